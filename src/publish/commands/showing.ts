import type { Language } from '../../cli/language.ts'
import type { Output } from '../../cli/output.ts'
import { printProblems, type Showing } from '../../cli/problems.ts'
import { titleOf } from '../explain/index.ts'
import { isMediaPath } from '../media/names.ts'
import type { Problem } from '../problem.ts'
import { translateInto } from '../sentences/index.ts'
import type { Files } from '../source/read-folder.ts'

/**
 * How problems of content/ are shown: with their lines, in the language of the editor. In other languages than English,
 * the name of its kind is printed beside the code of a problem.
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

/** Prints the errors among problems of content/. @returns these errors */
export function printErrors(
  output: Output,
  files: Files,
  problems: readonly Problem[],
  language?: Language,
): Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  printProblems(output, errors, undefined, undefined, showingOf(files, language))
  return errors
}
