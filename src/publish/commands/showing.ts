import type { Language } from '../../cli/language.ts'
import type { Showing } from '../../cli/problems.ts'
import { titleOf } from '../explain/index.ts'
import { isMediaPath } from '../media/names.ts'
import type { Files } from '../source/read-folder.ts'

/**
 * How problems of content/ are shown: with their lines, in the language of the editor. The texts of a problem are in
 * English, so for other languages the name of its kind is printed beside its code.
 */
export function showingOf(files: Files, language: Language = 'en'): Showing {
  return {
    language,
    textOf(file) {
      const path = file.replace(/^content\//, '')
      return isMediaPath(path) ? undefined : files.get(path)
    },
    ...(language !== 'en' && { titleOf: (code: string) => titleOf(code, language) }),
    explain: 'npm run content -- explain',
  }
}
