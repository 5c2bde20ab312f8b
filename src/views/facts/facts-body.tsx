import type { FactsOf } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Accessibility } from '../accessibility/accessibility.tsx'
import { DateText } from '../date.tsx'
import { Doors } from '../doors/doors.tsx'
import { Figures } from '../figures/figures.tsx'
import type { Frame } from '../frame.ts'
import { Hierarchy } from '../hierarchy/hierarchy.tsx'
import { InquiryResult } from '../inquiry/inquiry-result.tsx'
import { Ways } from '../inquiry/ways.tsx'
import { Link } from '../link.tsx'
import { Municipality } from '../municipality/municipality.tsx'
import { People } from '../people/people.tsx'
import { SiteIndex } from '../site-index/site-index.tsx'
import { Statuses } from '../statuses/statuses.tsx'
import { Procedure, ProjectTimeline } from '../timeline/timeline.tsx'

/** The facts of its kind below the text of a page. */
export function FactsBody({ frame, page: { facts, locale, path } }: { frame: Frame; page: PageRecord }) {
  switch (facts?.kind) {
    case 'project':
      return <ProjectTimeline steps={facts.steps} locale={locale} />
    case 'instrument':
      return (
        <>
          <InstrumentDates facts={facts} locale={locale} />
          <Procedure steps={facts.procedure} locale={locale} />
          <Hierarchy items={facts.hierarchy} locale={locale} current={path} />
        </>
      )
    case 'inquiry':
      return (
        <>
          {facts.state !== 'closed' && <Ways inquiry={facts} locale={locale} />}
          <InquiryResult inquiry={facts} locale={locale} path={path} />
        </>
      )
    case 'municipality':
      return <Municipality frame={frame} facts={facts} />
    case 'doors':
      return <Doors facts={facts} locale={locale} />
    case 'statuses':
      return <Statuses facts={facts} locale={locale} />
    case 'accessibility':
      return <Accessibility facts={facts} locale={locale} />
    case 'figures':
      return <Figures facts={facts} locale={locale} />
    case 'people':
      return <People facts={facts} locale={locale} />
    case 'index':
      return <SiteIndex pages={facts.pages} locale={locale} />
    // The items of a list depend on the query, so its handler renders them.
    case 'list':
    case undefined:
    case 'news':
    case 'publication':
    case 'event':
    case 'home':
    case 'distances':
    // It depends on the query, so its handler renders it.
    case 'finder':
      return null
    default:
      return facts satisfies never
  }
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
          <ul>
            {facts.replaces.map((link) => (
              <li>
                <Link link={link} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
