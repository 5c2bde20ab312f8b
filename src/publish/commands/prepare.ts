import { count, type Output } from '../../cli/output.ts'
import { printProblems } from '../../cli/problems.ts'
import { type Compiled, compile } from '../compile/compile.ts'
import { inOrder, type Problem } from '../problem.ts'
import { isPreview, vanishedPaths } from '../release/changes.ts'
import type { Before } from '../release/push.ts'
import type { WithoutSite } from '../source/content.ts'
import { readFolder } from '../source/read-folder.ts'
import { gitHistory } from '../translation/git.ts'
import { translationProblems } from '../translation/problems.ts'

export interface Prepared {
  /** Undefined if there are errors. */
  release?: Compiled
  problems: Problem[]
  /** The content as it was read from the files. */
  read: WithoutSite
}

/** Checks and compiles the content, and compares it with the published release. Prints all problems. */
export async function prepare(folder: string, before: Before | undefined, output: Output): Promise<Prepared> {
  const files = await readFolder(folder)
  const { release: compiled, problems: found, read } = await compile(files)
  const translations = await translationProblems(read, files, gitHistory(folder))
  const release = translations.some(({ severity }) => severity === 'error') ? undefined : compiled
  const vanished =
    release && before?.held && !isPreview(before.head) ? vanishedPaths(before.held.routes, release.routes) : []
  const all = inOrder([...found, ...translations, ...vanished])
  printProblems(output, all)
  if (!release || vanished.length > 0) return { problems: all, read }
  output.line(`${count(release.tree.size, 'page')} in three languages checked`)
  return { release, problems: all, read }
}
