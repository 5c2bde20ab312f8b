import type { ProjectStep } from '../../content/schema/facts.ts'
import { formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface TicksProps {
  steps: readonly ProjectStep[]
  /** Whether the plan was given up, so that no step follows the last one. */
  isGivenUp?: boolean
  locale: Locale
}

/** How far a project is: a tick for each step, and in words the number, name and date of the last step that is known. */
export function Ticks({ steps, isGivenUp = false, locale }: TicksProps) {
  const { timeline } = messages(locale).kinds
  const reached = steps.findLastIndex(({ state }) => state === 'done' || state === 'now')
  const step = steps[reached]
  if (!step) return null
  const on = step.until ?? step.on
  return (
    <div class="ticks">
      <svg viewBox={`0 0 ${steps.length} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="ticks-all" d={`M0 .5H${steps.length}`} />
        <path class="ticks-done" d={`M0 .5H${reached + 1}`} />
      </svg>
      <p>
        <b>{isGivenUp ? timeline.stoppedAfter(reached + 1) : timeline.stepOf(reached + 1, steps.length)}</b> {step.name}
        {on && ` (${formatPartialDate(on, locale)})`}
      </p>
    </div>
  )
}
