import type { FactsOf } from '../../content/schema/facts.ts'
import type { Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Button } from '../form/button.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { TextField } from '../form/text-field.tsx'
import { Plates } from '../place/place.tsx'

/** Input that matches no single municipality. */
interface FinderAnswer {
  text: string
  /** Municipalities with a similar name. */
  like: Municipality[]
}

interface FinderFormProps {
  locale: Locale
  /** Path of the page with the finder, to which the form is sent. */
  path: string
  answer?: FinderAnswer | undefined
}

/** The form for a post code or a municipality, sent by GET. */
export function FinderForm({ locale, path, answer }: FinderFormProps) {
  const { label, hint, submit, unknown, hintUnknown } = messages(locale).kinds.finder
  const error = answer && `${unknown(answer.text)} ${hintUnknown}`
  return (
    <form class="finder" action={path} method="get">
      {error && <ErrorSummary locale={locale} id="_finder-problem" items={[{ text: error, field: '_place' }]} />}
      <TextField
        id="_place"
        locale={locale}
        name="place"
        label={label}
        hint={hint}
        error={error}
        value={answer?.text ?? ''}
        maxlength={60}
        autocomplete="postal-code"
      />
      <Button>{submit}</Button>
    </form>
  )
}

interface FinderPlacesProps {
  locale: Locale
  places: FactsOf<'finder'>['places']
  answer?: FinderAnswer | undefined
}

/** The municipalities to choose from: first those with a similar name, then all. */
export function FinderPlaces({ locale, places, answer }: FinderPlacesProps) {
  const { all, like } = messages(locale).kinds.finder
  const alike = places.filter(({ code }) => answer?.like.includes(code))
  return (
    <>
      {alike.length > 0 && (
        <section class="facts-section" aria-labelledby="_like">
          <h2 id="_like">{like}</h2>
          <Plates places={alike} locale={locale} />
        </section>
      )}
      <section class="facts-section" aria-labelledby="_places">
        <h2 id="_places">{all}</h2>
        <Plates places={places} locale={locale} />
      </section>
    </>
  )
}
