import type { FactsOf } from '../../content/schema/facts.ts'
import { type PlaceReading, postCodesOf, sharedPostCodes } from '../../domain/read-place.ts'
import { collator, orList } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/text-field.tsx'
import { hreflangFor } from '../link.tsx'
import { Plate, Plates } from '../place/place.tsx'

type Places = FactsOf<'finder'>['places']

interface FinderFormProps {
  locale: Locale
  /** Path of the page with the finder, to which the form is sent. */
  path: string
  typed?: string
}

/** The form for a post code or a municipality, sent by GET. */
export function FinderForm({ locale, path, typed = '' }: FinderFormProps) {
  const { label, hint, submit } = messages(locale).kinds.finder
  return (
    <form class="finder" action={path} method="get">
      <TextField
        id="_place"
        locale={locale}
        name="place"
        label={label}
        hint={hint}
        value={typed}
        maxlength={60}
        autocomplete="postal-code"
      />
      <Button>{submit}</Button>
    </form>
  )
}

interface FinderAnswerProps {
  locale: Locale
  places: Places
  typed: string
  reading: Extract<PlaceReading, { kind: 'choice' | 'outside' }>
}

/** The municipalities that a typed place can mean, or that it is a post code outside the Region. */
export function FinderAnswer({ locale, places, typed, reading }: FinderAnswerProps) {
  const { like, several, outside } = messages(locale).kinds.finder
  if (reading.kind === 'outside') return <p class="notice">{outside(reading.postCode)}</p>
  const possible = reading.codes.flatMap((code) => places.filter((place) => place.code === code))
  return (
    <section class="facts-section" aria-labelledby="_like">
      <h2 id="_like">{/\d{4}/.test(typed) && possible.length > 1 ? several(typed) : like}</h2>
      <Plates places={possible} locale={locale} />
    </section>
  )
}

/** All municipalities in the order of the alphabet, each with its post codes. */
export function FinderPlaces({ locale, places }: { locale: Locale; places: Places }) {
  const { all, shared } = messages(locale).kinds.finder
  const { compare } = collator(locale)
  const or = orList(locale)
  const sorted = places.toSorted((a, b) => compare(municipalityName(a.code, locale), municipalityName(b.code, locale)))
  return (
    <section class="facts-section" aria-labelledby="_places">
      <h2 id="_places">{all}</h2>
      <ul class="finder-places">
        {sorted.map(({ code, path, locale: target }) => (
          <li>
            <a href={path} {...hreflangFor(target, locale)}>
              <Plate code={code} locale={locale} />
            </a>{' '}
            <span>{postCodesOf(code).join(', ')}</span>
          </li>
        ))}
      </ul>
      <ul class="finder-shared">
        {sharedPostCodes().map(({ postCode, codes }) => (
          <li>{shared(postCode, or.format(codes.map((code) => municipalityName(code, locale))))}</li>
        ))}
      </ul>
    </section>
  )
}
