import { EXIT } from '../../cli/exit.ts'
import type { Output } from '../../cli/output.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { fromNowOn, type Pointer } from '../../content/schema/pointer.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import { readHeld } from '../release/held.ts'
import { readBefore } from '../release/push.ts'
import { rollback as rollbackRelease } from '../release/rollback.ts'
import { readPointer } from '../store/store.ts'
import { askAboutChanges, resultIfDeclined } from './ask-first.ts'
import { define } from './command.ts'
import { confirmed, MESSAGE } from './push.ts'

const NO_SCHEDULE =
  'The ledger does not know the schedule of this release, because an earlier version published it: inquiries and events will not open or close by themselves. Push again as soon as the content is right.'

/** Puts an earlier release back in force: `rollback`, or `rollback NAME`. */
export const rollback = define({
  name: 'rollback',
  summary: 'put an earlier release back in force (without a name: the previous one)',
  positionals: { name: { summary: 'the name of a release', optional: true } },
  options: { ...STAGE_OPTIONS, ...MESSAGE },
  async run(context, { positionals: { name }, options: { message } }) {
    const { target, output, who, now } = context
    const store = await target.open()
    try {
      const instant = now()
      const before = await readBefore(store, instant.getTime())
      const release = await rollbackRelease(store, before, name, {
        who,
        message: message || 'rollback',
        at: instant.toISOString(),
        withoutSchedule: () => output.line(NO_SCHEDULE),
        confirm: async (root) => {
          if (!target.isPublic) return
          const { routes } = await readHeld(store.kv, root)
          const verb = `Put release ${shortName(root)} in force again`
          await askAboutChanges(context, { before: before.held?.routes ?? new Map(), after: routes, verb })
        },
      })
      const entry = before.entries.find((one) => one.release === release && !one.rolledBack)
      output.line(`Release ${shortName(release)} is in force again`)
      if (entry) output.line(`${entry.who} published it on ${entry.at}${entry.message && `: ${entry.message}`}`)
      const pointer = await readPointer(store.kv)
      if (pointer) printMoments(output, fromNowOn(pointer, instant.getTime()).schedule)
      const shown = pointer ? fromNowOn(pointer, instant.getTime()).release : release
      const { code, confirmation } = await confirmed(target, shown, output)
      return { code: confirmation === 'confirmed' ? EXIT.done : code, result: { release, confirmation } }
    } catch (error) {
      const result = resultIfDeclined(error)
      output.line('Nothing was changed.')
      return result
    } finally {
      await store.close()
    }
  },
})

/** Maximum number of moments to print. */
const MOST = 3

/** Says when the release changes by itself: its pages have the hours that they had then. */
function printMoments(output: Output, schedule: Pointer['schedule']): void {
  if (schedule.length === 0) return
  const times = schedule.slice(0, MOST).map(({ from }) => minuteInBrussels(Date.parse(from)).replace('T', ' '))
  const more = schedule.length > MOST ? ` and at ${schedule.length - MOST} more moments` : ''
  output.line(`Its schedule is in force again too: the site changes by itself on ${times.join(', ')}${more} (Brussels)`)
}
