import type { Localized } from '../../locale/locale.ts'
import type { PageLanguage } from '../language/advice.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import type { Problem } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'

/** What was read in what a file says. */
export interface Said {
  /** Acronyms of another language. */
  foreign: Problem[]
  /** Advice on plain language, if it was asked for. */
  language?: PageLanguage
  /** Hash of what the file says, if a translation may be compared with it. */
  meaning?: string
}

/** What was read of one page. */
export interface PageReading {
  text: Localized<CompiledMarkdown>
  /** For each file of the page. */
  said: readonly (readonly [file: PageFile, said: Said])[]
}
