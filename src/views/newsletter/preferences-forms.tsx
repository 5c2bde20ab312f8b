import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import type { FieldErrors, FieldName, Preferences } from '../../newsletter/model.ts'
import { Button } from '../form/button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { EmailField } from './email-field.tsx'
import { errorText, fieldId } from './errors.ts'
import { WishFields } from './wish-fields.tsx'

interface FormProps {
  locale: Locale
  /** Path that the form posts to. */
  action: string
  errors: FieldErrors
}

/** Name of the form that contains a field. */
export function formOf(field: FieldName): string {
  return field === 'email' ? 'address' : field === 'erase' ? 'erase' : 'wish'
}

/** The form for language, topics and municipalities. */
export function WishForm({ locale, action, errors, values }: FormProps & { values: Preferences }) {
  const { wish } = messages(locale).newsletter.preferences
  return (
    <section aria-labelledby="_wish">
      <h2 id="_wish">{wish.title}</h2>
      <form class="form" method="post" action={action} novalidate>
        <input type="hidden" name="do" value="save" />
        <WishFields locale={locale} form={formOf('topics')} values={values} errors={errors} />
        <Button>{wish.button}</Button>
      </form>
    </section>
  )
}

/** The form for a new address, which must be confirmed by mail. */
export function AddressForm({ locale, action, errors, newEmail }: FormProps & { newEmail: string }) {
  const { preferences, fields } = messages(locale).newsletter
  return (
    <section aria-labelledby="_address">
      <h2 id="_address">{preferences.change.title}</h2>
      <form class="form" method="post" action={action} novalidate>
        <input type="hidden" name="do" value="address" />
        <EmailField
          id={fieldId(formOf('email'), 'email')}
          locale={locale}
          label={fields.newEmail.label}
          hint={preferences.change.text}
          value={newEmail}
          error={errors.email}
        />
        <Button quiet>{preferences.change.button}</Button>
      </form>
    </section>
  )
}

/** The form to erase all data. It has a required checkbox, because erasure cannot be undone. */
export function EraseForm({ locale, action, errors }: FormProps) {
  const { preferences, fields } = messages(locale).newsletter
  return (
    <section aria-labelledby="_erase">
      <h2 id="_erase">{preferences.erase.title}</h2>
      <p>{preferences.erase.text}</p>
      <form class="form" method="post" action={action} novalidate>
        <input type="hidden" name="do" value="erase" />
        <Checkbox
          id={fieldId(formOf('erase'), 'erase')}
          locale={locale}
          name="erase"
          label={fields.erase.label}
          error={errorText(locale, errors.erase)}
        />
        <Button quiet>{preferences.erase.button}</Button>
      </form>
    </section>
  )
}
