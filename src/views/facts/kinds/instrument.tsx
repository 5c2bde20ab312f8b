import type { FactsOf } from '../../../content/schema/facts.ts'
import type { Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { DateText } from '../../date.tsx'
import { Hierarchy } from '../../hierarchy/hierarchy.tsx'
import { LinkList } from '../../link.tsx'
import { Procedure } from '../../timeline/timeline.tsx'
import { InstrumentHead } from '../instrument-head.tsx'
import { type Heading, type KindView, none } from './kind-view.ts'

export const instrument: KindView<'instrument'> = {
  head({ facts, locale }) {
    return <InstrumentHead facts={facts} locale={locale} />
  },
  body({ facts, locale, page }) {
    return (
      <>
        <InstrumentDates facts={facts} locale={locale} />
        <Procedure steps={facts.procedure} locale={locale} />
        <Hierarchy items={facts.hierarchy} locale={locale} current={page.path} />
      </>
    )
  },
  headings({ dates, replaces, procedure }, locale) {
    const text = messages(locale).kinds
    const own: Heading[] = []
    if (dates.length > 0) own.push(['_dates', text.facts.dates])
    if (replaces.length > 0) own.push(['_replaces', text.replaced.replaces])
    if (procedure.length > 0) own.push(['_procedure', text.timeline.procedure])
    return [...own, ['_hierarchy', text.hierarchy.title]]
  },
  things: none,
  status({ locale }, { status }) {
    return messages(locale).kinds.instrumentStatus[status]
  },
}

function InstrumentDates({ facts, locale }: { facts: FactsOf<'instrument'>; locale: Locale }) {
  const { facts: label, replaced } = messages(locale).kinds
  return (
    <>
      {facts.dates.length > 0 && (
        <section class="facts-section" aria-labelledby="_dates">
          <h2 id="_dates">{label.dates}</h2>
          <ul class="dates">
            {facts.dates.map(({ on, what }) => (
              <li>
                <DateText date={on} locale={locale} /> {what}
              </li>
            ))}
          </ul>
        </section>
      )}
      {facts.replaces.length > 0 && (
        <section class="facts-section" aria-labelledby="_replaces">
          <h2 id="_replaces">{replaced.replaces}</h2>
          <LinkList links={facts.replaces} locale={locale} />
        </section>
      )}
    </>
  )
}
