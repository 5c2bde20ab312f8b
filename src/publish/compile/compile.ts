import { type Locale, type Localized, localized } from '../../locale/locale.ts'
import { compileMarkdown } from '../markdown/index.ts'
import { inOrder, type Problem } from '../problem.ts'
import { missingTranslations, readContent, type WithoutSite } from '../source/content.ts'
import { draftAdvice, pageOfTable, publishedTables } from '../source/drafts.ts'
import type { Files } from '../source/read-folder.ts'
import { foreignTerms } from '../translation/glossary-forms.ts'
import { fieldWarnings } from './checks/field-warnings.ts'
import { deadFragments } from './checks/fragments.ts'
import { formerProblems, shortcutProblems, withdrawnProblems } from './checks/history.ts'
import { deadReferences } from './checks/references.ts'
import { treeProblems } from './checks/tree-problems.ts'
import { longAddresses, tooLarge } from './limits.ts'
import { momentProblems, momentsAfter } from './moments.ts'
import { figureTables } from './outputs/figure-tables.ts'
import { fileAddress } from './outputs/files.ts'
import { factsProblems } from './records/facts/problems.ts'
import { readFormer } from './records/former.ts'
import { type Release, type ReleaseWithMoments, type Texts, toRelease } from './release.ts'
import { addressesOf } from './tree/addresses.ts'
import { withMunicipalityPages } from './tree/municipality-pages.ts'
import { buildTree, ownLocales, type Tree, type TreePage } from './tree/tree.ts'

/** A compiled release: everything that must be in KV before the pointer may name it. */
export interface Compiled extends Release {
  tree: Tree
  /** The same content at each later moment at which an inquiry or event begins or ends, in order. */
  schedule: Scheduled[]
  /**
   * Compiles the schedule, one moment after another. For a caller that asked for a release without it.
   * @param signal stops before the next moment
   * @throws the signal's reason
   */
  compileSchedule(signal?: AbortSignal): Promise<Scheduled[]>
}

/** A root that replaces the release at an instant, without a push. */
interface Scheduled {
  /** ISO 8601 in UTC. */
  from: string
  root: string
  /** The records of the root that the release itself does not have. */
  records: ReadonlyMap<string, string>
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
  const { former, problems: formerAddresses } = readFormer(tree, shown)
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
    ...[...tree.values()].flatMap((page) =>
      page.id === GLOSSARY_PAGE || (page.facts && 'code' in page.facts)
        ? []
        : ownLocales(page).flatMap((locale) => foreignTerms(page.shown[locale], rest.glossary)),
    ),
  ])
  if (!site || problems.some(({ severity }) => severity === 'error')) return { problems, read: rest }
  const content = { ...shown, site }
  const { atMoment, ...made } = await toRelease({ tree, content, texts, former }, at)
  const release = { ...made, tree }
  const large = tooLarge(release)
  if (large.length > 0) return { problems: inOrder([...problems, ...large]), read: rest }
  const compileSchedule = (signal?: AbortSignal) => scheduled(release.root, momentsAfter(rest, at), atMoment, signal)
  return {
    problems,
    read: rest,
    release: { ...release, compileSchedule, schedule: schedule ? await compileSchedule() : [] },
  }
}

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
  root: string,
  moments: readonly number[],
  atMoment: ReleaseWithMoments['atMoment'],
  signal?: AbortSignal,
): Promise<Scheduled[]> {
  const schedule: Scheduled[] = []
  for (const moment of moments) {
    // Lets a saved file stop this.
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    const { root: next, records } = atMoment(moment)
    if (next !== (schedule.at(-1)?.root ?? root))
      schedule.push({ from: new Date(moment).toISOString(), root: next, records })
  }
  return schedule
}
