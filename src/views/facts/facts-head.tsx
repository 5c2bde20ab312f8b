import { calendarAddress } from '../../content/addresses.ts'
import type { FactsOf } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { formatPartialDate } from '../../locale/format.ts'
import type { Theme } from '../../locale/kinds.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import type { Frame } from '../frame.ts'
import { PhaseLink } from '../hatch/phase-tag.tsx'
import { InquirySheet } from '../inquiry/inquiry-sheet.tsx'
import { Link } from '../link.tsx'
import { typeName } from '../listing/names.ts'
import { Plate, Plates } from '../place/place.tsx'
import { KeyFacts } from './key-facts.tsx'

/** What stands between the title of a page and its text: the key facts of its kind. */
export function FactsHead({ frame, page: { facts, locale, path } }: { frame: Frame; page: PageRecord }) {
  const { facts: label } = messages(locale).kinds
  switch (facts?.kind) {
    case 'project':
      return <ProjectHead frame={frame} facts={facts} />
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
    default:
      return null
  }
}

function themeNames(themes: readonly Theme[], locale: Locale): string {
  const { theme } = messages(locale).kinds
  return themes.map((one) => theme[one]).join(', ')
}

/** A status is told as of a date. */
function AsOf({ date, locale }: { date: string; locale: Locale }) {
  return <span class="as-of">({messages(locale).kinds.asOf(formatPartialDate(date, locale))})</span>
}

function ProjectHead({ frame, facts }: { frame: Frame; facts: FactsOf<'project'> }) {
  const { locale } = frame
  const { facts: label } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [
          label.phase,
          <>
            <PhaseLink frame={frame} phase={facts.phase} /> <AsOf date={facts.asOf} locale={locale} />
          </>,
        ],
        [label.where, <Plates places={facts.municipalities} locale={locale} />],
        [label.area, facts.area],
        [label.instrument, facts.instrument && <Link link={facts.instrument} locale={locale} />],
        [label.outcome, facts.outcome],
      ]}
    />
  )
}

function InstrumentHead({ facts, locale }: { facts: FactsOf<'instrument'>; locale: Locale }) {
  const { facts: label, instrumentStatus, level, nature, binding } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [
          label.status,
          <>
            {instrumentStatus[facts.status]} <AsOf date={facts.asOf} locale={locale} />
          </>,
        ],
        [label.binding, binding[facts.binding]],
        [label.level, level[facts.level]],
        [label.nature, facts.nature.map((one) => nature[one]).join(', ')],
        [label.legalBasis, facts.legalBasis],
        [label.names, facts.names && <Names names={facts.names} locale={locale} />],
      ]}
    />
  )
}

/** The name in each language: who knows a plan by its Dutch name finds it by its French one. */
function Names({ names, locale }: { names: NonNullable<FactsOf<'instrument'>['names']>; locale: Locale }) {
  return (
    <ul class="names">
      {LOCALES.map((one) => (
        <li {...(one !== locale && { lang: one })}>
          {names[one].name}
          {names[one].acronym && ` (${names[one].acronym})`}
        </li>
      ))}
    </ul>
  )
}

function EventHead({ facts, locale, path }: { facts: FactsOf<'event'>; locale: Locale; path: string }) {
  const { facts: label } = messages(locale).kinds
  return (
    <>
      {facts.past && <p class="none-now">{label.past}</p>}
      <KeyFacts
        label={label.keyFacts}
        facts={[
          [
            label.when,
            <>
              <DateText date={facts.start} locale={locale} />
              {facts.end && facts.end !== facts.start && (
                <>
                  {' – '}
                  <DateText date={facts.end} locale={locale} />
                </>
              )}
            </>,
          ],
          [label.place, facts.place],
          [label.organiser, facts.organiser],
          [label.themes, themeNames(facts.themes, locale)],
        ]}
      />
      <p>
        <a href={calendarAddress(path)}>{label.calendar}</a>
      </p>
    </>
  )
}
