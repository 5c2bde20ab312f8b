import { count, type Output } from '../../cli/output.ts'
import type { Change } from '../../content/schema/mailings.ts'
import type { Announced } from '../release/announced.ts'
import type { CommandContext } from './command.ts'

/** Said after a push that was refused because of what it announces. */
export const NOT_ANNOUNCED =
  'Nothing was published. Correct the content as said above, or run "npm run content -- push --yes" to send it nevertheless.'

/** A publisher has no access to the subscribers, so an operator of the newsletter counts them. */
const COUNT_READERS =
  'How many readers that is, an operator of the newsletter counts: npm run newsletter -- audience TOPICS --municipalities CODES'

/** Maximum number of changes to print. */
const MOST = 20

/**
 * Says what subscribers of the newsletter will be sent because of a push.
 * @param all undefined if the release in force does not say what it announces
 * @param number of the changes in the new release
 */
export function printAnnounced(output: Output, all: readonly Announced[] | undefined, number: number): void {
  if (all === undefined) {
    if (number > 0)
      output.line(
        `${count(number, 'change')} for the newsletter, not compared: no release says which of them it announced`,
      )
    return
  }
  if (all.length === 0) return
  output.line(`${count(all.length, 'change')} will be in the digest of subscribers:`)
  for (const { change, doubt } of all.slice(0, MOST)) {
    output.line(`  ${described(change)}`)
    if (doubt) output.line(`    ${doubt.text}`)
  }
  if (all.length > MOST) output.line(`  … and ${all.length - MOST} more`)
  output.line(COUNT_READERS)
}

/** @example described(change) // '2026-11-24 /nl/nieuws/x: New plan (plans; 1070, 1080)' */
function described({ announced, topics, municipalities, locales: { nl } }: Change): string {
  const where = municipalities.length === 0 ? 'all municipalities' : municipalities.join(', ')
  return `${announced} ${nl?.path}: ${nl?.title} (${topics.join(', ')}; ${where})`
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
