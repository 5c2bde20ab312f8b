import type { Frame } from '../frame.ts'
import { SignUpForm } from './sign-up-form.tsx'

/** The form as the newsletter's page shows it to everybody: nothing is chosen beforehand but the page's language. */
export function EmptySignUpForm({ frame: { locale, site } }: { frame: Frame }) {
  const { link, privacy } = site.newsletter
  const values = { email: '', locale, topics: [], municipalities: [] }
  return <SignUpForm locale={locale} action={link.path} privacy={privacy} values={values} />
}
