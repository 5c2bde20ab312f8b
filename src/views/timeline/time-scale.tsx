import { raw } from 'hono/html'
import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** The dates of the steps of a project to scale, drawn by the publisher. The list of steps says the same in words. */
export function TimeScale({ facts, locale }: { facts: FactsOf<'project'>; locale: Locale }) {
  if (!facts.timeline) return null
  const { timeline } = messages(locale).kinds
  return (
    <section class="wrap time-band" aria-labelledby="_over-time">
      <h2 id="_over-time">{timeline.overTime}</h2>
      {raw(facts.timeline)}
      <p>
        {timeline.toScale} <a href="#_timeline">{timeline.toSteps}</a>
      </p>
    </section>
  )
}
