import type { Place } from '../../content/schema/facts.ts'
import { MUNICIPALITIES, type Municipality } from '../../domain/municipalities.ts'
import { type Locale, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import { hreflangFor } from '../link.tsx'

/** Both official names of a municipality, the reader's language first. One name if both are the same. */
function namesOf(code: Municipality, locale: Locale): { name: string; lang: Locale }[] {
  const names = MUNICIPALITIES[code]
  const order = locale === 'fr' ? OFFICIAL_LOCALES.toReversed() : OFFICIAL_LOCALES
  const all = order.map((lang) => ({ name: names[lang], lang }))
  return names.nl === names.fr ? all.slice(0, 1) : all
}

/** A municipality in the style of Brussels street plates: both languages in equal size and weight, a thin rule between. */
export function Plate({ code, locale }: { code: Municipality; locale: Locale }) {
  return (
    <span class="plate">
      {namesOf(code, locale).map(({ name, lang }, i) => (
        <>
          {i > 0 && ' '}
          <span {...(lang !== locale && { lang })}>{name}</span>
        </>
      ))}
    </span>
  )
}

/** Plates of municipalities, each linked to its page if it has one. */
export function Plates({ places, locale }: { places: Place[]; locale: Locale }) {
  return (
    <ul class="plates">
      {places.map(({ code, path, locale: target }) => (
        <li>
          {path === undefined ? (
            <Plate code={code} locale={locale} />
          ) : (
            <a href={path} {...hreflangFor(target, locale)}>
              <Plate code={code} locale={locale} />
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
