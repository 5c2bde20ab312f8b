import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import type { Frame } from '../frame.ts'
import { InquirySheet } from '../inquiry/inquiry-sheet.tsx'
import { typeName } from '../listing/names.ts'
import { Plate, Plates } from '../place/place.tsx'
import { EventHead } from './event-head.tsx'
import { InstrumentHead } from './instrument-head.tsx'
import { KeyFacts } from './key-facts.tsx'
import { ProjectHead } from './project-head.tsx'
import { themeNames } from './theme-names.ts'

/** The key facts between the title and the text of a page, by its kind. */
export function FactsHead({ frame, page: { facts, locale, path, title } }: { frame: Frame; page: PageRecord }) {
  const { facts: label } = messages(locale).kinds
  switch (facts?.kind) {
    case 'project':
      return <ProjectHead frame={frame} facts={facts} title={title} />
    case 'instrument':
      return <InstrumentHead facts={facts} locale={locale} />
    case 'inquiry':
      return <InquirySheet frame={frame} inquiry={facts} />
    case 'event':
      return <EventHead facts={facts} locale={locale} path={path} />
    case 'municipality':
      return (
        <p class="plate-title">
          <Plate code={facts.code} locale={locale} />
        </p>
      )
    case 'news':
    case 'publication':
      return (
        <KeyFacts
          label={label.keyFacts}
          facts={[
            [label.published, <DateText date={facts.date} locale={locale} />],
            [label.type, typeName(facts, locale)],
            [label.publisher, facts.kind === 'publication' && facts.publisher],
            [label.themes, themeNames(facts.themes, locale)],
            [label.where, facts.municipalities.length > 0 && <Plates places={facts.municipalities} locale={locale} />],
          ]}
        />
      )
    case undefined:
    case 'list':
    case 'finder':
    case 'doors':
    case 'statuses':
    case 'accessibility':
    case 'home':
    case 'index':
    case 'people':
      return null
    default:
      return facts satisfies never
  }
}
