import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

let bits: Promise<string> | undefined

/**
 * The kept list of words of the three languages, in base64, as `search/word-list.ts` reads it. `npm run words` writes the
 * file. It is read once for each process.
 */
export function knownWords(): Promise<string> {
  bits ??= readFile(join(import.meta.dirname, 'words.bin'), 'base64')
  return bits
}
