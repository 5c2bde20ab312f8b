import { hashOf } from '../../content/hash.ts'
import { calendarAddress } from '../../content/paths.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { rootRecord, SCHEMA } from '../../content/schema/root.ts'
import { shardRecord } from '../../content/schema/routes.ts'
import { shardCount, shardOf } from '../../content/shard.ts'
import { LOCALES, type Locale, type Localized, localized } from '../../locale/locale.ts'
import { compileMarkdown } from '../markdown/index.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import { inOrder, type Problem } from '../problem.ts'
import { type Content, missingTranslations, readContent, type WithoutSite } from '../source/content.ts'
import { draftAdvice, pageOfTable, publishedTables } from '../source/drafts.ts'
import type { Files } from '../source/read-folder.ts'
import { foreignTerms } from '../translation/glossary-forms.ts'
import { fieldWarnings } from './checks/field-warnings.ts'
import { deadFragments } from './checks/fragments.ts'
import { formerProblems, shortcutProblems, withdrawnProblems } from './checks/history.ts'
import { deadParts } from './checks/redirect-parts.ts'
import { deadReferences } from './checks/references.ts'
import { treeProblems } from './checks/tree-problems.ts'
import { longAddresses, tooLarge } from './limits.ts'
import { momentProblems, momentsAfter } from './moments.ts'
import { toAgendas } from './outputs/agendas.ts'
import { meetingsCalendar, toCalendar } from './outputs/calendar.ts'
import { companionRoutes } from './outputs/companions.ts'
import { toFeeds } from './outputs/feeds.ts'
import { figureTables } from './outputs/figure-tables.ts'
import { fileAddress, toFile } from './outputs/files.ts'
import { searchDocuments, sectionTitle } from './outputs/search/documents.ts'
import { addSearchIndex } from './outputs/search/index.ts'
import { toSitemaps } from './outputs/sitemap.ts'
import { addNeutralImage, addSocialImage, type Images } from './outputs/social-images.ts'
import { ACCESSIBILITY_PATH, toAccessibilityFile } from './records/facts/accessibility.ts'
import { overviewOf } from './records/facts/overview.ts'
import { factsProblems } from './records/facts/problems.ts'
import { type Former, readFormer } from './records/former.ts'
import { toPageRecord } from './records/page-record.ts'
import { choiceRoutes, formerRoutes, type QueryForms, queryForms, type Routes } from './records/routes.ts'
import { toSiteSettings } from './records/site-settings.ts'
import { addressesOf } from './tree/addresses.ts'
import { withMunicipalityPages } from './tree/municipality-pages.ts'
import { buildTree, ownLocales, type Tree, type TreePage } from './tree/tree.ts'

/** A compiled release: everything that must be in KV before the pointer may name it. */
export interface Compiled {
  /** Name of the release: the hash of its root. */
  root: string
  /** Every record by its hash. The root is the last one. */
  records: ReadonlyMap<string, string>
  /** Recipes of images by the name of their record. An image is encoded only if KV does not have it. */
  images: Images
  routes: Routes
  /** Pages in all languages, including those with a borrowed text. */
  pages: PageRecord[]
  tree: Tree
  /** The same content at each later moment at which an inquiry or event begins or ends, in order. */
  schedule: Scheduled[]
  /**
   * Compiles the schedule, one moment after another. For a caller that asked for a release without it, because it takes as
   * long as the release for each moment.
   * @param signal stops before the next moment
   * @throws the signal's reason
   */
  compileSchedule(signal?: AbortSignal): Promise<Scheduled[]>
}

/** A root that replaces the release at an instant, without a push. */
interface Scheduled extends Pick<Compiled, 'root' | 'records'> {
  /** ISO 8601 in UTC. */
  from: string
}

export interface Compilation {
  /** Missing when there are errors. */
  release?: Compiled
  /** Errors and warnings, by file and line. */
  problems: Problem[]
  /** The parsed content, so that callers need not read the files again. */
  read: WithoutSite
}

/** Id of the page that acronyms link to. */
const GLOSSARY_PAGE = '/glossary'

/**
 * Compiles the files of content/ to a release, as the site is at an instant. The same files give the same bytes on any
 * machine, unless an inquiry or event begins or ends between the two instants.
 * @param at milliseconds since 1970
 * @param origins scheme and host of the site in each environment; Markdown must not link to them by address
 * @param schedule false leaves the schedule empty; `compileSchedule` of the release makes it later
 */
export async function compile(
  files: Files,
  {
    at = Date.now(),
    origins = [],
    schedule = true,
  }: { at?: number; origins?: readonly string[]; schedule?: boolean } = {},
): Promise<Compilation> {
  const { site, rest, problems: unread } = readContent(files)
  const tree = buildTree(withMunicipalityPages(rest))
  const shown = { ...rest, files: new Map([...publishedTables(rest), ...figureTables(rest)]) }
  const texts = compilePages(tree, shown, { origins, addresses: localized(addressesOf(tree, shown, site)) })
  const { former, problems: formerAddresses } = readFormer(tree, shown, origins)
  const problems = inOrder([
    ...unread,
    ...missingTranslations(rest),
    ...treeProblems(tree, rest),
    ...longAddresses(tree),
    ...(site ? deadReferences(tree, { ...rest, site }) : []),
    ...formerAddresses,
    ...formerProblems(tree, former, shown),
    ...withdrawnProblems(tree, rest),
    ...(site ? shortcutProblems(tree, former, { ...shown, site }) : []),
    ...factsProblems(tree, { ...rest, contacts: site?.contacts }, at),
    ...fieldWarnings(rest, at),
    ...momentProblems(rest, at),
    ...[...texts].flatMap(([page, text]) => ownLocales(page).flatMap((locale) => text[locale].problems)),
    ...deadFragments(texts, rest.unread),
    ...deadParts(tree, former, texts, rest.unread),
    ...[...tree.values()].flatMap((page) =>
      page.id === GLOSSARY_PAGE || (page.facts && 'code' in page.facts)
        ? []
        : ownLocales(page).flatMap((locale) => foreignTerms(page.shown[locale], rest.glossary)),
    ),
  ])
  if (!site || problems.some(({ severity }) => severity === 'error')) return { problems, read: rest }
  const content = { ...shown, site }
  const release = await toRelease(tree, content, texts, former, at)
  const large = tooLarge(release)
  if (large.length > 0) return { problems: inOrder([...problems, ...large]), read: rest }
  const compileSchedule = (signal?: AbortSignal) =>
    scheduled(release, momentsAfter(rest, at), (moment) => toRelease(tree, content, texts, former, moment), signal)
  return {
    problems,
    read: rest,
    release: { ...release, compileSchedule, schedule: schedule ? await compileSchedule() : [] },
  }
}

type Texts = Map<TreePage, Localized<CompiledMarkdown>>

/** Compiles each page for each language. A borrowed text is compiled again, with links to the reader's language. */
function compilePages(
  tree: Tree,
  content: WithoutSite,
  { origins, addresses }: { origins: readonly string[]; addresses: Localized<ReadonlyMap<string, string>> },
): Texts {
  const { glossary, files, unread, unreadTables } = content
  const contentPaths = [...tree.keys()]
  const resolverFor = (reader: Locale, text: Locale) => (contentPath: string) => {
    const target = tree.get(contentPath)
    if (files.has(contentPath)) return { path: fileAddress(contentPath), locale: text }
    if (!target) return unread.has(contentPath) ? { path: contentPath, locale: text } : undefined
    const { locale } = target.shown[reader]
    return { path: target.paths[reader], locale, anchors: locale === target.shown[text].locale }
  }
  const compileFor = (page: TreePage, reader: Locale) => {
    const shown = page.shown[reader]
    const { locale, file, bodyLine, meta } = shown
    const terms = tree.get(GLOSSARY_PAGE)
    return compileMarkdown(shown, {
      locale,
      file,
      firstLine: bodyLine,
      title: meta.title,
      resolve: resolverFor(reader, locale),
      tableAt: (path) => files.get(path),
      unreadTables,
      draftAt: (path) => draftAdvice(content, path.endsWith('.csv') ? pageOfTable(content, path) : path),
      contentPaths,
      addresses: addresses[locale],
      origins,
      glossary,
      glossaryPath: terms?.paths[reader],
      glossaryLocale: terms?.shown[reader].locale,
    })
  }
  return new Map([...tree.values()].map((page) => [page, localized((locale) => compileFor(page, locale))]))
}

/** Compiles the site for each moment. A moment that does not change the root is left out. */
async function scheduled(
  { root }: Pick<Compiled, 'root'>,
  moments: readonly number[],
  compileAt: (moment: number) => Promise<Pick<Compiled, 'root' | 'records'>>,
  signal?: AbortSignal,
): Promise<Scheduled[]> {
  const schedule: Scheduled[] = []
  for (const moment of moments) {
    signal?.throwIfAborted()
    const { root: next, records } = await compileAt(moment)
    if (next !== (schedule.at(-1)?.root ?? root))
      schedule.push({ from: new Date(moment).toISOString(), root: next, records })
  }
  return schedule
}

async function toRelease(
  tree: Tree,
  content: Content,
  texts: Texts,
  former: readonly Former[],
  at: number,
): Promise<Omit<Compiled, 'schedule' | 'compileSchedule'>> {
  const records = new Map<string, string>()
  const add = async (record: unknown): Promise<string> => {
    const text = JSON.stringify(record)
    const hash = await hashOf(text)
    records.set(hash, text)
    return hash
  }
  const routes: Routes = new Map([...choiceRoutes(tree, former, content.site), ...formerRoutes(tree, former)])
  const pages: PageRecord[] = []
  const images: Images = new Map()
  const overview = overviewOf(tree)
  for (const page of tree.values()) {
    for (const locale of LOCALES) {
      const text = texts.get(page)?.[locale]
      if (!text) throw new Error(`${page.id} was not compiled`)
      const image = await addSocialImage(page, locale, { tree, site: content.site, images })
      routes.set(image.address, { image: image.hash })
      const record = toPageRecord(page, text, { content, tree, overview, locale, at, image: image.address })
      pages.push(record)
      routes.set(record.path, { page: await add(record) })
      if (record.facts?.kind === 'event')
        routes.set(calendarAddress(record.path), { file: await add(toCalendar(record)) })
      const meetings = meetingsCalendar(record)
      if (meetings) routes.set(calendarAddress(record.path), { file: await add(meetings) })
    }
  }
  const neutral = await addNeutralImage(content.site, images)
  routes.set(neutral.address, { image: neutral.hash })
  for (const [path, file] of toAgendas(tree, pages, content.site)) routes.set(path, { file: await add(file) })
  const withdrawn = new Set<string>(content.history.withdrawn.map(({ page }) => page))
  for (const [path, file] of toSitemaps(tree, withdrawn)) routes.set(path, { file: await add(file) })
  for (const [path, file] of toFeeds(tree, pages, content.site)) routes.set(path, { file: await add(file) })
  for (const [path, text] of content.files) routes.set(fileAddress(path), { file: await add(toFile(text)) })
  for (const page of tree.values()) {
    const statement = toAccessibilityFile(page, content)
    if (statement) routes.set(ACCESSIBILITY_PATH, { file: await add(statement) })
  }
  for (const [path, route] of companionRoutes(former, routes)) routes.set(path, route)
  const shards = await Promise.all(
    toShards(routes, queryForms(former)).map((shard) => add(shardRecord.parse({ kind: 'shard', ...shard }))),
  )
  const search = await addSearchIndex(
    {
      documents: searchDocuments(tree, texts, content).filter(({ id }) => !withdrawn.has(id)),
      glossary: content.glossary,
      titleOf: (section, locale) => sectionTitle(tree, section, locale),
    },
    add,
  )
  const site = localized((locale) => toSiteSettings(content.site, tree, locale, pages))
  const root = await add(
    rootRecord.parse({ kind: 'root', schema: SCHEMA, shards, search, site, image: neutral.address }),
  )
  return { root, records, images, routes, pages, tree }
}

/** Divides routes, and the forms of queries at their paths, into shards. */
function toShards(routes: Routes, forms: QueryForms): { routes: object; queries?: object }[] {
  const count = shardCount(routes.size)
  const routesByShard = byShard(routes, count)
  return byShard(forms, count).map((queries, i) => ({
    routes: Object.fromEntries(routesByShard[i] ?? []),
    ...(queries.length > 0 && { queries: Object.fromEntries(queries) }),
  }))
}

function byShard<T>(values: ReadonlyMap<string, T>, count: number): [string, T][][] {
  const shards = Array.from({ length: count }, (): [string, T][] => [])
  for (const entry of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) shards[shardOf(entry[0], count)]?.push(entry)
  return shards
}
