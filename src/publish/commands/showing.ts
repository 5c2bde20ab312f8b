import type { Language } from '../../cli/language.ts'
import type { Showing } from '../../cli/problems.ts'
import { titleOf } from '../explain/index.ts'
import { isMediaPath } from '../media/names.ts'
import { translateInto } from '../sentences/index.ts'
import type { Files } from '../source/read-folder.ts'

/**
 * How problems of content/ are shown: with their lines, in the language of the editor. In other languages than English,
 * the name of its kind stands beside the code of a problem.
 */
export function showingOf(files: Files, language: Language = 'en'): Showing {
  return {
    language,
    translate: translateInto(language),
    textOf(file) {
      const path = file.replace(/^content\//, '')
      return isMediaPath(path) ? undefined : files.get(path)
    },
    ...(language !== 'en' && { titleOf: (code: string) => titleOf(code, language) }),
    explain: 'npm run content -- explain',
  }
}
