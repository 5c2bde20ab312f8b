import { calendarAddress, hasCalendar } from '../../content/paths.ts'
import type { InquiryFacts } from '../../content/schema/facts.ts'
import { formatNumber } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import { KeyFacts } from '../facts/key-facts.tsx'
import { MEETINGS_ID } from './ways.tsx'

interface InquiryResultProps {
  inquiry: InquiryFacts
  locale: Locale
  /** Path of the page, from which that of its calendar file follows. */
  path: string
}

/** The meetings of an inquiry and, once it is closed, its result: number of responses, advice, decision. */
export function InquiryResult({ inquiry, locale, path }: InquiryResultProps) {
  const { inquiry: text, facts } = messages(locale).kinds
  const { result, meetings, state } = inquiry
  return (
    <>
      {meetings.length > 0 && (
        <section class="facts-section" aria-labelledby={MEETINGS_ID}>
          <h2 id={MEETINGS_ID}>{text.meetings}</h2>
          <ul class="dates">
            {meetings.map(({ on, text: what }) => (
              <li>
                <DateText date={on} locale={locale} /> {what}
              </li>
            ))}
          </ul>
          {hasCalendar(inquiry) && (
            <p>
              <a href={calendarAddress(path)}>{facts.calendar}</a>
            </p>
          )}
        </section>
      )}
      {state === 'closed' && (
        <section class="facts-section" aria-labelledby="_result">
          <h2 id="_result">{text.result}</h2>
          {result?.answers !== undefined && <p>{text.answers(formatNumber(result.answers, locale))}</p>}
          <KeyFacts
            facts={[
              [text.advice, result?.advice && <Statement {...result.advice} locale={locale} />],
              [text.decision, result?.decision && <Statement {...result.decision} locale={locale} />],
            ]}
          />
          {!result?.decision && <p>{text.noResult}</p>}
        </section>
      )}
    </>
  )
}

function Statement({ on, by, text, locale }: { on: string; by: string; text: string; locale: Locale }) {
  return (
    <>
      <b>{by}</b>, <DateText date={on} locale={locale} />
      <p>{text}</p>
    </>
  )
}
