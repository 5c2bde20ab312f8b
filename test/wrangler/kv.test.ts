import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kvThroughWrangler } from '../../src/wrangler/kv.ts'

/** Prints no keys, and logs its start and end. Fails with `bad` as prefix. */
const FAKE = `#!/bin/sh
cd "$(dirname "$0")"
echo begin >> log
sleep 0.1
echo end >> log
case "$*" in *bad*) exit 1;; esac
echo '[]'
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wrangler-'))
  await writeFile(join(folder, 'wrangler'), FAKE)
  await chmod(join(folder, 'wrangler'), 0o755)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

test('runs one wrangler process at a time on a namespace, also after a failed one', async () => {
  const kv = kvThroughWrangler('MEMORY', { where: ['--local'] })
  const results = await Promise.allSettled(['a', 'bad', 'c'].map((prefix) => kv.list({ prefix })))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const log = (await readFile(join(folder, 'log'), 'utf8')).trim().split('\n')
  expect(log).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end'])
})
