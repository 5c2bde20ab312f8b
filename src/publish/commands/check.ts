import { EXIT, UsageError } from '../../cli/exit.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { languageOf } from '../language/index.ts'
import { readBefore } from '../release/push.ts'
import { printAdvice, printAdviceCount } from './advice.ts'
import { define } from './command.ts'
import { prepare } from './prepare.ts'

/**
 * Checks the content, also against what is published. Changes nothing. Advice on plain language follows the problems:
 * how much there is, or with `--plain [PAGE]` all of it. It has no say in the exit code.
 */
export const check = define({
  name: 'check',
  summary: 'check the content, also against what is published',
  positionals: { page: { summary: 'a page', optional: true } },
  options: {
    ...STAGE_OPTIONS,
    plain: { type: 'boolean', summary: 'print the advice on plain language, of all pages or of one' },
  },
  forms: [
    ['check', 'check the content, also against what is published'],
    ['check --plain [PAGE]', '… and print the advice on plain language, of all pages or of one'],
  ],
  async run({ target, output, folder }, { positionals: { page }, options: { plain } }) {
    if (page !== undefined && !plain) throw new UsageError('check takes a page only with --plain')
    const store = await target.open()
    try {
      const { release, problems, read } = await prepare(folder, await readBefore(store), output)
      if (page !== undefined && !read.pages.has(page))
        throw new UsageError(`no page ${page}: name it by its folder, such as /about/missions`)
      const all = languageOf(read)
      const language = page === undefined ? all : all.filter((one) => one.page === page)
      if (plain) printAdvice(output, language)
      else printAdviceCount(output, language)
      return { code: release ? EXIT.done : EXIT.refused, result: { problems, release: release?.root, language } }
    } finally {
      await store.close()
    }
  },
})
