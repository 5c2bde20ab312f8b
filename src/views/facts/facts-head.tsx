import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import type { Frame } from '../frame.ts'
import { InquiryHead } from '../inquiry/inquiry-head.tsx'
import { typeName } from '../listing/names.ts'
import { Plates } from '../place/place.tsx'
import { EventHead } from './event-head.tsx'
import { InstrumentHead } from './instrument-head.tsx'
import { KeyFacts } from './key-facts.tsx'
import { ProjectHead } from './project-head.tsx'
import { themeNames } from './theme-names.ts'

/** The key facts between the title and the text of a page, by its kind. */
export function FactsHead({ frame, page: { facts, locale, path, drawings } }: { frame: Frame; page: PageRecord }) {
  const { facts: label } = messages(locale).kinds
  switch (facts?.kind) {
    case 'project':
      return <ProjectHead frame={frame} facts={facts} hasSection={drawings?.section !== undefined} />
    case 'instrument':
      return <InstrumentHead facts={facts} locale={locale} />
    case 'inquiry':
      return <InquiryHead inquiry={facts} locale={locale} />
    case 'event':
      return <EventHead facts={facts} locale={locale} path={path} />
    case 'news':
    case 'publication':
      return (
        <KeyFacts
          label={label.keyFacts}
          facts={[
            [facts.kind === 'news' ? label.eventDate : label.published, <DateText date={facts.date} locale={locale} />],
            [label.type, typeName(facts, locale)],
            [label.publisher, facts.kind === 'publication' && facts.publisher],
            [label.themes, themeNames(facts.themes, locale)],
            [label.where, facts.municipalities.length > 0 && <Plates places={facts.municipalities} locale={locale} />],
          ]}
        />
      )
    case undefined:
    // Its title is its plate.
    case 'municipality':
    case 'list':
    case 'finder':
    case 'doors':
    case 'statuses':
    case 'accessibility':
    case 'home':
    case 'index':
    case 'people':
    case 'figures':
    // Its charts are beside the title.
    case 'distances':
      return null
    default:
      return facts satisfies never
  }
}
