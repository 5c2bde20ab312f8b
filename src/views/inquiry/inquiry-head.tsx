import type { InquiryFacts } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { KeyFacts } from '../facts/key-facts.tsx'
import { Link } from '../link.tsx'
import { Plates } from '../place/place.tsx'
import { inquiryStateName } from './inquiry-state.ts'
import { Period } from './period.tsx'

/** Key facts of an inquiry: its state and period, the plan, the area, who decides. */
export function InquiryHead({ inquiry, locale }: { inquiry: InquiryFacts; locale: Locale }) {
  const { inquiry: text, facts: label } = messages(locale).kinds
  const isOpen = inquiry.state === 'open'
  return (
    <KeyFacts
      label={text.box}
      facts={[
        // The poster of an open inquiry shows these two in large letters.
        [label.status, !isOpen && inquiryStateName(inquiry, locale)],
        [text.period, !isOpen && <Period inquiry={inquiry} locale={locale} />],
        [text.plan, <Link link={inquiry.plan} locale={locale} />],
        [
          text.perimeter,
          <>
            <p>{inquiry.perimeter}</p>
            <Plates places={inquiry.municipalities} locale={locale} />
          </>,
        ],
        [text.decides, inquiry.decides],
        [text.answer, inquiry.state === 'closed' && text.closedAnswer],
        // While it is open or to come, the file has a separate section.
        [text.file, inquiry.state === 'closed' && inquiry.file],
      ]}
    />
  )
}
