import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A program named `wrangler` that stands for an account with the state of a folder on this machine. */
export interface WranglerShim {
  /** Folder to put first on PATH. */
  bin: string
  /** The arguments of each call so far, as the commands gave them. */
  calls(): Promise<string[][]>
}

/**
 * Makes a program that calls wrangler itself, with `--remote` replaced by `--local --persist-to STATE` and every other
 * argument as it is, so that a command meets all of wrangler's own checks.
 * @param folder where the program is written
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
