import { LOCALES, type Localized, localized } from '../../locale/locale.ts'
import type { PageLanguage } from '../language/advice.ts'
import { compileMarkdown } from '../markdown/index.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import { inOrder, type Problem } from '../problem.ts'
import { type Hour, missingTranslations, readContent, type WithoutSite } from '../source/content.ts'
import { publishedMedia, publishedTables } from '../source/drafts.ts'
import { contentAt, hoursAfter } from '../source/hours.ts'
import type { PageFile } from '../source/page-file.ts'
import type { Files } from '../source/read-folder.ts'
import type { SiteFile } from '../source/schemas.ts'
import { SpooledTexts } from '../spooled-texts.ts'
import { announcementProblems } from './checks/announcements.ts'
import { fieldWarnings, hourWarnings } from './checks/field-warnings.ts'
import { deadFragments } from './checks/fragments.ts'
import { formerProblems, shortcutProblems, withdrawnProblems } from './checks/history.ts'
import { hourProblems } from './checks/hours.ts'
import { letterProblems } from './checks/letters.ts'
import { mediaProblems } from './checks/media.ts'
import { placeholderProblems } from './checks/placeholders.ts'
import { deadParts } from './checks/redirect-parts.ts'
import { deadReferences } from './checks/references.ts'
import { similarTitles } from './checks/similar-titles.ts'
import { treeProblems } from './checks/tree-problems.ts'
import { comingAddresses, hiddenAddresses } from './hidden-addresses.ts'
import { longAddresses, tooLarge } from './limits.ts'
import { Memory } from './memory.ts'
import { momentProblems, momentsAfter } from './moments.ts'
import { figureTables } from './outputs/figure-tables.ts'
import { contextsFor } from './page-text.ts'
import { pauses } from './pause.ts'
import { readAhead, workersFor } from './read-ahead.ts'
import { factsProblems } from './records/facts/problems.ts'
import { type Former, readFormer } from './records/former.ts'
import { type Release, type ReleaseSource, type ReleaseWithMoments, type Texts, toRelease } from './release.ts'
import { type Mails, readTexts, type TextOptions } from './texts.ts'
import { addressesOf } from './tree/addresses.ts'
import { withMunicipalityPages } from './tree/municipality-pages.ts'
import { buildTree, ownLocales, type Tree } from './tree/tree.ts'

/** A compiled release: everything that must be in KV before the pointer may name it. */
export interface Compiled extends Release {
  tree: Tree
  /** Addresses of pages whose hour has not come, with this hour. */
  coming: ReadonlyMap<string, Hour>
  /** The same content at each later moment at which a page, an inquiry or an event begins or ends, in order. */
  schedule: Scheduled[]
  /**
   * The release with its own search index and its schedule. For a caller that asked for a release without them.
   * @param signal stops it, within some milliseconds of work
   * @throws the signal's reason
   */
  complete(signal?: AbortSignal): Promise<Compiled>
}

/** A root that replaces the release at an instant, without a push. */
interface Scheduled {
  /** ISO 8601 in UTC. */
  from: string
  root: string
  /** What subscribers of the newsletter are sent from then on. */
  mailings: Release['mailings']
  /** The records of the root that the release itself does not have. */
  records: ReadonlyMap<string, string>
  /** The images of all its pages. */
  images: Release['images']
}

export interface Compilation {
  /** Missing when there are errors. */
  release?: Compiled
  /** Errors and warnings, by file and line. */
  problems: Problem[]
  /** The parsed content, so that callers need not read the files again. */
  read: WithoutSite
  /** Advice on plain language for each Markdown file, in the order of pages and languages; empty unless it was asked for. */
  language: PageLanguage[]
}

interface CompileOptions {
  /** Milliseconds since 1970. The default is now. */
  at?: number
  /** Scheme and host of the site in each environment; Markdown must not link to them by address. */
  origins?: readonly string[]
  /** False leaves the schedule empty; `complete` of the release makes it later. */
  schedule?: boolean
  /** Hash of an earlier search index that the release names until `complete` makes its own. */
  search?: string | undefined
  /** Whether to give advice on plain language too. */
  language?: boolean
  /** Is called with the number of pages whose texts are compiled. */
  progress?: ((done: number, total: number) => void) | undefined
  /** What was made of the same folder before. */
  memory?: Memory | undefined
  /** Number of workers that read texts. The default is one for each processor, if there are many pages. */
  workers?: number
}

/**
 * Compiles the files of content/ to a release, as the site is at an instant. The same files give the same bytes on any
 * machine, unless a page, an inquiry or an event begins or ends between the two instants.
 */
export async function compile(files: Files, options: CompileOptions = {}): Promise<Compilation> {
  const { at = Date.now(), schedule = true, memory: given, search } = options
  const { site, rest, unreadBodies, problems: unread } = readContent(files, given?.readers)
  const instants = [at, ...new Set(hoursAfter(rest, at).map(({ hour }) => hour.at))].sort((a, b) => a - b)
  const frame = given?.records?.frameOf(files, rest, at)
  const keptAt = (view: number) => frame && { frame: frame.number, view }
  const first = contentFor(rest, site, at, given, keptAt(0))
  const workers = options.workers ?? (await workersFor(first.tree, given))
  // The texts of most pages are the same at each instant.
  const memory = given ?? (instants.length > 1 || workers > 0 ? new Memory() : undefined)
  const { origins = [], language = false, progress } = options
  if (memory && workers > 0)
    await readAhead(first.tree, first.content, { ...first, origins, language, progress, memory, workers })
  const views = instants.map((instant, i) =>
    readView(rest, site, instant === at ? first : contentFor(rest, site, instant, given, keptAt(i)), {
      ...options,
      memory,
      kept: keptAt(i),
      progress: workers > 0 ? undefined : progress,
    }),
  )
  // They are in the views now, and are forgotten when their records are made.
  if (!given) memory?.texts.clear()
  const contextOf = contextsFor({ ...first, origins })
  const unreadTexts = unreadBodies.map((one) =>
    compileMarkdown(one, contextOf({ shown: localized(() => one) }, one.locale)),
  )
  const problems = inOrder([
    ...unread,
    ...unreadTexts.flatMap((text) => text.problems),
    ...missingTranslations(rest),
    ...hourProblems(rest, at),
    ...hourWarnings(rest, at),
    ...placeholderProblems(rest),
    ...momentProblems(rest, at),
    ...mediaProblems(rest, [...textsOf(views), ...unreadTexts]),
    ...problemsOf(views),
  ])
  const result = { read: rest, language: inLanguages(rest, views) }
  const [present] = views
  if (!site || !present || problems.some(({ severity }) => severity === 'error')) return { problems, ...result }
  if (frame) memory?.records?.adopt(frame)
  // A release empties its texts: those that are needed again are copied.
  const release = (view: View, texts: Texts, more: Pick<ReleaseSource, 'frame' | 'search' | 'pause'> = {}) =>
    toRelease({ ...view, texts, content: { ...view.content, site }, memory, ...more }, view.at)
  const { tree, texts } = present
  const made = await release(present, search === undefined ? texts : new Map(texts), { frame: frame?.number, search })
  const large = tooLarge({ ...made, tree })
  if (large.length > 0) return { problems: inOrder([...problems, ...large]), ...result }
  const coming = comingAddresses(rest, present.content)
  const complete = async (signal?: AbortSignal): Promise<Compiled> => {
    const pause = pauses(signal)
    const whole = search === undefined ? made : await release(present, new Map(texts), { frame: frame?.number, pause })
    const appears = async (moment: number) => {
      const view = views.find((one) => one.at === moment)
      return view && release(view, new Map(view.texts), { pause })
    }
    const ahead = await scheduled(whole, momentsAfter(rest, at), appears, pause)
    const images = new Map([...ahead.flatMap((one) => [...one.images]), ...whole.images])
    return { ...withoutMoments(whole), tree, coming, images, schedule: ahead, complete }
  }
  if (schedule) return { problems, ...result, release: await complete() }
  return { problems, ...result, release: { ...withoutMoments(made), tree, coming, schedule: [], complete } }
}

function withoutMoments({ atMoment: _, ...release }: ReleaseWithMoments): Release {
  return release
}

/** What is made of the content as readers see it from an instant on. */
interface View {
  at: number
  content: WithoutSite
  tree: Tree
  texts: Texts
  mails: Mails
  former: readonly Former[]
  language: ReadonlyMap<PageFile, PageLanguage>
  problems: Problem[]
}

/** The content as it is at an instant, with its tree and its addresses. */
interface ContentAt extends Pick<View, 'at' | 'content' | 'tree'> {
  view: WithoutSite
  addresses: Localized<ReadonlyMap<string, string>>
}

/** Has what depends on the frame only from the memory, if it has it. */
function contentFor(
  rest: WithoutSite,
  site: SiteFile | undefined,
  at: number,
  memory: Memory | undefined,
  kept: TextOptions['kept'],
): ContentAt {
  const view = contentAt(rest, at)
  const tree = buildTree(withMunicipalityPages(view))
  const content = {
    ...view,
    files: new Map([...publishedTables(view), ...figureTables(view)]),
    media: publishedMedia(view),
    hiddenAddresses: hiddenAddresses(rest, tree, view, site),
  }
  const addresses = () => localized(addressesOf(tree, content, site))
  return {
    at,
    view,
    tree,
    content,
    addresses:
      kept && memory?.records
        ? memory.records.addresses.recall(`${kept.view}`, kept.frame, [], addresses)
        : addresses(),
  }
}

function readView(
  rest: WithoutSite,
  site: SiteFile | undefined,
  { at, view, tree, content, addresses }: ContentAt,
  { origins = [], language = false, progress, memory, kept }: CompileOptions & Pick<TextOptions, 'kept'>,
): View {
  const read = readTexts(tree, content, { origins, addresses, language, progress, memory, kept })
  const { texts, mails, foreign } = read
  const { former, problems: formerAddresses } = readFormer(tree, content, origins)
  const ofFrontMatter = () => [
    ...treeProblems(tree, view),
    ...similarTitles(tree),
    ...longAddresses(tree),
    ...(site ? deadReferences(tree, { ...view, site }) : []),
  ]
  const problems = [
    ...(kept && memory?.records
      ? memory.records.problems.recall(`${kept.view}`, kept.frame, [], ofFrontMatter)
      : ofFrontMatter()),
    ...formerAddresses,
    ...formerProblems(tree, former, content),
    ...withdrawnProblems(tree, view),
    ...(site ? shortcutProblems(tree, former, { ...content, site }) : []),
    ...factsProblems(tree, { ...view, contacts: site?.contacts }, at).filter(({ file }) => !isHidden(file, view)),
    ...fieldWarnings(view, at).filter(({ file }) => !isHidden(file, view)),
    ...[...texts].flatMap(([page, text]) => ownLocales(page).flatMap((locale) => text[locale].problems)),
    ...[...mails.values()].flatMap((mail) => Object.values(mail).flatMap((one) => one.problems)),
    ...announcementProblems(tree, view, at),
    ...letterProblems(tree, view, site),
    ...deadFragments(texts, rest.unread),
    ...deadParts(tree, former, texts, rest.unread),
    ...foreign,
  ]
  return { at, content, tree, texts, mails, former, language: read.language, problems }
}

/** The texts of all instants, in each language. */
function textsOf(views: readonly View[]): CompiledMarkdown[] {
  return views.flatMap(({ texts }) => [...texts.values()].flatMap((text) => LOCALES.map((locale) => text[locale])))
}

/** Whether a file belongs to a page that readers do not see. It is checked for the instant at which they see it. */
function isHidden(file: string, { hidden }: WithoutSite): boolean {
  const id = folderOf(file)
  return hidden?.has(id) ?? false
}

/** `content/about/nl.md` → `/about` */
function folderOf(file: string): string {
  return file.replace(/^content/, '').replace(/\/[^/]*$/, '') || '/'
}

/**
 * The problems of all views, each once. A later view adds all problems of the pages that it shows first. Of other pages it
 * adds errors and links to expired pages, but no other warnings: a fact that may be out of date then is no mistake yet.
 */
function problemsOf(views: readonly View[]): Problem[] {
  const all: Problem[] = []
  const known = new Set<string>()
  const seen = new Set<string>()
  const keyOf = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`
  for (const { content, problems } of views) {
    const isFirst = seen.size === 0
    const isCaused = ({ severity, code, file }: Problem) =>
      severity === 'error' || code === 'link-to-expired' || !seen.has(folderOf(file))
    const added = problems.filter((one) => !known.has(keyOf(one)) && (isFirst || isCaused(one)))
    all.push(...added)
    for (const one of added) known.add(keyOf(one))
    for (const id of content.pages.keys()) seen.add(id)
  }
  return all
}

/** Advice on plain language in the order of pages and languages. */
function inLanguages(rest: WithoutSite, views: readonly View[]): PageLanguage[] {
  return [...rest.pages.values()].flatMap((page) =>
    LOCALES.flatMap((locale) => {
      const file = page[locale]
      return file ? (views.map(({ language }) => language.get(file)).find((one) => one !== undefined) ?? []) : []
    }),
  )
}

/**
 * Compiles the site for each moment. A moment that does not change the root is left out.
 * @param appears the release from a moment on at which a page appears or expires; undefined at the others
 */
async function scheduled(
  present: ReleaseWithMoments,
  moments: readonly number[],
  appears: (moment: number) => Promise<ReleaseWithMoments | undefined>,
  pause: () => Promise<void>,
): Promise<Scheduled[]> {
  const schedule: Scheduled[] = []
  let [made, last] = [present, present.root]
  for (const moment of moments) {
    await pause()
    const next = await appears(moment)
    if (next) made = next
    const { root, records, mailings } = next ?? made.atMoment(moment)
    if (root === last) continue
    last = root
    const own = new SpooledTexts()
    for (const hash of records.keys()) if (!present.records.has(hash)) own.set(hash, records.get(hash) ?? '')
    schedule.push({ from: new Date(moment).toISOString(), root, mailings, records: own, images: made.images })
  }
  return schedule
}
