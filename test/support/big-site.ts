import { join } from 'node:path'
import { LOCALES, type Locale, type Localized, localized } from '../../src/locale/locale.ts'
import { type Files, readFolder } from '../../src/publish/source/read-folder.ts'
import { pageFile, siteFiles } from './site.ts'

interface BigSite {
  /** Number of pages, each in three languages, besides those of `siteFiles` and the lists. */
  pages: number
  /** Number of events that are to come after `FROM`, one a day. */
  events?: number
  /** The same seed gives the same site. */
  seed?: number
  /** Length of a text, in bytes. */
  bytes?: number
}

/** The instant at which the site is compiled: its events are later. */
export const FROM = Date.parse('2026-11-24T10:00:00Z')

/** One page in five is news; the others are pages in folders of twenty. */
const NEWS_EVERY = 5
const PAGES_A_FOLDER = 20
const FOLDERS_A_SECTION = 25
const DAY = 86_400_000

/** A heading that each page has, so that pages can link to it. */
const MORE: Localized<{ text: string; id: string }> = {
  nl: { text: 'Meer weten', id: 'meer-weten' },
  fr: { text: 'En savoir plus', id: 'en-savoir-plus' },
  en: { text: 'Further reading', id: 'further-reading' },
}

const each = (text: string) => `{ nl: "${text}", fr: "${text}", en: "${text}" }`

/**
 * The files of a large site that is like the real one: sentences and glossary of content/, and headings, links to other
 * pages and their headings, lists, tables, news and coming events in three languages.
 */
export async function bigSite({ pages, events = 0, seed = 1, bytes = 5_000 }: BigSite): Promise<Files> {
  const real = await readFolder(join(import.meta.dirname, '../../content'))
  const sentences = localized((locale) => sentencesOf(real, locale))
  const random = randomNumbers(seed)
  const ids = Array.from({ length: pages }, (_, i) => idOf(i))
  const files = new Map<string, string>()
  const add = (id: string, order: number, bodyOf: (locale: Locale) => string) => {
    for (const locale of LOCALES) {
      const source = sentences[locale]
      const draft = { title: titleOf(id, source, random), slug: id.slice(id.lastIndexOf('/') + 1), order }
      const file = pageFile(id, locale, { ...draft, summary: pick(source, random).slice(0, 200), body: bodyOf(locale) })
      files.set(`${id.slice(1)}/${locale}.md`, file)
    }
  }
  const text = (locale: Locale) => toBody(locale, { bytes, ids, sentences: sentences[locale], random })
  for (const folder of foldersOf(ids)) add(folder, 10, () => 'Text.\n')
  for (const [i, id] of ids.entries()) {
    add(id, 10 + (i % 7), text)
    if (id.startsWith('/news/')) {
      const date = new Date(FROM - (i + 1) * (DAY / 4)).toISOString().slice(0, 10)
      files.set(`${id.slice(1)}/facts.yaml`, `kind: news\ndate: ${date}\ntype: decision\nthemes: [planning]\n`)
    }
  }
  for (let i = 0; i < events; i++) {
    const start = new Date(FROM + (i + 1) * DAY).toISOString().slice(0, 10)
    add(`/events/event-${i}`, 10, text)
    const facts = `kind: event\nstart: ${start}\nplace: ${each('Brussels')}\norganiser: ${each('Office')}\nthemes: [planning]\nannounced: ${start}\n`
    files.set(`events/event-${i}/facts.yaml`, facts)
  }
  return siteFiles({
    pages: { '/glossary': {}, '/news': {}, '/events': {} },
    files: {
      'facts.yaml': 'kind: home\n',
      'news/facts.yaml': 'kind: list\nof: news\n',
      'events/facts.yaml': `kind: list\nof: event\nempty: ${each('None')}\n`,
      'glossary.yaml': (real.get('glossary.yaml') ?? '[]').replace(/^ {2}page: .*\n/gm, ''),
      ...Object.fromEntries(files),
    },
  })
}

function idOf(i: number): string {
  if (i % NEWS_EVERY === 0) return `/news/item-${i}`
  const folder = Math.floor(i / PAGES_A_FOLDER)
  return `/section-${Math.floor(folder / FOLDERS_A_SECTION)}/folder-${folder}/page-${i}`
}

/** The folders above pages, without those that the site has anyway. */
function foldersOf(ids: readonly string[]): string[] {
  const sections = ids.filter((id) => !id.startsWith('/news/'))
  const all = sections.flatMap((id) => {
    const folder = id.slice(0, id.lastIndexOf('/'))
    return [folder.slice(0, folder.lastIndexOf('/')), folder]
  })
  return [...new Set(all)]
}

/** The sentences of the real site in a language: lines of running text without marks of Markdown. */
function sentencesOf(real: Files, locale: Locale): string[] {
  const texts = [...real].filter(([path]) => path.endsWith(`/${locale}.md`)).map(([, text]) => text)
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => /^\p{Lu}[^[\]*_`|<>#:"'~^]{40,}\.$/u.test(line))
      .flatMap((line) => line.split(/(?<=\p{Ll}\.) (?=\p{Lu})/u)),
  )
}

function titleOf(id: string, sentences: readonly string[], random: () => number): string {
  const words = pick(sentences, random)
    .split(/[\s,.()]+/)
    .slice(0, 4)
  return `${words.join(' ')} ${id.slice(id.lastIndexOf('-') + 1)}`
}

interface Material {
  bytes: number
  ids: readonly string[]
  sentences: readonly string[]
  random: () => number
}

function toBody(locale: Locale, { bytes, ids, sentences, random }: Material): string {
  const sentence = () => pick(sentences, random)
  const paragraph = () => `${[sentence(), sentence(), sentence()].join(' ')}\n`
  const blocks: (() => string)[] = [
    paragraph,
    paragraph,
    () => `## ${sentence().split(' ').slice(0, 5).join(' ').replace(/\.$/, '')}\n`,
    () => `[${sentence().slice(0, 30).trim()}](${pick(ids, random)}) ${sentence()}\n`,
    () => `- ${sentence()}\n- **${sentence()}**\n- ${sentence()}\n`,
    () => `| A | B |\n|---|--:|\n| ${sentence()} | ${Math.floor(random() * 1_000)} |\n| ${sentence()} | 2 |\n`,
  ]
  const { text, id } = MORE[locale]
  const end = `## ${text}\n\n[${text}](${pick(ids, random)}#${id})\n`
  let body = paragraph()
  while (Buffer.byteLength(body) + end.length < bytes) body += `\n${pick(blocks, random)()}`
  return `${body}\n${end}`
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** Numbers from 0 to 1 that follow from a seed: mulberry32, by Tommy Ettinger, in the public domain. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
