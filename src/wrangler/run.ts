import { type ChildProcess, execFile } from 'node:child_process'
import { COMPILE_CACHE } from './compile-cache.ts'

/** What a wrangler command acts on: the local state or an environment of the account. */
export interface Place {
  /** `['--remote']`, or `['--local', '--persist-to', folder]`. */
  where: readonly string[]
  /** Environment of wrangler.toml: `staging` or `production`. */
  environment?: string | undefined
}

/** The flags of wrangler for a place. */
export function flagsOf({ where, environment }: Place): string[] {
  return [...where, ...(environment ? ['--env', environment] : [])]
}

/**
 * Runs wrangler without prompts, without usage reports, and without log files: log files would contain what it prints,
 * including e-mail addresses.
 * @throws with the output of wrangler if it fails
 */
export function wrangler(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      maxBuffer: 256 * 1024 * 1024,
      env: {
        NODE_COMPILE_CACHE: COMPILE_CACHE,
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_WRITE_LOGS: 'false',
        CI: 'true',
      },
    }
    const child = execFile('wrangler', [...args], options, (error, stdout, stderr) => {
      running.delete(child)
      if (error) reject(new Error(`wrangler ${args.slice(0, 3).join(' ')} failed: ${(stderr || stdout).trim()}`))
      else resolve(stdout)
    })
    endTogether(child)
  })
}

const running = new Set<ChildProcess>()

/** Ends wrangler when this process ends, also by a signal that only this process gets. */
function endTogether(child: ChildProcess): void {
  running.add(child)
  if (process.listeners('exit').includes(endRunning)) return
  process.on('exit', endRunning)
  // Without listeners, Node ends at a signal without calling the listeners of `exit`. 128 + the number of the signal.
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
}

function endRunning(): void {
  for (const child of running) child.kill()
}

/** Finds the JSON in the output of wrangler, which may print a banner or a notice before it. */
export function jsonIn(output: string): unknown {
  const start = output.search(/^[[{]/m)
  if (start < 0) throw new Error(`wrangler printed no JSON: ${output.slice(0, 200)}`)
  return JSON.parse(output.slice(start, Math.max(output.lastIndexOf(']'), output.lastIndexOf('}')) + 1))
}
