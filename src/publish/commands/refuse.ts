import type { Language } from '../../cli/language.ts'
import type { Output } from '../../cli/output.ts'
import { compile } from '../compile/compile.ts'
import type { Problem } from '../problem.ts'
import type { Files } from '../source/read-folder.ts'
import { siteOrigins } from '../target.ts'
import { printErrors } from './showing.ts'

/**
 * Explains why a change of addresses is not made: prints the errors that the content has already, or else those that the
 * change would cause.
 * @returns the errors printed
 */
export async function refuse(
  files: Files,
  caused: readonly Problem[],
  output: Output,
  language?: Language,
): Promise<Problem[]> {
  const { release, problems } = await compile(files, { schedule: false, origins: siteOrigins() })
  const errors = printErrors(output, files, release ? caused : problems, language)
  if (!release) output.line('Correct these first: addresses can only be compared if the content has no errors.')
  return errors
}
