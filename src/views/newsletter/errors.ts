import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import type { FieldError, FieldErrors, FieldName, FormProblem } from '../../newsletter/model.ts'
import type { SummaryItem } from '../form/error-summary.tsx'

/** Order of the fields on the page, and so of the error summary. */
const ORDER: readonly FieldName[] = ['email', 'locale', 'topics', 'municipalities', 'person', 'erase']

/**
 * Id of a field. The underscore distinguishes it from the heading ids of a text, the form's name from other forms.
 * @example fieldId('sign-up', 'email') // '_sign-up-email'
 */
export function fieldId(form: string, field: string): string {
  return `_${form}-${field}`
}

/** Text of an error, the same at the field and in the summary. */
export function errorText(locale: Locale, error: FieldError | undefined): string | undefined {
  return error && messages(locale).newsletter.errors[error]
}

/** Items of the error summary. `form` returns the name of the form that contains a field. */
export function summaryItems(
  locale: Locale,
  form: (field: FieldName) => string,
  errors: FieldErrors,
  problem?: FormProblem,
): SummaryItem[] {
  const fields = ORDER.flatMap((field) => {
    const text = errorText(locale, errors[field])
    return text ? [{ text, field: fieldId(form(field), field) }] : []
  })
  return problem ? [{ text: messages(locale).newsletter.problems[problem] }, ...fields] : fields
}
