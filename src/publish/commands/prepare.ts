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
import { type Objection, objectionsTo, unreadableObjection } from '../release/objections.ts'
import type { Before } from '../release/push.ts'
import type { WithoutSite } from '../source/content.ts'
import { folderProblems } from '../source/folder-problems.ts'
import { entriesOf, type Files, readFolder } from '../source/read-folder.ts'
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
  /** What Git knows of the folder, for a caller that asks again and again. */
  history?: History
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
  const {
    now = Date.now(),
    kv,
    accepted = [],
    schedule = true,
    search,
    language = false,
    cache,
    editor,
    history,
  } = options
  const memory = options.memory ?? (cache === undefined ? undefined : await restoreMemory(cache))
  const entries = await entriesOf(folder)
  const [files, unused] = [await readFolder(folder, cache, entries), await folderProblems(folder, entries)]
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
  const { release: compiled, problems: found, read } = compilation
  const translations = await translationProblems(read, files, history ?? gitHistory(folder))
  const images = imageProblems([...read.pages.values()].flatMap((page) => Object.values(page)))
  const more = [...translations, ...unused, ...images]
  const release = more.some(({ severity }) => severity === 'error') ? undefined : compiled
  const { objections, notes } =
    release && before ? await compared({ release, before, folder, kv, now }) : { objections: [], notes: [] }
  const open = objections.filter(({ kind }) => !accepted.includes(kind))
  // A checkout without the newest commit lacks its pages too: the advice to restore or remove them would be wrong.
  const isBehind = open.some(({ kind }) => kind === 'behind')
  const isPublic = before?.held && !isBehind && !isPreview(before.head)
  const vanished =
    release && isPublic && before?.held ? vanishedPaths(before.held.routes, release.routes, release.coming) : []
  const all = inOrder([...found, ...more, ...vanished])
  printProblems(output, all, view, BRIEF, showingOf(files, editor))
  const rest = { problems: all, objections: open, notes, files, read, language: compilation.language }
  if (!release || vanished.length > 0) return rest
  output.line(`${count(release.tree.size, 'page')} in three languages checked`)
  return { release, ...rest }
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
}: {
  release: Compiled
  before: Before
  folder: string
  kv: KeyValueStore | undefined
  now: number
}): Promise<Pick<Prepared, 'objections' | 'notes'>> {
  if (kv) return objectionsTo({ ...candidate, kv })
  const unreadable = unreadableObjection(candidate.before, candidate.release.root)
  return { objections: unreadable ? [unreadable] : [], notes: [] }
}
