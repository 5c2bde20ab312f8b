import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A program named `wrangler` that simulates an account with a local state folder. */
export interface WranglerShim {
  /** Folder to put first on PATH. */
  bin: string
  /** The arguments of each call so far, as the commands passed them. */
  calls(): Promise<string[][]>
}

/**
 * Writes a program that calls the real wrangler, with `--remote` replaced by `--local --persist-to STATE` and every other
 * argument unchanged, so that all of wrangler's own checks apply.
 * @param folder in which the program is written
 * @param state folder of the local state
 */
export async function wranglerShim(folder: string, state: string): Promise<WranglerShim> {
  const bin = join(folder, 'bin')
  const record = join(folder, 'wrangler-calls.jsonl')
  await mkdir(bin, { recursive: true })
  await writeFile(record, '')
  await writeFile(join(bin, 'wrangler'), programText(record, state))
  await chmod(join(bin, 'wrangler'), 0o755)
  return {
    bin,
    calls: async () => {
      const lines = (await readFile(record, 'utf8')).split('\n').filter((line) => line !== '')
      return lines.map((line) => JSON.parse(line) as string[])
    },
  }
}

function programText(record: string, state: string): string {
  const real = resolve('node_modules/wrangler/bin/wrangler.js')
  const text = (value: unknown) => JSON.stringify(value)
  return `#!/usr/bin/env node
const { appendFileSync } = require('node:fs')
const { spawnSync } = require('node:child_process')
const given = process.argv.slice(2)
appendFileSync(${text(record)}, JSON.stringify(given) + '\\n')
const args = given.flatMap((one) => (one === '--remote' ? ['--local', '--persist-to', ${text(state)}] : [one]))
const { status } = spawnSync(process.execPath, [${text(real)}, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 1
`
}
