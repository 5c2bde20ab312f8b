import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shardOf } from '../../content/shard.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import type { KeptPages } from './kept-pages.ts'
import { type Entry, type KeptText, Memory, type Said } from './memory.ts'
import { MANY_PAGES, type PackedText, packText, unpackedOnDemand } from './packed-text.ts'

/** The folder in the folder of the local state. */
const FOLDER = 'compiled'
/** Its files. Each has a part of the names, so that a file fits into memory and a change of one page writes one file. */
const FILES = Array.from({ length: 16 }, (_, i) => `${i.toString(16)}.json`)

/** A text in a file. That of a large site is compressed, its bytes in base64. */
type StoredText = CompiledMarkdown | { packed: Omit<PackedText, 'html' | 'text'>; html: string; text: string }

interface Stored {
  compiler: string
  said: [string, Entry<Said>][]
  texts: [string, Entry<Omit<KeptText, 'text'> & { text: StoredText }>][]
}

/**
 * What an earlier command made of each file of content/. A file of the folder does not count if it is damaged, or if
 * another version of this project wrote it.
 * @param folder a folder of the local state
 * @param records for a process that compiles the content again and again
 */
export async function restoreMemory(folder: string, records?: KeptPages): Promise<Memory> {
  const memory = new Memory(records)
  const compiler = await compilerVersion()
  // One after another, so that only one is in memory as it was stored.
  for (const name of FILES) {
    const stored = await read(join(folder, FOLDER, name)).catch(() => undefined)
    if (stored?.compiler !== compiler) continue
    memory.said.restore(stored.said)
    memory.texts.restore(
      stored.texts.map(([id, { of, value }]) => [id, { of, value: { ...value, text: restored(value.text) } }]),
    )
  }
  return memory
}

/**
 * Keeps what a command used, for the next one. Writes only files of which a part has changed. Only speed depends on it, so
 * an error, such as a full disk, is ignored.
 */
export async function keepMemory(folder: string, { said, texts }: Memory): Promise<void> {
  const changed = new Set([...said.changed(), ...texts.changed()].map(fileOf))
  if (changed.size === 0) return
  const compiler = await compilerVersion()
  const [allSaid, allTexts] = [said.used(), texts.used()]
  const isLarge = allTexts.length >= MANY_PAGES * LOCALES.length
  try {
    await mkdir(join(folder, FOLDER), { recursive: true })
    for (const name of changed) {
      const isHere = ([id]: readonly [string, unknown]) => fileOf(id) === name
      const stored: Stored = {
        compiler,
        said: allSaid.filter(isHere),
        texts: allTexts
          .filter(isHere)
          .map(([id, { of, value }]) => [id, { of, value: { ...value, text: toStored(value.text, isLarge) } }]),
      }
      const text = JSON.stringify(stored)
      // Written under another name first: a command that reads it meanwhile gets the old file or the new one.
      const file = join(folder, FOLDER, `${name}.${process.pid}`)
      await writeFile(file, `${digest(text)}\n${text}`)
      await rename(file, join(folder, FOLDER, name))
    }
  } catch {
    // The next command compiles everything that is not kept.
  }
}

function fileOf(name: string): string {
  return FILES[shardOf(name, FILES.length)] ?? ''
}

function toStored(compiled: CompiledMarkdown, isLarge: boolean): StoredText {
  if (!isLarge) return compiled
  const { html, text, ...packed } = packText(compiled)
  return { packed, html: toBase64(html), text: toBase64(text) }
}

function restored(stored: StoredText): CompiledMarkdown {
  if (!('packed' in stored)) return stored
  const { packed, html, text } = stored
  return unpackedOnDemand({ ...packed, html: Buffer.from(html, 'base64'), text: Buffer.from(text, 'base64') })
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
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
