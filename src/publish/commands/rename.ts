import { done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { LOCALES } from '../../locale/locale.ts'
import { compile } from '../compile/compile.ts'
import { withSlug } from '../source/edit.ts'
import { readFolder } from '../source/read-folder.ts'
import { siteOrigins } from '../target.ts'
import { answerAt } from './answers.ts'
import { define, PAGE } from './command.ts'
import { keepAddresses, treeOf } from './keep-addresses.ts'
import { refuse } from './refuse.ts'
import { writeChanges } from './write-changes.ts'

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
  async run({ output, folder, cache, language }, { positionals: { page: id, language: locale, slug } }) {
    const files = await readFolder(folder, cache)
    const path = `${id.slice(1)}${id === '/' ? '' : '/'}${locale}.md`
    const text = files.get(path)
    if (id === '/' || text === undefined)
      throw new UsageError(`${id === '/' ? 'the home page has no slug' : `there is no content/${path}`}`)

    const renamed = new Map([...files, [path, withSlug(text, slug)]])
    const { files: after, former } = keepAddresses(renamed, treeOf(files), treeOf(renamed))
    const { release, problems } = await compile(after, { schedule: false, origins: siteOrigins() })
    if (!release) return { code: EXIT.refused, result: { problems: await refuse(files, problems, output, language) } }
    await writeChanges(folder, { before: files, after })
    const tree = treeOf(after)
    for (const one of former) output.line(answerAt(one, release, tree))
    if (tree.get(id)?.shown[locale].file !== `content/${path}`) output.line('No address changed: the page is a draft')
    else if (former.length === 0) output.line('Nothing changed: the page had that slug already')
    return done({ former })
  },
})
