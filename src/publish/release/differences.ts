import { type Change, diffWords } from 'diff'
import { hashOf } from '../../content/hash.ts'
import { localeOf } from '../../content/paths.ts'
import { type PageRecord, pageRecord } from '../../content/schema/page.ts'
import type { Difference, PreviewWords, Word } from '../../content/schema/preview.ts'
import type { Route } from '../../content/schema/routes.ts'
import { DIFFERENCES } from '../../domain/differences.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { Compiled } from '../compile/compile.ts'
import type { KeyValueStore } from '../store/store.ts'
import { changesBetween } from './changes.ts'
import { textOf } from './page-text.ts'

/** What differs between a release and the one in force, for a preview. */
export interface Differences {
  /** All pages that differ, the new ones first, those of which only the surroundings changed last. */
  pages: Difference[]
  /** The words that changed, by path. */
  words: PreviewWords
}

/** Kinds of pages whose facts come from other pages: their own words are their text. */
const GATHERED: readonly string[] = ['list', 'finder', 'municipality', 'home', 'index']

/** Characters of the same text before and after a change, and of all words of a page. */
const CONTEXT = 60
const MOST_CHARACTERS = 2_000

/** Milliseconds after which the comparison of two texts is given up. Then the page has no words. */
const TIMEOUT = 1_000

/** Compares a release with the routes of the one in force. */
export async function differencesOf(
  kv: KeyValueStore,
  before: ReadonlyMap<string, Route>,
  { routes, records }: Pick<Compiled, 'routes' | 'records'>,
): Promise<Differences> {
  const { added, changed, removed } = changesBetween(before, routes)
  const there = await kv.read([...changed, ...removed].flatMap((path) => pageHash(before, path)))
  const oldAt = (path: string) => pageOf(there, before, path)
  const newAt = (path: string) => pageOf(records, routes, path)
  const words: PreviewWords = {}
  const pages: Difference[] = []
  for (const path of added) pages.push(await difference(path, newAt(path), 'new'))
  for (const path of removed) pages.push(await difference(path, oldAt(path), 'removed'))
  for (const path of changed) {
    const [old, page] = [oldAt(path), newAt(path)]
    const parts = old && page && wordsBetween(textOf(old), textOf(page))
    if (parts && parts.length > 0) words[path] = parts
    pages.push(await difference(path, page, stateOf(old, page)))
  }
  return { pages: inOrder(pages), words }
}

/** The hash of what a page itself says. A page with the same hash is the same to a reader, except for menus and lists. */
export function ownHash(page: PageRecord): Promise<string> {
  return hashOf(JSON.stringify(ownOf(page)))
}

/** The page at a path of a release. Undefined if there is none. */
export function pageOf(
  records: ReadonlyMap<string, string>,
  routes: ReadonlyMap<string, Route>,
  path: string,
): PageRecord | undefined {
  const text = records.get(pageHash(routes, path)[0] ?? '')
  return text === undefined ? undefined : pageRecord.parse(JSON.parse(text))
}

function pageHash(routes: ReadonlyMap<string, Route>, path: string): string[] {
  const route = routes.get(path)
  return route && 'page' in route ? [route.page] : []
}

async function difference(path: string, page: PageRecord | undefined, state: Difference['state']): Promise<Difference> {
  return {
    path,
    title: page?.title ?? path,
    locale: page?.textLocale ?? localeOf(path) ?? 'nl',
    state,
    ...(page && state !== 'removed' && { own: await ownHash(page) }),
  }
}

function stateOf(old: PageRecord | undefined, page: PageRecord | undefined): Difference['state'] {
  if (!old || !page) return 'details'
  if (textOf(old) !== textOf(page)) return 'text'
  return JSON.stringify(ownOf(old)) === JSON.stringify(ownOf(page)) ? 'around' : 'details'
}

function ownOf({ title, summary, html, facts, contacts, datasets, updated, withdrawn, outdated }: PageRecord) {
  const isGathered = facts && GATHERED.includes(facts.kind)
  return [title, summary, html, isGathered ? facts.kind : facts, contacts, datasets, updated, withdrawn, outdated]
}

/** By state, then by language, then by path. */
function inOrder(pages: readonly Difference[]): Difference[] {
  const rank = ({ state, path }: Difference) =>
    DIFFERENCES.indexOf(state) * 10 + LOCALES.indexOf(localeOf(path) ?? 'nl')
  return pages.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
}

/** The words that changed, with some of the text around them. Empty if nothing changed, or too much to compare. */
function wordsBetween(before: string, after: string): Word[] {
  const parts: Change[] = diffWords(before, after, { timeout: TIMEOUT }) ?? []
  if (parts.every(({ added, removed }) => !added && !removed)) return []
  const words = parts.map(({ value, added, removed }, i): Word => {
    if (added || removed) return [added ? '+' : '-', value]
    return ['=', shortened(value, i === 0, i === parts.length - 1)]
  })
  return limited(words)
}

/** A text that is the same, without what is far from a change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * CONTEXT) return text
  // Without the word that is cut.
  const [start, end] = [text.slice(0, CONTEXT).replace(/\S+$/, ''), text.slice(-CONTEXT).replace(/^\S+/, '')]
  if (isFirst) return `…${end}`
  return isLast ? `${start}…` : `${start}…${end}`
}

function limited(words: readonly Word[]): Word[] {
  const kept: Word[] = []
  let left = MOST_CHARACTERS
  for (const [kind, text] of words) {
    if (left <= 0) return [...kept, ['=', ' …']]
    kept.push([kind, text.length > left ? `${text.slice(0, left)}…` : text])
    left -= text.length
  }
  return kept
}
