import { MUNICIPALITY_CODES, type Municipality } from '../../domain/municipalities.ts'
import { TOPICS } from '../../domain/topics.ts'
import { collator } from '../../locale/format.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import { perLocale } from '../../locale/per-locale.ts'
import { type FieldErrors, type Preferences, RHYTHMS, TICKED } from '../../newsletter/model.ts'
import { type Choice, Choices } from '../form/choices.tsx'
import { errorText, fieldId } from './errors.ts'
import { MunicipalityName } from './municipality-name.tsx'

interface WishFieldsProps {
  locale: Locale
  /** Name of the form, which is a prefix of its ids. */
  form: string
  values: Preferences
  errors: FieldErrors
}

/** What a subscriber chooses: language, topics, optional municipalities, how often, and alerts. */
export function WishFields({ locale, form, values, errors }: WishFieldsProps) {
  const { fields, topics } = messages(locale).newsletter
  const notes = (field: 'locale' | 'topics' | 'municipalities' | 'rhythm' | 'alerts') => ({
    id: fieldId(form, field),
    name: field,
    locale,
    error: errorText(locale, errors[field]),
  })
  return (
    <>
      <Choices
        {...notes('locale')}
        type="radio"
        legend={fields.locale.label}
        choices={LANGUAGES}
        chosen={[values.locale]}
      />
      <Choices
        {...notes('topics')}
        type="checkbox"
        legend={fields.topics.label}
        hint={fields.topics.hint}
        choices={TOPICS.map((topic) => ({ value: topic, label: topics[topic] }))}
        chosen={values.topics}
      />
      <details open={values.municipalities.length > 0 || errors.municipalities !== undefined}>
        <summary>{fields.municipalities.summary}</summary>
        <Choices
          {...notes('municipalities')}
          type="checkbox"
          legend={fields.municipalities.label}
          hint={fields.municipalities.hint}
          choices={inOrder(locale).map((code) => ({
            value: code,
            label: <MunicipalityName code={code} locale={locale} />,
          }))}
          chosen={values.municipalities}
        />
      </details>
      <Choices
        {...notes('rhythm')}
        type="radio"
        legend={fields.rhythm.label}
        hint={fields.rhythm.hint}
        choices={RHYTHMS.map((rhythm) => ({ value: rhythm, label: fields.rhythm[rhythm] }))}
        chosen={[values.rhythm ?? 'weekly']}
      />
      <Choices
        {...notes('alerts')}
        type="checkbox"
        legend={fields.alerts.label}
        hint={fields.alerts.hint}
        choices={[{ value: TICKED, label: fields.alerts.agree }]}
        chosen={values.alerts ? [TICKED] : []}
      />
    </>
  )
}

/** The name of each language in that language. */
const LANGUAGES: Choice[] = LOCALES.map((one) => ({
  value: one,
  label: <span lang={one}>{messages(one).languageName}</span>,
}))

/** The municipalities, sorted by the rules of each language. */
const inOrder = perLocale((locale): Municipality[] => {
  const { compare } = collator(locale)
  return MUNICIPALITY_CODES.toSorted((a, b) => compare(municipalityName(a, locale), municipalityName(b, locale)))
})
