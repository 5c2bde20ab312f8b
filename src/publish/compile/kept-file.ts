/** Files in the folder of the local state that a command keeps for the next one. Only speed depends on them. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { keepFile } from '../media/keep-file.ts'

/** @returns undefined if there is no such file, or if its bytes do not match the hash in its first line */
export async function readKept<T>(file: string): Promise<T | undefined> {
  try {
    const whole = await readFile(file, 'utf8')
    const end = whole.indexOf('\n')
    const text = whole.slice(end + 1)
    return digest(text) === whole.slice(0, end) ? JSON.parse(text) : undefined
  } catch {
    // There is no file yet, or it cannot be read: the command does the work again.
    return undefined
  }
}

/** Writes such a file. Ignores an error, such as a full disk: the next command does the work again. */
export async function writeKept(file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await keepFile(file, `${digest(text)}\n${text}`)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
