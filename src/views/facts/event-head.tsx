import { calendarAddress } from '../../content/paths.ts'
import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import { KeyFacts } from './key-facts.tsx'
import { themeNames } from './theme-names.ts'

/** Key facts of an event: date, place, organiser, and its calendar file until it is over. */
export function EventHead({ facts, locale, path }: { facts: FactsOf<'event'>; locale: Locale; path: string }) {
  const { facts: label } = messages(locale).kinds
  return (
    <KeyFacts
      label={label.keyFacts}
      facts={[
        [
          label.when,
          <>
            {facts.past && <p>{label.past}</p>}
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
        [label.calendarTitle, !facts.past && <a href={calendarAddress(path)}>{label.calendar}</a>],
      ]}
    />
  )
}
