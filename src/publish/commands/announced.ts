import { count, type Output } from '../../cli/output.ts'
import type { Change } from '../../content/schema/mailings.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { CountedChange } from '../readers/count.ts'
import type { Announced } from '../release/announced.ts'
import type { CommandContext } from './command.ts'

/** Said after a push that was refused because of what it announces. */
export const NOT_ANNOUNCED =
  'Nothing was published. Correct the content as said above, or run "npm run content -- push --yes" to send it nevertheless.'

/** Said if the readers were not counted: an operator of the newsletter can do it. */
const COUNT_READERS = 'npm run newsletter -- audience TOPICS --municipalities CODES'

/** Maximum number of changes to print. */
const MOST = 20

/**
 * Says what subscribers of the newsletter will be sent because of a push.
 * @param all undefined if the release in force does not say what it announces
 * @param number of the changes in the new release
 * @param failure why the readers could not be counted
 */
export function printAnnounced(
  output: Output,
  all: readonly CountedChange[] | undefined,
  { number, failure }: { number: number; failure?: string | undefined },
): void {
  if (all === undefined) {
    if (number > 0)
      output.line(
        `${count(number, 'change')} for the newsletter, not compared: no release says which of them it announced`,
      )
    return
  }
  if (all.length === 0) return
  output.line(`${count(all.length, 'change')} will be in the digest of subscribers:`)
  for (const { change, doubt, readers } of all.slice(0, MOST)) {
    output.line(`  ${described(change)}`)
    if (readers) output.line(`    in the digest of ${inWords(readers)}`)
    if (doubt) output.line(`    ${doubt.text}`)
  }
  if (all.length > MOST) output.line(`  … and ${all.length - MOST} more`)
  if (failure !== undefined) output.line(`The newsletter's database cannot be read: ${failure}`)
  if (all.some(({ readers }) => !readers)) output.line(`The readers were not counted. To count them: ${COUNT_READERS}`)
}

/** @example inWords({ nl: 3, fr: 1, en: 0 }) // '4 readers: 3 nl, 1 fr, 0 en' */
function inWords(readers: NonNullable<CountedChange['readers']>): string {
  const all = LOCALES.reduce((sum, locale) => sum + readers[locale], 0)
  return `${count(all, 'reader')}: ${LOCALES.map((locale) => `${readers[locale].toLocaleString('en')} ${locale}`).join(', ')}`
}

/** @example described(change) // '2026-11-24 /nl/nieuws/x: New plan (plans; 1070, 1080)' */
function described({ announced, topics, municipalities, locales: { nl } }: Change): string {
  const parts = [topics, municipalities].filter((part) => part.length > 0).map((part) => part.join(', '))
  return `${announced} ${nl?.path}: ${nl?.title} (${parts.join('; ')})`
}

/** Asks whether subscribers should be sent what is in doubt. Without `--yes` and without a terminal, the answer is no. */
export async function isAgreed(
  all: readonly Announced[],
  { ask, yes }: Pick<CommandContext, 'ask' | 'yes'>,
): Promise<boolean> {
  const doubtful = all.filter(({ doubt }) => doubt)
  if (doubtful.length === 0 || yes) return true
  if (!ask) return false
  const answer = await ask(`Send ${count(doubtful.length, 'change')} in doubt to subscribers? Type yes: `)
  return /^(?:y|yes|ja|oui)$/i.test(answer.trim())
}
