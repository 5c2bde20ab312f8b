import { count, type Output } from '../../cli/output.ts'
import { problemLines, type Showing } from '../../cli/problems.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { Advice, PageLanguage } from '../language/advice.ts'

/** Prints the amount of advice in one line. All the advice would hide the problems printed before it. */
export function printAdviceCount(output: Output, pages: readonly PageLanguage[]): void {
  if (adviceOf(pages).length === 0) return
  const counts = LOCALES.map((locale) => `${locale} ${adviceOf(pages.filter((page) => page.locale === locale)).length}`)
  output.line(
    `Advice on plain language: ${counts.join(', ')}; to see it, run "npm run content -- check --plain [page]"`,
  )
}

/** Prints the advice by page, and the amount of each kind. Terminals turn its places into links. */
export function printAdvice(output: Output, pages: readonly PageLanguage[], showing: Showing): void {
  for (const { page, locale, sentences, wordsPerSentence, advice } of pages) {
    if (advice.length === 0) continue
    output.line()
    output.line(`${page} in ${locale}: ${count(sentences, 'sentence')}, ${wordsPerSentence} words each on average`)
    for (const line of advice.flatMap((one) => problemLines(one, showing))) output.line(`  ${line}`)
  }
  const all = adviceOf(pages)
  const of = (code: Advice['code']) => all.filter((one) => one.code === code).length
  const kinds = [
    count(of('long-sentence'), 'long sentence'),
    count(of('passive'), 'passive'),
    count(of('acronym'), 'acronym'),
  ]
  if (all.length > 0) output.line()
  output.line(`Advice on plain language: ${all.length} (${kinds.join(', ')}); it does not prevent publication`)
}

function adviceOf(pages: readonly PageLanguage[]): Advice[] {
  return pages.flatMap(({ advice }) => advice)
}
