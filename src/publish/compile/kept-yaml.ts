/** Keeps what the YAML of a file says, so that the next command need not parse it. */
import { isDeepStrictEqual } from 'node:util'
import { READERS, type Readers } from '../source/content.ts'
import type { Facts } from '../source/facts/index.ts'
import { pageWith } from '../source/page-file.ts'
import type { FrontMatter } from '../source/schemas.ts'
import { type Offsets, placesFrom } from '../source/yaml.ts'

/** What was read of a YAML text without problems, as data. */
export interface KeptYaml {
  data: unknown
  /** The offset of each value by the name of its path, as JSON: many of them as a map would take much memory. */
  offsets: string
}

/** Values by name, each for as long as the text that it was made from is the same. */
interface Keeping {
  find(name: string, text: string): KeptYaml | undefined
  keep(name: string, text: string, value: KeptYaml): void
}

/** The same as `READERS.page`. */
export function pageReading(
  kept: Keeping,
  ...[file, text, id, locale]: Parameters<Readers['page']>
): ReturnType<Readers['page']> {
  // The name that the text of the page has too, so that both are in one file on disk.
  const name = `${locale} ${id}`
  const known = kept.find(name, text)
  // What is kept was valid for this schema: the code is the same.
  const front = known && { meta: known.data as FrontMatter, offsets: offsetsOf(known) }
  const page = front && pageWith({ file, text, id, locale }, front)
  if (page) return { page, problems: [], isReadable: true }
  const reading = READERS.page(file, text, id, locale)
  if (reading.page && reading.offsets && reading.problems.length === 0)
    keepData(kept, name, text, reading.page.meta, reading.offsets)
  return reading
}

/** The same as `READERS.facts`. */
export function factsReading(
  kept: Keeping,
  ...[file, text]: Parameters<Readers['facts']>
): ReturnType<Readers['facts']> {
  const known = kept.find(file, text)
  if (known) {
    const placeOf = placesFrom(offsetsOf(known), { text, file, firstLine: 1 })
    // What is kept was valid for this schema: the code is the same.
    return { data: known.data as Facts, problems: [], placeOf, isReadable: true }
  }
  const reading = READERS.facts(file, text)
  if (reading.data && reading.offsets && reading.problems.length === 0)
    keepData(kept, file, text, reading.data, reading.offsets)
  return reading
}

/** Keeps data that is the same after JSON. */
function keepData(kept: Keeping, name: string, text: string, data: unknown, offsets: Offsets): void {
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data))
    kept.keep(name, text, { data, offsets: JSON.stringify([...offsets]) })
}

function offsetsOf({ offsets }: KeptYaml): Offsets {
  return new Map(JSON.parse(offsets))
}
