import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

let version: Promise<string> | undefined

/** Hash of all code and of the versions of all packages: what another version makes of a file may differ. */
export function compilerVersion(): Promise<string> {
  version ??= hashOfCode()
  return version
}

async function hashOfCode(): Promise<string> {
  const names = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((name) => /\.(?:tsx?|json)$/.test(name))
  const hash = createHash('sha256').update(process.version)
  for (const name of ['package-lock.json', ...names.sort().map((one) => join('src', one))])
    hash.update(name).update(await readFile(join(ROOT, name)))
  return hash.digest('hex')
}
