import { Consent } from '../../views/newsletter/consent.tsx'
import { EmptySignUpForm } from '../../views/newsletter/empty-sign-up-form.tsx'
import { FooterSignUp } from '../../views/newsletter/footer-sign-up.tsx'
import { SignUpForm } from '../../views/newsletter/sign-up-form.tsx'
import type { SignUpFormProps } from '../../views/newsletter/sign-up-form-props.ts'
import type { Group } from '../example.ts'
import { refusedSignUp, signUpOf } from '../sample/newsletter.ts'
import type { Sample } from '../sample/sample.ts'

export const newsletter: Group = {
  folder: 'newsletter',
  examples: [
    {
      state: 'short sign-up of the footer',
      show: ({ locale, frame: { site } }) => {
        const { link, privacy, title, text } = site.newsletter
        return (
          <FooterSignUp locale={locale} action={link.path} privacy={privacy} title={title} text={text} more={link} />
        )
      },
    },
    { state: 'sign-up, empty', show: ({ frame }) => <EmptySignUpForm frame={frame} /> },
    { state: 'sign-up with mistakes', show: (sample) => signUp(sample, refusedSignUp(sample)) },
    { state: 'sign-up that was not saved', show: (sample) => signUp(sample, { problem: 'not-saved' }) },
    {
      state: 'sign-up with the plain step',
      show: (sample) => signUp(sample, { plainStep: true, errors: { person: 'person-unconfirmed' } }),
    },
    {
      state: 'sign-up with a challenge, whose script is left out',
      show: (sample) => signUp(sample, { problem: 'challenge', challenge: 'sample' }),
    },
    {
      state: 'consent',
      show: ({ locale, frame }) => <Consent locale={locale} topics="all" privacy={frame.site.newsletter.privacy} />,
    },
  ],
}

function signUp(sample: Sample, given: Partial<SignUpFormProps>) {
  return <SignUpForm {...signUpOf(sample, given)} level={2} />
}
