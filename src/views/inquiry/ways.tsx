import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { LinkedText } from './linked-text.tsx'

export const ANSWER_ID = '_answer'
export const FILE_ID = '_file'
export const MEETINGS_ID = '_meetings'

/** How to respond to an inquiry, and where its file is. Not for a closed inquiry, to which nobody can respond. */
export function Ways({ inquiry, locale }: { inquiry: FactsOf<'inquiry'>; locale: Locale }) {
  const { inquiry: text } = messages(locale).kinds
  return (
    <>
      <section class="facts-section" aria-labelledby={ANSWER_ID}>
        <h2 id={ANSWER_ID}>{text.howToAnswer}</h2>
        <ul class="ways">
          {inquiry.answer.map((way) => (
            <li>
              <LinkedText text={way} />
            </li>
          ))}
        </ul>
      </section>
      {inquiry.file && (
        <section class="facts-section" aria-labelledby={FILE_ID}>
          <h2 id={FILE_ID}>{text.whereIsFile}</h2>
          <p>
            <LinkedText text={inquiry.file} />
          </p>
        </section>
      )}
    </>
  )
}
