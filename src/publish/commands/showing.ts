import type { Language } from '../../cli/language.ts'
import type { Showing } from '../../cli/problems.ts'
import { isMediaPath } from '../media/names.ts'
import type { Files } from '../source/read-folder.ts'

/** How problems of content/ are shown: with their lines, in the language of the editor. */
export function showingOf(files: Files, language: Language = 'en'): Showing {
  return {
    language,
    textOf(file) {
      const path = file.replace(/^content\//, '')
      return isMediaPath(path) ? undefined : files.get(path)
    },
  }
}
