import type { Municipality } from '../../domain/municipalities.ts'
import { messages } from '../../locale/messages/index.ts'
import { TRAP } from '../../newsletter/model.ts'
import { Button } from '../form/button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Trap } from '../form/trap.tsx'
import type { Frame } from '../frame.ts'
import { Challenge } from './challenge.tsx'
import { Consent } from './consent.tsx'
import { EmailField } from './email-field.tsx'
import { errorText, fieldId, summaryItems } from './errors.ts'
import type { SignUpFormProps } from './sign-up-form-props.ts'
import { WishFields } from './wish-fields.tsx'

const FORM = 'sign-up'

/**
 * The full sign-up form. `novalidate`: the browser's errors are in its own language, ours in the reader's.
 * @param titled whether the title of the page is that of the form, so that the form needs no heading
 */
export function SignUpForm({ titled = false, ...form }: SignUpFormProps & { titled?: boolean }) {
  const { locale, action, privacy, values, errors = {}, problem, attempt, plainStep, challenge } = form
  const { signUp, fields } = messages(locale).newsletter
  return (
    <section
      class={titled ? 'sign-up' : 'facts-section sign-up'}
      {...(titled ? { 'aria-label': signUp.title } : { 'aria-labelledby': '_sign-up' })}
    >
      {!titled && <h2 id="_sign-up">{signUp.title}</h2>}
      <ErrorSummary
        locale={locale}
        id={fieldId(FORM, 'errors')}
        items={summaryItems(locale, () => FORM, errors, problem)}
      />
      <form class="form" method="post" action={action} novalidate>
        <EmailField
          id={fieldId(FORM, 'email')}
          locale={locale}
          label={fields.email.label}
          hint={fields.email.hint}
          value={values.email}
          error={errors.email}
        />
        <WishFields locale={locale} form={FORM} values={values} errors={errors} />
        {plainStep ? (
          <Checkbox
            id={fieldId(FORM, 'person')}
            locale={locale}
            name="person"
            label={signUp.person.label}
            hint={signUp.person.hint}
            error={errorText(locale, errors.person)}
          />
        ) : (
          <Trap id={fieldId(FORM, TRAP)} name={TRAP} label={fields.trap} />
        )}
        {challenge && <Challenge locale={locale} siteKey={challenge} />}
        {attempt && <input type="hidden" name="attempt" value={attempt} />}
        <Consent locale={locale} topics="chosen" privacy={privacy} />
        <Button>{signUp.submit}</Button>
      </form>
    </section>
  )
}

interface EmptySignUpFormProps {
  frame: Frame
  /** The municipalities that a link to the form names. */
  municipalities?: readonly Municipality[]
}

/** The form as the newsletter page first shows it: the language of the page is chosen, and municipalities of a link. */
export function EmptySignUpForm({ frame: { locale, site }, municipalities = [] }: EmptySignUpFormProps) {
  const { link, privacy } = site.newsletter
  const values = { email: '', locale, topics: [], municipalities: [...municipalities] }
  return <SignUpForm locale={locale} action={link.path} privacy={privacy} values={values} />
}
