import type { Locale } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'

/** The rule behind a piece of advice. */
type Rule = 'long-sentence' | 'passive' | 'acronym'

/** A suggestion for plainer language, less than a warning. It never stops a command and is not a `Problem`. */
export interface Advice extends Omit<Problem, 'severity' | 'code'> {
  severity: 'advice'
  code: Rule
}

/** Readability figures and advice for one page in one language. */
export interface PageLanguage {
  /** Content path of the page. */
  page: string
  locale: Locale
  file: string
  sentences: number
  words: number
  /** Mean number of words in a sentence, to one decimal; 0 for a page without sentences. */
  wordsPerSentence: number
  /** In the order of the file. */
  advice: Advice[]
}
