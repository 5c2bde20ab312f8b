import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES } from '../../locale/locale.ts'
import type { KeptPages } from './kept-pages.ts'
import { type Entry, type KeptText, Memory, type Said } from './memory.ts'
import { MANY_PAGES, packText, unpackedOnDemand } from './packed-text.ts'

/** The file in the folder of the local state. */
const NAME = 'compiled.json'
/** A larger file takes longer to read, and more memory, than it saves. It holds some 10,000 files of content. */
const MAX_BYTES = 250_000_000
/** With more texts, the file would be larger in any case. Only to make its text takes more memory than all else. */
const MOST_TEXTS = 20_000

interface Stored {
  compiler: string
  said: [string, Entry<Said>][]
  texts: [string, Entry<KeptText>][]
}

/**
 * What an earlier command made of each file of content/. Empty if there is nothing, if the file is damaged, or if another
 * version of this project wrote it.
 * @param folder a folder of the local state
 * @param records for a process that compiles the content again and again
 */
export async function restoreMemory(folder: string, records?: KeptPages): Promise<Memory> {
  const memory = new Memory(records)
  const stored = await read(join(folder, NAME)).catch(() => undefined)
  if (!stored || stored.compiler !== (await compilerVersion())) return memory
  memory.said.restore(stored.said)
  const isLarge = stored.texts.length >= MANY_PAGES * LOCALES.length
  for (const [name, { of, value }] of stored.texts) {
    const text = isLarge ? unpackedOnDemand(packText(value.text)) : value.text
    memory.texts.restore([[name, { of, value: { ...value, text } }]])
  }
  return memory
}

/** Keeps what a command used, for the next one. Only speed depends on it, so an error, such as a full disk, is ignored. */
export async function keepMemory(folder: string, { said, texts }: Memory): Promise<void> {
  if (!said.isChanged && !texts.isChanged) return
  const stored: Stored = { compiler: await compilerVersion(), said: said.used(), texts: texts.used() }
  if (stored.texts.length > MOST_TEXTS) return
  try {
    const text = JSON.stringify(stored)
    if (text.length > MAX_BYTES) return
    await mkdir(folder, { recursive: true })
    // Written under another name first: a command that reads it meanwhile gets the old file or the new one.
    const file = join(folder, `${NAME}.${process.pid}`)
    await writeFile(file, `${digest(text)}\n${text}`)
    await rename(file, join(folder, NAME))
  } catch {
    // The next command compiles everything.
  }
}

/** @returns undefined if the bytes do not match the hash in the first line */
async function read(file: string): Promise<Stored | undefined> {
  const whole = await readFile(file, 'utf8')
  const end = whole.indexOf('\n')
  const text = whole.slice(end + 1)
  return digest(text) === whole.slice(0, end) ? JSON.parse(text) : undefined
}

const ROOT = join(import.meta.dirname, '../../..')

let version: Promise<string> | undefined

/** Hash of all code and of the versions of all packages: what another version makes of a file may differ. */
function compilerVersion(): Promise<string> {
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

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
