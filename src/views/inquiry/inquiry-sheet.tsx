import type { FactsOf } from '../../content/schema/facts.ts'
import { formatDate, formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Link } from '../link.tsx'
import { Plates } from '../place/place.tsx'
import { inquiryStateName } from './inquiry-state.ts'

interface InquiryProps {
  frame: Frame
  inquiry: FactsOf<'inquiry'>
}

/**
 * The facts of an inquiry that people look for first, on a sheet like the posters in the street. It is red while the
 * inquiry is open; nothing else on the site is red. Before and after, the sheet is only an outline.
 */
export function InquirySheet({ frame: { locale }, inquiry }: InquiryProps) {
  const { inquiry: text } = messages(locale).kinds
  const isOpen = inquiry.state === 'open'
  return (
    <section class={`sheet ${isOpen ? 'sheet-open' : ''}`} aria-label={text.box}>
      <p class="sheet-state">{inquiryStateName(inquiry, locale)}</p>
      <p class="sheet-dates">
        <Period inquiry={inquiry} locale={locale} />
      </p>
      <dl>
        <div>
          <dt>{text.plan}</dt>
          <dd>
            <Link link={inquiry.plan} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{text.perimeter}</dt>
          <dd>
            <p>{inquiry.perimeter}</p>
            <Plates places={inquiry.municipalities} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{text.answer}</dt>
          <dd>
            {inquiry.state === 'closed' ? (
              text.closedAnswer
            ) : (
              <ul>
                {inquiry.answer.map((way) => (
                  <li>{way}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        {inquiry.file && (
          <div>
            <dt>{text.file}</dt>
            <dd>{inquiry.file}</dd>
          </div>
        )}
        <div>
          <dt>{text.decides}</dt>
          <dd>{inquiry.decides}</dd>
        </div>
      </dl>
    </section>
  )
}

/** The period, as far as it is known. First and last day are separate spans: a line break comes between them if possible. */
function Period({ inquiry: { first, last }, locale }: { inquiry: FactsOf<'inquiry'>; locale: Locale }) {
  const { inquiry: text } = messages(locale).kinds
  if (first === undefined || first === last)
    return (
      <>
        {first === undefined && last.length === 10
          ? text.until(formatDate(last, locale))
          : formatPartialDate(last, locale)}
      </>
    )
  const [from, to] = text.from(formatDate(first, locale), formatPartialDate(last, locale))
  return (
    <>
      <span>{from}</span> <span>{to}</span>
    </>
  )
}
