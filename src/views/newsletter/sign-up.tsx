import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { NewsletterPage } from './newsletter-page.tsx'
import { SignUpForm } from './sign-up-form.tsx'
import type { SignUpFormProps } from './sign-up-form-props.ts'

/** The page with a refused sign-up form. It keeps the input. */
export function SignUpView({ frame, form }: { frame: Frame; form: SignUpFormProps }) {
  const { title, description } = messages(frame.locale).newsletter.signUp
  const failed = form.problem !== undefined || Object.keys(form.errors ?? {}).length > 0
  return (
    <NewsletterPage frame={frame} title={title} failed={failed} description={description}>
      <SignUpForm {...form} titled />
    </NewsletterPage>
  )
}
