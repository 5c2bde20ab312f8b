import { EXIT, UsageError } from '../../cli/exit.ts'
import { PROBLEM_OPTIONS, readProblemView } from '../../cli/problem-view.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { readBefore } from '../release/push.ts'
import { translateInto } from '../sentences/index.ts'
import { printAdvice, printAdviceCount } from './advice.ts'
import { define } from './command.ts'
import { checked } from './kept-check.ts'
import { examine, judge, readSources } from './prepare.ts'
import { printObjections } from './push.ts'
import { pageWeights, printDeadLinks, printWeights } from './quality.ts'

/**
 * Checks the content, also against the published release. Changes nothing. After the problems it prints the amount of
 * advice on plain language, or with `--plain [PAGE]` the advice itself. Advice does not change the exit code; pages that
 * are too heavy and dead links to other sites do so only with `--strict`.
 */
export const check = define({
  name: 'check',
  summary: 'check the content, also against the published release',
  positionals: { page: { summary: 'a page', optional: true } },
  options: {
    ...STAGE_OPTIONS,
    ...PROBLEM_OPTIONS,
    plain: { type: 'boolean', summary: 'print the advice on plain language, for all pages or for one' },
    links: { type: 'boolean', summary: 'request each address of another site, and print the dead ones' },
    strict: { type: 'boolean', summary: 'fail for pages that are too heavy, and with --links for dead links' },
  },
  forms: [
    ['check', 'check the content, also against the published release'],
    ['check --plain [PAGE]', '… and print the advice on plain language, for all pages or for one'],
    ['check --links', '… and request each address of another site; prints the dead ones'],
    ['check --strict', '… and fail for pages that are too heavy, and with --links for dead links'],
  ],
  async run(context, { positionals: { page }, options }) {
    const { target, output, folder, now, cache, language: editor = 'en' } = context
    const { plain, links, strict } = options
    const view = readProblemView(options)
    if (page !== undefined && !plain) throw new UsageError('check takes a page only with --plain')
    const store = await target.open()
    try {
      const instant = now().getTime()
      const before = await readBefore(store, instant)
      const options = { now: instant, kv: store.kv, language: true, cache, editor }
      const sources = await readSources(folder, cache)
      const outcome = await checked(sources, instant, cache, async () => {
        const { release, read, ...found } = await examine(folder, sources, output, options)
        return { ...found, read, release, weights: release ? await pageWeights(context, release) : [] }
      })
      const { release, problems, objections } = await judge(folder, sources, outcome, before, output, view, options)
      printObjections(output, objections, [])
      if (page !== undefined && !outcome.pages.includes(page))
        throw new UsageError(`there is no page ${page}: give its folder in content/, such as /about/missions`)
      const language = page === undefined ? outcome.language : outcome.language.filter((one) => one.page === page)
      const weights = release ? outcome.weights : []
      const isHeavy = release !== undefined && printWeights(output, weights)
      if (plain) printAdvice(output, language, { language: editor, translate: translateInto(editor) })
      else printAdviceCount(output, language)
      const dead = links ? await printDeadLinks(context, view) : []
      const isStrict = strict && (isHeavy || dead.length > 0)
      // Addresses that could not be compared do not count as checked.
      const isChecked = release && !objections.some(({ kind }) => kind === 'unreadable')
      const result = {
        problems: [...problems, ...dead],
        ...(objections.length > 0 && { objections }),
        release: release?.root,
        language,
        weights,
      }
      return { code: isChecked && !isStrict ? EXIT.done : EXIT.refused, result }
    } finally {
      await store.close()
    }
  },
})
