import { done } from '../../cli/command.ts'
import { count, type Output } from '../../cli/output.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { DAYS_KEPT } from '../release/kept.ts'
import { type PrunePlan, planPrune, prune as pruneRecords } from '../release/prune.ts'
import { askFirst, resultIfDeclined } from './ask-first.ts'
import { define } from './command.ts'

/** Seconds for which KV of an account may still answer with a record that was removed (documentation: a minute). */
const SETTLE = 120

/** Shows which records nothing needs any more. With `--delete`, removes them. */
export const prune = define({
  name: 'prune',
  summary: 'show which records of old releases nothing needs any more',
  positionals: {},
  options: {
    ...STAGE_OPTIONS,
    delete: { type: 'boolean', summary: 'remove them; without it, nothing is changed' },
  },
  forms: [
    ['prune', `show how many records no release of the last ${DAYS_KEPT} days, no schedule and no preview needs`],
    ['prune --delete', '… and remove them'],
  ],
  async run(context, { options: { delete: removes } }) {
    const { target, output, who, now } = context
    const store = await target.open()
    try {
      const options = {
        now: now().getTime(),
        progress: (label: string, made: number, all: number) => output.progress(label, made, all),
      }
      if (!removes) {
        const plan = await planPrune(store, options)
        printPlan(output, plan)
        output.line(
          plan.unneeded.length + plan.undated.length > 0
            ? 'Nothing was changed: "prune --delete" removes them'
            : 'There is nothing to remove',
        )
        return done({ ...numbersOf(plan), removed: 0 })
      }
      if (target.isPublic && context.confirm) {
        const { unneeded } = await planPrune(store, options)
        await askFirst(context, `${count(unneeded.length, 'record')} that nothing needs. Remove them for good?`)
      }
      const pruned = await pruneRecords(store, { ...options, who, settle: target.local ? 0 : SETTLE })
      printPlan(output, pruned)
      output.line(`${count(pruned.removed, 'record')} removed`)
      if (!target.local) output.line(`For ${SETTLE / 60} minutes, nothing can be published or rolled back`)
      return done({ ...numbersOf(pruned), removed: pruned.removed })
    } catch (error) {
      const result = resultIfDeclined(error)
      output.line('Nothing was changed.')
      return result
    } finally {
      await store.close()
    }
  },
})

function printPlan(output: Output, { needed, recent, undated, unneeded }: PrunePlan): void {
  output.line(
    `${count(needed, 'record')} needed by the releases of ${DAYS_KEPT} days, their schedules and the previews`,
  )
  if (recent > 0) output.line(`${count(recent, 'record')} of the last day kept: a push or a preview may need them`)
  if (undated.length > 0)
    output.line(
      `${count(undated.length, 'record')} without a date, because an earlier version wrote them: "prune --delete" writes the present date to them, and removes them when it runs again after a day`,
    )
  output.line(`${count(unneeded.length, 'record')} that nothing needs`)
}

function numbersOf({ needed, recent, undated, unneeded }: PrunePlan) {
  return { needed, recent, undated: undated.length, unneeded: unneeded.length }
}
