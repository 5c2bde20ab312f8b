import { documentDetails } from '../../locale/document-details.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { wordsOf } from './sample.ts'

/** A picture that the site has in any case. */
export const SAMPLE_PICTURE = { width: 512, height: 512, tone: '#fff', src: '/icon-512.png' } as const
export const SAMPLE_NOTES = { isDecorative: false, author: 'perspective.brussels', licence: 'CC BY 4.0' } as const

/** A picture in a text, as the publisher compiles it. A test compares the two. */
export function pictureOf(locale: Locale, isFirst = false): string {
  const { width, height, tone, src } = SAMPLE_PICTURE
  const { page, sentence } = wordsOf(locale)
  const { credit } = messages(locale).markdown
  const hints = isFirst ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"'
  return `<figure class="picture">
<div class="picture-frame"><svg class="picture-tone" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><path fill="${tone}" d="M0 0h${width}v${height}H0z"/></svg><img src="${src}" width="${width}" height="${height}" alt="${page}" ${hints}></div>
<figcaption>${sentence} <span class="picture-credit">${credit} ${SAMPLE_NOTES.author}, <a href="https://creativecommons.org/licenses/by/4.0/deed.${locale}" rel="license">CC BY 4.0</a></span></figcaption>
</figure>
`
}

/** A link to a document in a text. */
export function documentLinkOf(locale: Locale): string {
  const details = documentDetails({ type: 'pdf', size: 2_100_000, pages: 34, languages: ['nl'] }, locale)
  const { publication } = wordsOf(locale)
  return `<a href="/files/report.pdf" type="application/pdf">${publication}</a> <span class="document-details">(${details})</span>`
}
