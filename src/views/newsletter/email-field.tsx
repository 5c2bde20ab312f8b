import type { Locale } from '../../locale/locale.ts'
import type { FieldError } from '../../newsletter/model.ts'
import { TextField } from '../form/text-field.tsx'
import { errorText } from './errors.ts'

interface EmailFieldProps {
  id: string
  locale: Locale
  label: string
  hint?: string
  value: string
  error?: FieldError | undefined
}

/** RFC 5321 section 4.5.3.1.3: a path of 256 octets, two of which are its angle brackets. */
const MAX_LENGTH = 254

export function EmailField({ error, locale, ...field }: EmailFieldProps) {
  return (
    <TextField
      {...field}
      locale={locale}
      name="email"
      type="email"
      autocomplete="email"
      maxlength={MAX_LENGTH}
      error={errorText(locale, error)}
    />
  )
}
