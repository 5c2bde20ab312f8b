import type { Language } from '../../cli/language.ts'
import { count, type Output } from '../../cli/output.ts'
import type { ProblemView } from '../../cli/problem-view.ts'
import { printProblems } from '../../cli/problems.ts'
import { type Compiled, compile } from '../compile/compile.ts'
import type { Memory } from '../compile/memory.ts'
import { keepMemory, restoreMemory } from '../compile/memory-on-disk.ts'
import { imageProblems } from '../images/problems.ts'
import type { PageLanguage } from '../language/advice.ts'
import { inOrder, type Problem } from '../problem.ts'
import { isPreview, vanishedPaths } from '../release/changes.ts'
import {
  type Candidate,
  type Comparable,
  type Objection,
  objectionsTo,
  unreadableObjection,
} from '../release/objections.ts'
import type { Before } from '../release/push.ts'
import type { WithoutSite } from '../source/content.ts'
import { folderProblems } from '../source/folder-problems.ts'
import type { KeptFiles } from '../source/kept-files.ts'
import { entriesOf, type Files, type FolderEntry, readFolder } from '../source/read-folder.ts'
import type { KeyValueStore } from '../store/store.ts'
import { siteOrigins } from '../target.ts'
import { gitHistory, type History } from '../translation/git.ts'
import { translationProblems } from '../translation/problems.ts'
import { showingOf } from './showing.ts'

export interface Prepared {
  /** Undefined if there are errors. */
  release?: Compiled
  problems: Problem[]
  /** Reasons why `push` refuses a release without errors, and notes on comparisons that could not be made. */
  objections: Objection[]
  notes: string[]
  files: Files
  /** The content as it was read from the files. */
  read: WithoutSite
  /** Advice on plain language, if it was asked for. */
  language: PageLanguage[]
}

/** Problems that are counted in one line, because they need no correction. */
const BRIEF = {
  'no-translation': (pages: number) =>
    `${count(pages, 'page')} without English: readers see the original, with a notice`,
}

export interface PrepareOptions {
  /** The instant at which the content is compiled, in milliseconds since 1970. */
  now?: number
  /** With it, the content is also compared with the ledger and with Git. */
  kv?: KeyValueStore
  /** Kinds of objections in spite of which the editor wants to publish. */
  accepted?: readonly Objection['kind'][]
  /** False to leave the schedule for later: `Compiled.schedule` is empty then. */
  schedule?: boolean
  /** Hash of an earlier search index, to leave the index for later too. */
  search?: string | undefined
  /** Whether to give advice on plain language too. */
  language?: boolean
  /** What was made of the same folder before. The caller keeps it. */
  memory?: Memory
  /** Language of the words around the problems. The default is English. */
  editor?: Language | undefined
  /** Folder that has what an earlier command made of the same folder. */
  cache?: string | undefined
  /** The texts of its files at an earlier time, for a caller that reads the folder again and again. */
  keptFiles?: KeptFiles
  /** What Git knows of the folder, for a caller that asks again and again. */
  history?: History
}

/** What is in a folder, and the files that are read of it. */
export interface Sources {
  entries: readonly FolderEntry[]
  files: Files
}

export async function readSources(folder: string, cache: string | undefined, kept?: KeptFiles): Promise<Sources> {
  const entries = await entriesOf(folder)
  return { entries, files: await readFolder(folder, cache, entries, kept) }
}

/**
 * Checks and compiles the content, and compares it with the published release. Prints the problems.
 * @param view which problems to print
 */
export async function prepare(
  folder: string,
  before: Before | undefined,
  output: Output,
  view?: ProblemView,
  options: PrepareOptions = {},
): Promise<Prepared> {
  const sources = await readSources(folder, options.cache, options.keptFiles)
  const found = await examine(folder, sources, output, options)
  const judged = await judge(folder, sources, found, before, output, view, options)
  return { read: found.read, language: found.language, files: sources.files, ...judged }
}

/** What the files of a folder say, and Git about the texts that were translated. */
export interface Examined extends Pick<Prepared, 'read' | 'language' | 'release' | 'problems'> {
  /** Whether nothing of it depends on Git. */
  isWithoutGit: boolean
}

/** Checks and compiles the content. */
export async function examine(
  folder: string,
  { files }: Sources,
  output: Output,
  options: PrepareOptions,
): Promise<Examined> {
  const { now = Date.now(), schedule = true, search, language = false, cache, history } = options
  const memory = options.memory ?? (cache === undefined ? undefined : await restoreMemory(cache))
  const progress = progressOf(output, 'Checking')
  const compilation = await compile(files, {
    at: now,
    schedule,
    search,
    language,
    progress,
    memory,
    origins: siteOrigins(),
  })
  if (cache !== undefined && memory && !options.memory) await keepMemory(cache, memory)
  const { release, problems, read } = compilation
  const translations = await translationProblems(read, files, history ?? gitHistory(folder))
  const images = imageProblems([...read.pages.values()].flatMap((page) => Object.values(page)))
  const more = [...translations, ...images]
  return {
    read,
    language: compilation.language,
    problems: [...problems, ...more],
    isWithoutGit: translations.length === 0,
    ...(release && !hasError(more) && { release }),
  }
}

/** A release as far as it is compared with the one in force. */
export type Judged = Comparable & Pick<Compiled, 'coming'>

/** Compares a release with the published one, and prints the problems. Without a result, the release is refused. */
export async function judge<R extends Judged>(
  folder: string,
  { entries, files }: Sources,
  { release: compiled, problems: found }: { release?: R; problems: readonly Problem[] },
  before: Before | undefined,
  output: Output,
  view: ProblemView | undefined,
  { now = Date.now(), kv, accepted = [], editor }: PrepareOptions,
): Promise<Pick<Prepared, 'problems' | 'objections' | 'notes'> & { release?: R }> {
  const unused = await folderProblems(folder, entries)
  const release = hasError(unused) ? undefined : compiled
  const { objections, notes } =
    release && before ? await compared({ release, before, folder, kv, now }) : { objections: [], notes: [] }
  const open = objections.filter(({ kind }) => !accepted.includes(kind))
  // A checkout without the newest commit lacks its pages too: the advice to restore or remove them would be wrong.
  const isBehind = open.some(({ kind }) => kind === 'behind')
  const isPublic = before?.held && !isBehind && !isPreview(before.head)
  const vanished =
    release && isPublic && before?.held ? vanishedPaths(before.held.routes, release.routes, release.coming) : []
  const problems = inOrder([...found, ...unused, ...vanished])
  printProblems(output, problems, view, BRIEF, showingOf(files, editor))
  const rest = { problems, objections: open, notes }
  if (!release || vanished.length > 0) return rest
  output.line(`${count(release.tree.size, 'page')} in three languages checked`)
  return { release, ...rest }
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

/** Pages from which on a command shows how far it is: fewer take no longer than a few seconds. */
const MANY = 500

/** Shows how many pages are done, one time in a hundred, if there are many. */
function progressOf(output: Output, label: string): (done: number, total: number) => void {
  return (done, total) => {
    const step = Math.ceil(total / 100)
    if (total >= MANY && (done % step === 0 || done === total)) output.progress(label, done, total)
  }
}

/** Without KV, only whether the release in force could be read. */
async function compared({
  kv,
  ...candidate
}: Omit<Candidate, 'kv'> & { kv: KeyValueStore | undefined }): Promise<Pick<Prepared, 'objections' | 'notes'>> {
  if (kv) return objectionsTo({ ...candidate, kv })
  const unreadable = unreadableObjection(candidate.before, candidate.release.root)
  return { objections: unreadable ? [unreadable] : [], notes: [] }
}
