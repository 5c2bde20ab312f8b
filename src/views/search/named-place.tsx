import type { Place } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { hreflangFor } from '../link.tsx'
import { Plate } from '../place/place.tsx'

/** A municipality and its page. */
export type FoundPlace = Required<Pick<Place, 'code' | 'path'>> & Pick<Place, 'locale'>

/** The answer to a query that is a post code or the name of a municipality: its plate, and links to what is there. */
export function NamedPlace({ place: { code, path, locale: target }, locale }: { place: FoundPlace; locale: Locale }) {
  const { municipality: text } = messages(locale).kinds
  const hreflang = hreflangFor(target, locale)
  return (
    <div class="found-place">
      <a class="found-plate" href={path} {...hreflang}>
        <Plate code={code} locale={locale} /> <b>{code}</b>
      </a>
      <ul class="door-list">
        <li>
          <a href={`${path}#_projects`} {...hreflang}>
            {text.projects}
          </a>
        </li>
        <li>
          <a href={`${path}#_inquiries`} {...hreflang}>
            {text.inquiries}
          </a>
        </li>
        <li>
          <a href={`${path}#_ask`} {...hreflang}>
            {text.ask}
          </a>
        </li>
      </ul>
    </div>
  )
}
