import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A program named `wrangler` that simulates an account with a local state folder. */
export interface WranglerShim {
  /** Folder to put first on PATH. */
  bin: string
  /** The arguments of each call so far, as the commands passed them. */
  calls(): Promise<string[][]>
}

/** What answers the calls: the real wrangler on a folder of local state, or a stand-in that listens at a socket. */
export type Answerer = { state: string } | { socket: string }

/**
 * Writes a program that records its arguments and passes them on. The real wrangler gets `--local --persist-to STATE` in
 * place of `--remote` and every other argument unchanged, so that all of wrangler's own checks apply.
 * @param folder in which the program is written
 */
export async function wranglerShim(folder: string, answerer: Answerer): Promise<WranglerShim> {
  const bin = join(folder, 'bin')
  const record = join(folder, 'wrangler-calls.jsonl')
  await mkdir(bin, { recursive: true })
  await writeFile(record, '')
  const text = 'socket' in answerer ? asking(record, answerer.socket) : callingWrangler(record, answerer.state)
  await writeFile(join(bin, 'wrangler'), text)
  await chmod(join(bin, 'wrangler'), 0o755)
  return {
    bin,
    calls: async () => {
      const lines = (await readFile(record, 'utf8')).split('\n').filter((line) => line !== '')
      return lines.map((line) => JSON.parse(line) as string[])
    },
  }
}

const text = (value: unknown) => JSON.stringify(value)

const recording = (record: string) => `#!/usr/bin/env node
const given = process.argv.slice(2)
require('node:fs').appendFileSync(${text(record)}, JSON.stringify(given) + '\\n')
`

function callingWrangler(record: string, state: string): string {
  return `${recording(record)}
const { spawnSync } = require('node:child_process')
const args = given.flatMap((one) => (one === '--remote' ? ['--local', '--persist-to', ${text(state)}] : [one]))
const real = ${text(resolve('node_modules/wrangler/bin/wrangler.js'))}
const { status } = spawnSync(process.execPath, [real, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 1
`
}

function asking(record: string, socket: string): string {
  return `${recording(record)}
const request = require('node:http').request({ socketPath: ${text(socket)}, method: 'POST' }, async (response) => {
  let text = ''
  for await (const part of response.setEncoding('utf8')) text += part
  const { code, stdout, stderr } = JSON.parse(text)
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
})
request.end(JSON.stringify(given))
`
}
