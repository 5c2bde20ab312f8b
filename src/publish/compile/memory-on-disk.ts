import { join } from 'node:path'
import { shardOf } from '../../content/shard.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import { compilerVersion } from './compiler-version.ts'
import { readKept, writeKept } from './kept-file.ts'
import type { KeptPages } from './kept-pages.ts'
import type { KeptYaml } from './kept-yaml.ts'
import { type Entry, type KeptText, Memory } from './memory.ts'
import { restoreWeights, type StoredWeights, toStoredWeights } from './outputs/search/stored-weights.ts'
import { MANY_PAGES, type PackedText, packText, unpackedOnDemand } from './packed-text.ts'
import type { Said } from './page-reading.ts'

/** The folder in the folder of the local state. */
const FOLDER = 'compiled'
/** Its files. Each has a part of the names, so that a file fits into memory and a change of one page writes one file. */
const FILES = Array.from({ length: 16 }, (_, i) => `${i.toString(16)}.json`)

/** A text in a file. That of a large site is compressed, its bytes in base64. */
type StoredText = CompiledMarkdown | { packed: Omit<PackedText, 'both'>; both: string }

interface Stored {
  compiler: string
  yaml: [string, Entry<KeptYaml>][]
  said: [string, Entry<Said>][]
  weights: StoredWeights
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
    const stored = await readKept<Stored>(join(folder, FOLDER, name))
    if (stored?.compiler !== compiler) continue
    memory.yaml.restore(stored.yaml)
    memory.said.restore(stored.said)
    memory.weights.restore(restoreWeights(stored.weights, memory.terms))
    memory.texts.restore(
      stored.texts.map(([id, { of, value }]) => [id, { of, value: { ...value, text: restored(value.text) } }]),
    )
  }
  return memory
}

/**
 * Keeps what a command used, for the next one. Writes only files of which a part has changed.
 */
export async function keepMemory(folder: string, { yaml, said, texts, weights, terms }: Memory): Promise<void> {
  // Content with errors has no search index: what is known for the index stays.
  const allWeights = weights.used().length > 0 ? weights.used() : weights.all()
  const changedWeights = weights.used().length > 0 ? weights.changed() : []
  const changed = new Set([...yaml.changed(), ...said.changed(), ...texts.changed(), ...changedWeights].map(fileOf))
  if (changed.size === 0) return
  const compiler = await compilerVersion()
  const [allYaml, allSaid, allTexts] = [yaml.used(), said.used(), texts.used()]
  const isLarge = allTexts.length >= MANY_PAGES * LOCALES.length
  for (const name of changed) {
    const isHere = ([id]: readonly [string, unknown]) => fileOf(id) === name
    const stored: Stored = {
      compiler,
      yaml: allYaml.filter(isHere),
      said: allSaid.filter(isHere),
      weights: toStoredWeights(allWeights.filter(isHere), terms),
      texts: allTexts
        .filter(isHere)
        .map(([id, { of, value }]) => [id, { of, value: { ...value, text: toStored(value.text, isLarge) } }]),
    }
    await writeKept(join(folder, FOLDER, name), stored)
  }
}

function fileOf(name: string): string {
  return FILES[shardOf(name, FILES.length)] ?? ''
}

function toStored(compiled: CompiledMarkdown, isLarge: boolean): StoredText {
  if (!isLarge) return compiled
  const { both, ...packed } = packText(compiled)
  return { packed, both: toBase64(both) }
}

function restored(stored: StoredText): CompiledMarkdown {
  if (!('packed' in stored)) return stored
  const { packed, both } = stored
  return unpackedOnDemand({ ...packed, both: Buffer.from(both, 'base64') })
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
