import type { InquiryFacts } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { KeyFacts } from '../facts/key-facts.tsx'
import { LinkedText } from './linked-text.tsx'

export const ANSWER_ID = '_answer'
export const FILE_ID = '_file'
export const MEETINGS_ID = '_meetings'

/** Whether it is known where the file of an inquiry is. */
export function hasFile({ file, desk, online }: InquiryFacts): boolean {
  return Boolean(file || desk || online)
}

/** How to respond to an inquiry, and where its file is. Not for a closed inquiry, to which readers can no longer respond. */
export function Ways({ inquiry, locale }: { inquiry: InquiryFacts; locale: Locale }) {
  const { inquiry: text } = messages(locale).kinds
  return (
    <>
      <section class="facts-section" aria-labelledby={ANSWER_ID}>
        <h2 id={ANSWER_ID}>{text.howToAnswer}</h2>
        <ul class="ways">
          <OwnWays inquiry={inquiry} locale={locale} />
          {inquiry.answer.map((way) => (
            <li>
              <LinkedText text={way} />
            </li>
          ))}
        </ul>
      </section>
      {hasFile(inquiry) && (
        <section class="facts-section" aria-labelledby={FILE_ID}>
          <h2 id={FILE_ID}>{text.whereIsFile}</h2>
          {inquiry.file && (
            <p>
              <LinkedText text={inquiry.file} />
            </p>
          )}
          <KeyFacts
            facts={[
              [text.desk.address, inquiry.desk?.address],
              [text.desk.hours, inquiry.desk?.hours],
              [text.desk.online, inquiry.online && <a href={inquiry.online}>{text.toFile}</a>],
            ]}
          />
        </section>
      )}
    </>
  )
}

/** The form, the e-mail address and the postal address, as far as they are known. */
function OwnWays({ inquiry: { respond }, locale }: { inquiry: InquiryFacts; locale: Locale }) {
  const { ways } = messages(locale).kinds.inquiry
  if (!respond) return null
  const { form, email, letter } = respond
  return (
    <>
      {form && (
        <li>
          <b>{ways.form}</b> <a href={form}>{hostOf(form)}</a>
        </li>
      )}
      {email && (
        <li>
          <b>{ways.email}</b> <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {letter && (
        <li>
          <b>{ways.letter}</b> <span>{letter}</span>
        </li>
      )}
    </>
  )
}

function hostOf(address: string): string {
  return new URL(address).host
}
