import { execFile } from 'node:child_process'

interface MigrateOptions {
  /** Binding of the database in wrangler.toml. */
  database: string
  /** `['--local', '--persist-to', folder]` or `['--remote']`. */
  where: readonly string[]
  environment?: string | undefined
}

/** Applies the migrations that a database has not seen yet, through wrangler, which keeps count of them. */
export function migrate({ database, where, environment }: MigrateOptions): Promise<void> {
  const args = ['d1', 'migrations', 'apply', database, ...where, ...(environment ? ['--env', environment] : [])]
  return new Promise((resolve, reject) => {
    // With CI set wrangler does not ask.
    execFile(
      'wrangler',
      args,
      { env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' } },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`the migrations of ${database} could not be applied: ${(stderr || stdout).trim()}`))
        else resolve()
      },
    )
  })
}
