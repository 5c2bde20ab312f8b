import { createHash } from 'node:crypto'
import { calendarAddress } from '../../content/paths.ts'
import type { MailingsRecord } from '../../content/schema/mailings.ts'
import { type PageRecord, pageRecord } from '../../content/schema/page.ts'
import { rootRecord, SCHEMA } from '../../content/schema/root.ts'
import { type Route, shardRecord } from '../../content/schema/routes.ts'
import { shardCount, shardOf } from '../../content/shard.ts'
import { LOCALES, type Locale, type Localized, localized } from '../../locale/locale.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import { mediaKindOf } from '../media/names.ts'
import type { Images } from '../media/recipe.ts'
import type { Content } from '../source/content.ts'
import { SpooledTexts } from '../spooled-texts.ts'
import type { KeptPage, PageParts, StoredRecord } from './kept-pages.ts'
import { mediaRoutes } from './media.ts'
import type { Memory } from './memory.ts'
import { toAgendas } from './outputs/agendas.ts'
import { toCalendar } from './outputs/calendar.ts'
import { companionRoutes } from './outputs/companions.ts'
import { toFeeds } from './outputs/feeds.ts'
import { fileAddress, toFile } from './outputs/files.ts'
import { toMailings } from './outputs/mailings/index.ts'
import { searchDocuments, sectionTitle } from './outputs/search/documents.ts'
import { addSearchIndex } from './outputs/search/index.ts'
import { toSitemaps } from './outputs/sitemap.ts'
import { neutralImage, type SocialImage, socialImage } from './outputs/social-images.ts'
import { MANY_PAGES } from './packed-text.ts'
import type { Pause } from './pause.ts'
import { ACCESSIBILITY_PATH, toAccessibilityFile } from './records/facts/accessibility.ts'
import { type Overview, overviewOf } from './records/facts/overview.ts'
import type { Former } from './records/former.ts'
import { toPageRecord } from './records/page-record.ts'
import { choiceRoutes, formerRoutes, type QueryForms, queryForms, type Routes } from './records/routes.ts'
import { toSiteSettings } from './records/site-settings.ts'
import { softHeadings } from './soft-hyphens.ts'
import type { Mails } from './texts.ts'
import type { Tree, TreePage } from './tree/tree.ts'

/** The compiled texts of each page. */
export type Texts = Map<TreePage, Localized<CompiledMarkdown>>

/** Everything that a release is made of, except the instant. */
export interface ReleaseSource {
  tree: Tree
  content: Content
  /** Is emptied: the text of a page is forgotten when its record is made, unless another instant needs it again. */
  texts: Texts
  /** The mails of letters. */
  mails: Mails
  former: readonly Former[]
  /** What was made of the same folder before. */
  memory?: Memory | undefined
  /** With it, the records of pages are kept: number of what all of them depend on, see `frameOf`. */
  frame?: number | undefined
  /** Is called between the parts of the work, for a caller that has other work to do meanwhile. It may throw to stop. */
  pause?: Pause | undefined
  /** Hash of an earlier search index that the root names. Without it, an index is made. */
  search?: string | undefined
}

/** The site at one instant. */
export interface Release {
  /** Name of the release: the hash of its root. */
  root: string
  /** Every record by its hash. The root is the last one. Those of a large site are in a file: get one after another. */
  records: ReadonlyMap<string, string>
  /** What images and parts of documents are made from, by the name of their record. Made only if KV does not have it. */
  images: Images
  routes: Routes
  /** Pages in all languages, including those with a borrowed text. */
  pages: PageRecord[]
  /** What subscribers of the newsletter are sent. */
  mailings: MailingsRecord
}

export interface ReleaseWithMoments extends Release {
  /** The same content at another instant: its root, and the records that the release itself does not have. */
  atMoment(at: number): Pick<Release, 'root' | 'records' | 'mailings'>
}

/** The texts of records by hash. */
type Records = Map<string, string> | SpooledTexts

/** Stores a record, and returns its hash. */
type Add = (record: unknown) => string

interface Adder {
  add: Add
  addStored(record: StoredRecord): string
}

interface MadePage extends PageParts {
  page: TreePage
}

/** The parts that are the same at every instant. */
interface Lasting {
  overview: Overview
  images: Images
  /** Address of the image of each page. */
  imageOf(page: TreePage, locale: Locale): SocialImage
  /** The image of the addresses without a language. */
  neutral: string
  /** Hash of the search index. */
  search: string
  /** Routes that those of pages may replace, and routes that replace all others. */
  first: ReadonlyMap<string, Route>
  last: Routes
}

/**
 * Makes the records of the site as it is at an instant. Only few pages depend on the instant: for another one, only these
 * and what is made from them are made again.
 * @param at milliseconds since 1970
 */
export async function toRelease(source: ReleaseSource, at: number): Promise<ReleaseWithMoments> {
  const keepsPages = source.frame !== undefined && source.memory?.records !== undefined
  // The texts of kept pages are in memory in any case: to write them to a file at each save saves nothing.
  const records = keepsPages ? new Map<string, string>() : new SpooledTexts()
  const adder = adderTo(records)
  const lasting = await lastingParts(source, adder)
  const isLarge = source.tree.size >= MANY_PAGES
  const made: MadePage[] = []
  for (const page of source.tree.values()) {
    await source.pause?.()
    const ofPage = LOCALES.map((locale) => keptPage(page, locale, at, { source, lasting, records }))
    const isTimed = ofPage.some((one) => one.isTimed)
    if (!isTimed) source.texts.delete(page)
    // Pages that are kept for the next save are in memory in any case.
    const isWhole = isTimed || !isLarge || keepsPages
    made.push(...(isWhole ? ofPage : ofPage.map((one) => ({ ...one, record: withoutText(one, records) }))))
  }
  const { shards, ...present } = addRoot(made, source, lasting, at, adder)
  return {
    ...present,
    records,
    images: lasting.images,
    pages: made.map(({ record }) => record),
    atMoment(moment) {
      const own = new SpooledTexts()
      const adderOfMoment = adderTo(own, records)
      const then = made.map((one) =>
        one.isTimed ? makePage(one.page, one.locale, moment, { source, lasting, add: adderOfMoment.add }) : one,
      )
      const { root: next, mailings: sent } = addRoot(
        then,
        { ...source, frame: undefined },
        lasting,
        moment,
        adderOfMoment,
        { routes: present.routes, shards },
      )
      return { root: next, records: own, mailings: sent }
    },
  }
}

/**
 * A page record whose text and menus are read again from the stored record when they are needed, which feeds do.
 * @param records have the text
 */
function withoutText({ record, hash }: MadePage, records: ReadonlyMap<string, string>): PageRecord {
  const whole = () => pageRecord.parse(JSON.parse(records.get(hash) ?? ''))
  return {
    ...record,
    get html() {
      return whole().html
    },
    get children() {
      return whole().children
    },
    get siblings() {
      return whole().siblings
    },
    get breadcrumbs() {
      return whole().breadcrumbs
    },
    get related() {
      return whole().related
    },
  }
}

/** @param others records that are kept elsewhere already */
function adderTo(records: Records, others: ReadonlyMap<string, string> = new Map()): Adder {
  const addStored = ({ hash, text }: StoredRecord) => {
    if (!others.has(hash)) records.set(hash, text)
    return hash
  }
  return { addStored, add: (record) => addStored(storedForm(record)) }
}

function storedForm(record: unknown): StoredRecord {
  const text = JSON.stringify(record)
  return { hash: createHash('sha256').update(text).digest('hex'), text }
}

async function lastingParts(source: ReleaseSource, { add, addStored }: Adder): Promise<Lasting> {
  const { tree, content, texts, former, memory, frame } = source
  const { site, history, files, glossary } = content
  const images: Images = new Map()
  const imagesOf = new Map<TreePage, Localized<SocialImage>>()
  for (const page of tree.values()) {
    const make = () => localized((locale) => socialImage(page, locale, { tree, site }))
    const ofPage =
      frame === undefined || !memory?.records ? make() : memory.records.images.recall(page.id, frame, [], make)
    for (const locale of LOCALES) images.set(ofPage[locale].hash, ofPage[locale].recipe)
    imagesOf.set(page, ofPage)
  }
  const neutral = neutralImage(site)
  images.set(neutral.hash, neutral.recipe)
  const withdrawn = new Set<string>(history.withdrawn.map(({ page }) => page))
  const search =
    source.search ??
    (await addSearchIndex(
      {
        documents: searchDocuments(tree, texts, content).filter(({ id }) => !withdrawn.has(id.replace(/#.*/, ''))),
        glossary,
        titleOf: (section, locale) => sectionTitle(tree, section, locale),
        memory,
        pause: source.pause,
      },
      async (record) => add(record),
    ))
  const last: Routes = new Map([[neutral.address, { image: neutral.hash }]])
  const toMaps = () => [...toSitemaps(tree, withdrawn)].map(([path, file]) => [path, storedForm(file)] as const)
  const sitemaps =
    frame === undefined || !memory?.records ? toMaps() : memory.records.sitemaps.recall('', frame, [], toMaps)
  for (const [path, file] of sitemaps) last.set(path, { file: addStored(file) })
  for (const [path, text] of files) if (!mediaKindOf(path)) last.set(fileAddress(path), { file: add(toFile(text)) })
  const allTexts = [...texts.values()].flatMap((text) => LOCALES.map((locale) => text[locale]))
  for (const [path, route] of mediaRoutes({ content, pages: tree.keys(), texts: allTexts }, images, add))
    last.set(path, route)
  for (const page of tree.values()) {
    const statement = toAccessibilityFile(page, content)
    if (statement) last.set(ACCESSIBILITY_PATH, { file: add(statement) })
  }
  const first = () => new Map([...gone, ...choiceRoutes(tree, former, site), ...formerRoutes(tree, former)])
  const gone = [...(content.hiddenAddresses ?? [])].flatMap(([path, state]): [string, Route][] =>
    state === 'expired' ? [[path, { gone: true }]] : [],
  )
  return {
    overview: overviewOf(tree),
    images,
    imageOf: (page, locale) => imagesOf.get(page)?.[locale] ?? neutral,
    neutral: neutral.address,
    search,
    first: frame === undefined || !memory?.records ? first() : memory.records.routes.recall('', frame, [], first),
    last,
  }
}

interface Making {
  source: ReleaseSource
  lasting: Lasting
  add: Add
}

/** Makes a page, or takes what was made of the same inputs before. Adds its records. */
function keptPage(
  page: TreePage,
  locale: Locale,
  at: number,
  { source, lasting, records }: Pick<Making, 'source' | 'lasting'> & { records: Records },
): MadePage {
  const { frame, memory, texts } = source
  const make = (): KeptPage => {
    const own = new SpooledTexts()
    const { page: _, ...parts } = makePage(page, locale, at, { source, lasting, add: adderTo(own).add })
    return { parts, texts: own }
  }
  const inputs = [texts.get(page)?.[locale], ...LOCALES.map((one) => page.own[one]?.body)]
  const kept =
    frame === undefined || !memory?.records
      ? make()
      : memory.records.records.recall(`${locale} ${page.id}`, frame, inputs, make)
  for (const [hash, text] of kept.texts) records.set(hash, text)
  return { page, ...kept.parts }
}

function makePage(page: TreePage, locale: Locale, at: number, { source, lasting, add }: Making): MadePage {
  const { tree, content, texts } = source
  const { overview } = lasting
  const text = texts.get(page)?.[locale]
  if (!text) throw new Error(`${page.id} was not compiled`)
  const image = lasting.imageOf(page, locale)
  let isTimed = false
  const context = {
    ...{ content, tree, overview, locale, image: image.address },
    /** A record that was made without this is the same at every instant. */
    get at() {
      isTimed = true
      return at
    },
  }
  const soft = softHeadings(text, page.shown[locale].locale, page.soften)
  const record = toPageRecord(page, { html: soft.html, toc: text.toc, datasets: text.datasets }, context)
  const calendar = toCalendar(record)
  const hash = add(record)
  const routes: [string, Route][] = [
    [image.address, { image: image.hash }],
    [record.path, { page: hash }],
    ...(calendar ? [[calendarAddress(record.path), { file: add(calendar) }] satisfies [string, Route]] : []),
  ]
  return { page, locale, record, parts: soft.parts, hash, routes, isTimed }
}

/** Routes, and the hashes of the shards that have them. */
interface Sharded {
  routes: Routes
  shards: string[]
}

/**
 * Adds what is made from all pages: calendars, feeds, shards, settings and root.
 * @param before of the same content at another instant: most shards are the same
 */
function addRoot(
  made: readonly MadePage[],
  { tree, content, mails, former, memory, frame }: ReleaseSource,
  { first, last, search, neutral }: Lasting,
  at: number,
  { add, addStored }: Adder,
  before?: Sharded,
): Pick<Release, 'root' | 'mailings'> & Sharded {
  const { site } = content
  const pages = made.map(({ record }) => record)
  const routes: Routes = new Map(first)
  for (const one of made) for (const [path, route] of one.routes) routes.set(path, route)
  for (const [path, file] of toAgendas(tree, pages, site)) routes.set(path, { file: add(file) })
  for (const [path, { of, make }] of toFeeds(tree, made, content)) {
    const toStored = () => storedForm(make())
    const stored =
      frame === undefined || !memory?.records ? toStored() : memory.records.feeds.recall(path, frame, of, toStored)
    routes.set(path, { file: addStored(stored) })
  }
  for (const [path, route] of last) routes.set(path, route)
  for (const [path, route] of companionRoutes(former, routes)) routes.set(path, route)
  const shards = addShards(routes, queryForms(former), { memory, addStored, before })
  const settings = localized((locale) => toSiteSettings(site, tree, locale, pages))
  const mailings = toMailings({ tree, content, pages, mails, add }, at)
  const root = rootRecord.parse({
    kind: 'root',
    schema: SCHEMA,
    shards,
    search,
    site: settings,
    mailings: add(mailings),
    image: neutral,
  })
  return { root: add(root), routes, shards, mailings }
}

interface ShardDraft {
  routes: object
  queries?: object
}

function toShard(draft: ShardDraft): StoredRecord {
  return storedForm(shardRecord.parse({ kind: 'shard', ...draft }))
}

interface ShardOptions extends Pick<ReleaseSource, 'memory'>, Pick<Adder, 'addStored'> {
  before: Sharded | undefined
}

/** Divides routes, and the forms of queries at their paths, into shards, and adds those that are not known. */
function addShards(routes: Routes, forms: QueryForms, { memory, addStored, before }: ShardOptions): string[] {
  const count = shardCount(routes.size)
  const changed = before && changedShards(routes, before.routes, count)
  if (!changed) {
    const drafts = toShards(memory?.records?.inOrder(routes) ?? inOrder(routes), forms, count)
    return (memory?.records?.recallShards(drafts, toShard) ?? drafts.map(toShard)).map(addStored)
  }
  if (changed.size === 0) return before.shards
  const isChanged = ([path]: readonly [string, unknown]) => changed.has(shardOf(path, count))
  const drafts = toShards(inOrder(routes).filter(isChanged), new Map([...forms].filter(isChanged)), count)
  return drafts.map((draft, i) => (changed.has(i) ? addStored(toShard(draft)) : (before.shards[i] ?? '')))
}

/** The numbers of the shards with another route than before. Undefined if there are other paths. */
function changedShards(routes: Routes, before: Routes, count: number): ReadonlySet<number> | undefined {
  if (routes.size !== before.size) return undefined
  const changed = new Set<number>()
  for (const [path, route] of routes) {
    const known = before.get(path)
    if (known === route) continue
    if (!known) return undefined
    if (JSON.stringify(known) !== JSON.stringify(route)) changed.add(shardOf(path, count))
  }
  return changed
}

/** Divides routes, and the forms of queries at their paths, into shards. @param routes in order of path */
function toShards(routes: Entries<Route>, forms: QueryForms, count: number): ShardDraft[] {
  const routesByShard = byShard(routes, count)
  return byShard(inOrder(forms), count).map((queries, i) => ({
    routes: Object.fromEntries(routesByShard[i] ?? []),
    ...(queries.length > 0 && { queries: Object.fromEntries(queries) }),
  }))
}

type Entries<T> = readonly (readonly [path: string, value: T])[]

function inOrder<T>(values: ReadonlyMap<string, T>): Entries<T> {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** @param values in order of path */
function byShard<T>(values: Entries<T>, count: number): Entries<T>[] {
  const shards = Array.from({ length: count }, (): (readonly [string, T])[] => [])
  for (const entry of values) shards[shardOf(entry[0], count)]?.push(entry)
  return shards
}
