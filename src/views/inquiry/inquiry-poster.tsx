import type { Child } from 'hono/jsx'
import type { InquiryFacts } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { DaysLeft, DaysRuler } from './days-left.tsx'
import { Period } from './period.tsx'
import { ANSWER_ID, FILE_ID, hasFile, MEETINGS_ID } from './ways.tsx'

interface InquiryPosterProps {
  frame: Frame
  page: PageRecord
  inquiry: InquiryFacts
  /** Breadcrumbs and notices. */
  first: Child
}

/**
 * The upper part of the page of an open inquiry, like the red posters in the street: days left, title, period, and
 * buttons to respond and to see the file. Nothing else on the site is red.
 */
export function InquiryPoster({ frame: { locale, today }, page, inquiry, first }: InquiryPosterProps) {
  const { inquiry: text } = messages(locale).kinds
  const lang = page.textLocale !== locale && { lang: page.textLocale }
  return (
    <div class="poster">
      <div class="wrap">
        <div class="poster-side">
          {first}
          <DaysLeft locale={locale} today={today()} last={inquiry.last} />
        </div>
        <div class="poster-text">
          <h1 {...lang}>{page.soft ?? page.title}</h1>
          <p class="poster-dates">
            <Period inquiry={inquiry} locale={locale} />
          </p>
          <p class="lead" {...lang}>
            {page.summary}
          </p>
          <p class="poster-actions">
            <a class="button" href={`#${ANSWER_ID}`}>
              {text.respond}
            </a>
            {hasFile(inquiry) && (
              <a class="button button-quiet" href={`#${FILE_ID}`}>
                {text.toFile}
              </a>
            )}
            {inquiry.meetings.length > 0 && (
              <a class="button button-quiet" href={`#${MEETINGS_ID}`}>
                {text.meetings}
              </a>
            )}
          </p>
        </div>
        <DaysRuler locale={locale} today={today()} first={inquiry.first} last={inquiry.last} />
      </div>
    </div>
  )
}
