import { count, type Output } from '../../cli/output.ts'
import type { ProblemView } from '../../cli/problem-view.ts'
import { printProblems } from '../../cli/problems.ts'
import { type Compiled, compile } from '../compile/compile.ts'
import { imageProblems } from '../images/problems.ts'
import { inOrder, type Problem } from '../problem.ts'
import { isPreview, vanishedPaths } from '../release/changes.ts'
import type { Before } from '../release/push.ts'
import type { WithoutSite } from '../source/content.ts'
import { folderProblems } from '../source/folder-problems.ts'
import { readFolder } from '../source/read-folder.ts'
import { siteOrigins } from '../target.ts'
import { gitHistory } from '../translation/git.ts'
import { translationProblems } from '../translation/problems.ts'

export interface Prepared {
  /** Undefined if there are errors. */
  release?: Compiled
  problems: Problem[]
  /** The content as it was read from the files. */
  read: WithoutSite
}

/** Problems that are counted in one line, because they need no correction. */
const BRIEF = {
  'no-translation': (pages: number) =>
    `${count(pages, 'page')} without English: readers see the original, with a notice`,
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
): Promise<Prepared> {
  const [files, unused] = [await readFolder(folder), await folderProblems(folder)]
  const { release: compiled, problems: found, read } = await compile(files, { origins: siteOrigins() })
  const translations = await translationProblems(read, files, gitHistory(folder))
  const images = imageProblems([...read.pages.values()].flatMap((page) => Object.values(page)))
  const more = [...translations, ...unused, ...images]
  const release = more.some(({ severity }) => severity === 'error') ? undefined : compiled
  const vanished =
    release && before?.held && !isPreview(before.head) ? vanishedPaths(before.held.routes, release.routes) : []
  const all = inOrder([...found, ...more, ...vanished])
  printProblems(output, all, view, BRIEF)
  if (!release || vanished.length > 0) return { problems: all, read }
  output.line(`${count(release.tree.size, 'page')} in three languages checked`)
  return { release, problems: all, read }
}
