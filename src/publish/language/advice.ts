import type { Locale } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'

/** What the advice is about. */
export type Rule = 'long-sentence' | 'passive' | 'acronym'

/** Below a warning: how a text could be plainer. It never stops a command, and is kept apart from problems. */
export interface Advice extends Omit<Problem, 'severity'> {
  severity: 'advice'
  rule: Rule
}

/** How one page reads in one language. */
export interface PageLanguage {
  /** Content path of the page. */
  page: string
  locale: Locale
  file: string
  sentences: number
  words: number
  /** Mean length of a sentence, to one decimal; 0 where there is none. */
  wordsPerSentence: number
  /** In the order of the file. */
  advice: Advice[]
}
