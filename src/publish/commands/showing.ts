import type { Language } from '../../cli/language.ts'
import type { Showing } from '../../cli/problems.ts'
import type { Files } from '../source/read-folder.ts'

/** How problems of content/ are shown: with their lines, in the language of the editor. */
export function showingOf(files: Files, language: Language = 'en'): Showing {
  return { language, textOf: (file) => files.get(file.replace(/^content\//, '')) }
}
