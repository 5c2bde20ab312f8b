import { done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { count, type Output } from '../../cli/output.ts'
import { compile } from '../compile/compile.ts'
import { movedFrom, type PathChange, withLinks, withPaths } from '../source/content-paths.ts'
import { withHistory } from '../source/edit.ts'
import { contentPath } from '../source/facts/fields.ts'
import { type Files, readFolder } from '../source/read-folder.ts'
import { REDIRECTS_FILE, withChangedTargets } from '../source/redirects.ts'
import { siteOrigins } from '../target.ts'
import { answerAt } from './answers.ts'
import { define, PAGE } from './command.ts'
import { type FormerEntry, keepAddresses, treeOf } from './keep-addresses.ts'
import { refuse } from './refuse.ts'
import { writeChanges } from './write-changes.ts'

/**
 * Moves a page and all pages below it to another folder: `move /about/missions /missions`. Changes the links to them, and
 * adds every address that changes to the history; slugs stay. Changes files only, all or none; `push` publishes them.
 */
export const move = define({
  name: 'move',
  summary: 'move a page with all pages below it; links follow, and former addresses will redirect',
  positionals: { page: PAGE, to: { summary: 'a new content path' } },
  options: { 'dry-run': { type: 'boolean', summary: 'only show what would change' } },
  example: 'move /about/missions /missions',
  async run({ output, folder, cache, language }, { positionals: { page: from, to }, options: { 'dry-run': isDry } }) {
    const files = await readFolder(folder, cache)
    refuseImpossible(from, to, files)
    const change = movedFrom(from, to)
    const moved = withMovedPaths(files, from, change)
    const { files: kept, former } = keepAddresses(moved, treeOf(files), treeOf(moved), change)
    const after = withMove(kept, from, to)
    const { release, problems } = await compile(after, { schedule: false, origins: siteOrigins() })
    if (!release) {
      const told = await refuse(files, problems, output, language)
      output.line('Nothing was moved. The problems name the files as they would be after the move.')
      return { code: EXIT.refused, result: { problems: told } }
    }
    const result = { from, to, files: changedFiles(files, after, change), former }
    if (!isDry) await writeChanges(folder, { before: files, after, moved: { from: from.slice(1), to: to.slice(1) } })
    report(output, result, (one) => answerAt(one, release, treeOf(after)))
    output.line(isDry ? 'Nothing was changed: this was a trial' : `Git sees it after "git add -A content"`)
    return done(result)
  },
})

/** @throws UsageError */
function refuseImpossible(from: string, to: string, files: Files): void {
  const isFolder = (id: string) => [...files.keys()].some((path) => path.startsWith(`${id.slice(1)}/`))
  if (from === '/') throw new UsageError('the home page cannot be moved')
  if (!contentPath.safeParse(from).success || !isFolder(from))
    throw new UsageError(
      `there is no folder content/${from.replace(/^\//, '')}: give a content path such as /about/missions`,
    )
  if (!contentPath.safeParse(to).success || to === '/')
    throw new UsageError(`${to} cannot be a page: write a content path such as /about/missions`)
  if (to === from || to.startsWith(`${from}/`)) throw new UsageError(`${from} cannot be moved into itself`)
  if (isFolder(to)) throw new UsageError(`content${to} exists already: choose another name, or remove it first`)
}

/** All files after the move: at their new places, with changed links. */
function withMovedPaths(files: Files, from: string, change: PathChange): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => {
      const place = path.startsWith(`${from.slice(1)}/`) ? change(`/${path}`).slice(1) : path
      return [place, withReferences(path, text, change)]
    }),
  )
}

function withReferences(path: string, text: string, change: PathChange): string {
  if (path.endsWith('.md')) return withLinks(text, change)
  if (path === REDIRECTS_FILE) return withChangedTargets(text, change)
  if (path === 'history.yaml') return withPaths(text, change, ['path', 'from', 'to'])
  return path.endsWith('.yaml') && path !== 'test-results.yaml' ? withPaths(text, change) : text
}

/** Adds the move to the history, by which the newsletter knows the pages again. */
function withMove(files: Files, from: string, to: string): Files {
  const history = withHistory(files.get('history.yaml') ?? '', 'moved', (moves) => [...moves, { from, to }])
  return new Map([...files, ['history.yaml', history]])
}

/** Files whose text changes, by their new paths. */
function changedFiles(before: Files, after: Files, change: PathChange): string[] {
  const moved = new Map([...before].map(([path, text]) => [change(`/${path}`).slice(1), text]))
  return [...after].filter(([path, text]) => moved.get(path) !== text).map(([path]) => `content/${path}`)
}

function report(
  output: Output,
  { from, to, files, former }: { from: string; to: string; files: string[]; former: FormerEntry[] },
  answer: (entry: FormerEntry) => string,
): void {
  output.line(`content${from} → content${to}`)
  output.line(`${count(files.length, 'file')} with changed links or addresses${files.length > 0 ? ':' : ''}`)
  for (const file of files) output.line(`  ${file}`)
  for (const one of former) output.line(answer(one))
  if (former.length === 0) output.line('No address changed')
}
