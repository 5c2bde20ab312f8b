import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import type { Language } from '../../cli/language.ts'
import type { Output } from '../../cli/output.ts'
import { nearest } from '../../text/distance.ts'
import type { Example, Explanation } from '../explain/explanation.ts'
import { EXPLANATIONS, explanationOf, GROUPS } from '../explain/index.ts'
import { define } from './command.ts'

/** Lines of an example that fit on a screen. Of a longer one, only those with the mistake are shown. */
const MOST_LINES = 12

/** The words around an example. */
const WORDS: Readonly<Record<Language, Record<'wrong' | 'right' | 'none' | 'nothing' | 'each', string>>> = {
  nl: { wrong: 'fout', right: 'goed', none: 'geen bestand', nothing: 'zonder deze regel', each: 'in elke taal' },
  fr: {
    wrong: 'incorrect',
    right: 'correct',
    none: 'pas de fichier',
    nothing: 'sans cette ligne',
    each: 'dans chaque langue',
  },
  en: { wrong: 'wrong', right: 'right', none: 'no file', nothing: 'without this line', each: 'in each language' },
}

/**
 * Explains a kind of problem, in the language of the editor: what it means, what to write instead, and an example with
 * the mistake and without it. Without a code it lists all kinds.
 */
export const explain = define({
  name: 'explain',
  summary: 'explain a kind of problem by its code, with an example',
  positionals: { code: { summary: 'a code, such as dead-link', optional: true } },
  options: {},
  forms: [
    ['explain', 'list all kinds of problems'],
    ['explain CODE', 'explain a kind of problem by its code, such as dead-link, with an example'],
  ],
  async run({ output, language = 'en' }, { positionals: { code } }) {
    if (code === undefined) return done(listAll(output, language))
    const explanation = explanationOf(code)
    if (!explanation) throw new UsageError(unknown(code))
    print(output, code, explanation, language)
    const { file, wrong, right } = explanation.example
    return done({ code, ...explanation[language], example: { file, wrong, right } })
  },
})

function listAll(output: Output, language: Language): { code: string; title: string }[] {
  for (const { names, entries } of GROUPS) {
    output.line(names[language])
    const width = Math.max(...Object.keys(entries).map((code) => code.length))
    for (const [code, one] of Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
      output.line(`  ${code.padEnd(width)}  ${one[language].title}`)
    output.line()
  }
  return Object.entries(EXPLANATIONS).map(([code, one]) => ({ code, title: one[language].title }))
}

function unknown(code: string): string {
  const near = nearest(code, Object.keys(EXPLANATIONS))
  const advice = near ? `Did you mean ${near}?` : '"npm run content -- explain" lists all kinds.'
  return `There is no kind of problem with the code ${code}. ${advice}`
}

function print(output: Output, code: string, { example, ...words }: Explanation, language: Language): void {
  const { title, means, instead } = words[language]
  const { wrong, right, none, nothing, each } = WORDS[language]
  for (const line of [`${code}: ${title}`, '', `  ${means}`, `  ${instead}`, '']) output.line(line)
  const where = `content/${example.file}${example.inEach ? `, ${each}` : ''}`
  output.line(`  ${wrong}: ${example.wrong === undefined ? none : where}`)
  for (const line of linesOf(example, 'wrong')) output.line(`  | ${line}`)
  output.line(`  ${right}:${ofRight(example, { none, nothing, where })}`)
  for (const line of linesOf(example, 'right')) output.line(`  | ${line}`)
}

/** What follows the word for the right text: the file, if it is not named above. */
function ofRight({ wrong, right }: Example, words: Record<'none' | 'nothing' | 'where', string>): string {
  if (right === undefined) return ` ${words.none}`
  if (right === '') return ` ${words.nothing}`
  return wrong === undefined ? ` ${words.where}` : ''
}

/** The lines of an example that an editor has to see. */
function linesOf({ wrong = '', right = '', filler }: Example, which: 'wrong' | 'right'): string[] {
  const [own, other] = [wrong, right].map((text) => text.trimEnd().split('\n'))
  const [shown = [], others = []] = which === 'wrong' ? [own, other] : [other, own]
  if (shown.join('') === '') return []
  const lines = shown.length > MOST_LINES ? shown.filter((line) => !others.includes(line)) : shown
  if (which === 'right' || !filler) return lines
  return [...lines, `… ${JSON.stringify(filler.text)} × ${filler.times}`]
}

// cspell:locale en-GB,nl,fr
