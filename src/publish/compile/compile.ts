import { LOCALES, localized } from '../../locale/locale.ts'
import type { PageLanguage } from '../language/advice.ts'
import { inOrder, type Problem } from '../problem.ts'
import { missingTranslations, type PageReaders, readContent, readFacts, type WithoutSite } from '../source/content.ts'
import { publishedTables } from '../source/drafts.ts'
import type { Files } from '../source/read-folder.ts'
import { fieldWarnings } from './checks/field-warnings.ts'
import { deadFragments } from './checks/fragments.ts'
import { formerProblems, shortcutProblems, withdrawnProblems } from './checks/history.ts'
import { placeholderProblems } from './checks/placeholders.ts'
import { deadParts } from './checks/redirect-parts.ts'
import { deadReferences } from './checks/references.ts'
import { treeProblems } from './checks/tree-problems.ts'
import { longAddresses, tooLarge } from './limits.ts'
import type { Memory } from './memory.ts'
import { momentProblems, momentsAfter } from './moments.ts'
import { figureTables } from './outputs/figure-tables.ts'
import { factsProblems } from './records/facts/problems.ts'
import { readFormer } from './records/former.ts'
import { type Release, type ReleaseWithMoments, toRelease } from './release.ts'
import { readTexts } from './texts.ts'
import { addressesOf } from './tree/addresses.ts'
import { withMunicipalityPages } from './tree/municipality-pages.ts'
import { buildTree, ownLocales, type Tree } from './tree/tree.ts'

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
  /** Advice on plain language for each Markdown file, in the order of pages and languages; empty unless it was asked for. */
  language: PageLanguage[]
}

interface CompileOptions {
  /** Milliseconds since 1970. The default is now. */
  at?: number
  /** Scheme and host of the site in each environment; Markdown must not link to them by address. */
  origins?: readonly string[]
  /** False leaves the schedule empty; `compileSchedule` of the release makes it later. */
  schedule?: boolean
  /** Whether to give advice on plain language too. */
  language?: boolean
  /** Is called with the number of pages whose texts are compiled. */
  progress?: ((done: number, total: number) => void) | undefined
  /** What was made of the same folder before. */
  memory?: Memory | undefined
}

/**
 * Compiles the files of content/ to a release, as the site is at an instant. The same files give the same bytes on any
 * machine, unless an inquiry or event begins or ends between the two instants.
 */
export async function compile(
  files: Files,
  { at = Date.now(), origins = [], schedule = true, language = false, progress, memory }: CompileOptions = {},
): Promise<Compilation> {
  const { site, rest, problems: unread } = readContent(files, memory && readersOf(memory))
  const tree = buildTree(withMunicipalityPages(rest))
  const shown = { ...rest, files: new Map([...publishedTables(rest), ...figureTables(rest)]) }
  const addresses = localized(addressesOf(tree, shown, site))
  const {
    texts,
    foreign,
    language: advice,
  } = readTexts(tree, shown, { origins, addresses, language, progress, memory })
  // In the order of pages and languages.
  const inLanguages = [...rest.pages.values()].flatMap((page) =>
    LOCALES.flatMap((one) => (page[one] && advice.get(page[one])) ?? []),
  )
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
    ...placeholderProblems(rest),
    ...momentProblems(rest, at),
    ...[...texts].flatMap(([page, text]) => ownLocales(page).flatMap((locale) => text[locale].problems)),
    ...deadFragments(texts, rest.unread),
    ...deadParts(tree, former, texts, rest.unread),
    ...foreign,
  ])
  if (!site || problems.some(({ severity }) => severity === 'error'))
    return { problems, read: rest, language: inLanguages }
  const content = { ...shown, site }
  const { atMoment, ...made } = await toRelease({ tree, content, texts, former, memory }, at)
  const release = { ...made, tree }
  const large = tooLarge(release)
  if (large.length > 0) return { problems: inOrder([...problems, ...large]), read: rest, language: inLanguages }
  const compileSchedule = (signal?: AbortSignal) => scheduled(release.root, momentsAfter(rest, at), atMoment, signal)
  return {
    problems,
    read: rest,
    language: inLanguages,
    release: { ...release, compileSchedule, schedule: schedule ? await compileSchedule() : [] },
  }
}

function readersOf(memory: Memory): PageReaders {
  return {
    page: (...file) => memory.page(...file),
    facts: (file, text) => memory.facts.recall(file, text, () => readFacts(file, text)),
  }
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
