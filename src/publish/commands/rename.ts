import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { printProblems } from '../../cli/problems.ts'
import { LOCALES } from '../../locale/locale.ts'
import { compile } from '../compile/compile.ts'
import type { Tree } from '../compile/tree/tree.ts'
import { withHistory, withSlug } from '../source/edit.ts'
import { rawText, readFolder } from '../source/read-folder.ts'
import { define, PAGE } from './command.ts'

/**
 * Changes the slug of a page in one language, and adds the former addresses of the page and the pages below it to the
 * history: `rename /about nl wie-we-zijn`. Changes files only; `push` publishes them.
 */
export const rename = define({
  name: 'rename',
  summary: 'change the slug of a page; its former address will redirect to it',
  positionals: { page: PAGE, language: { summary: 'a language', choices: LOCALES }, slug: { summary: 'a slug' } },
  options: {},
  example: 'rename /about nl wie-we-zijn',
  async run({ output, folder }, { positionals: { page: id, language: locale, slug } }) {
    const files = await readFolder(folder)
    const { release, problems } = await compile(files)
    if (!release) {
      printProblems(output, problems)
      output.line('Correct these first: addresses can only be compared if the content has no errors.')
      return { code: EXIT.refused, result: { problems } }
    }
    const path = `${id.slice(1)}${id === '/' ? '' : '/'}${locale}.md`
    const text = files.get(path)
    if (id === '/' || text === undefined)
      throw new UsageError(`${id === '/' ? 'the home page has no slug' : `there is no content/${path}`}`)

    const renamed = new Map([...files, [path, withSlug(text, slug)]])
    const after = await compile(renamed)
    if (!after.release) {
      printProblems(output, after.problems)
      return { code: EXIT.refused, result: { problems: after.problems } }
    }
    const [before, now] = [pathsOf(release.tree), pathsOf(after.release.tree)]
    const former = [...before].filter(([old]) => !now.has(old)).map(([old, page]) => ({ path: old, page }))
    const history = withHistory(await rawText(folder, 'history.yaml'), 'former', (entries) => [
      // Drop former addresses that are in use again, so that A→B→A leaves no redirect loop.
      ...entries.filter((entry) => !now.has(String(entry.path)) && !former.some((one) => one.path === entry.path)),
      ...former,
    ])
    await writeFile(join(folder, path), withSlug(await rawText(folder, path), slug))
    await writeFile(join(folder, 'history.yaml'), history)
    for (const one of former)
      output.line(`${one.path} will redirect to ${after.release.tree.get(one.page)?.paths[locale]}`)
    if (after.release.tree.get(id)?.shown[locale].file !== `content/${path}`)
      output.line('No address changed: the page is a draft')
    else if (former.length === 0) output.line('Nothing changed: the page had that slug already')
    return done({ former })
  },
})

/** Content path by address. */
function pathsOf(tree: Tree): Map<string, string> {
  return new Map([...tree.values()].flatMap(({ id, paths }) => LOCALES.map((locale) => [paths[locale], id] as const)))
}
