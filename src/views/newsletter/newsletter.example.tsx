import type { ListItem } from '../../content/schema/list-item.ts'
import type { ConfirmState, ManageState, PreferencesState } from '../../newsletter/model.ts'
import type { Example, Examples } from '../example.ts'
import { letterItems, listOf } from '../sample-data/items.ts'
import { preferencesOf, refusedSignUp, signUpOf } from '../sample-data/newsletter.ts'
import type { Sample } from '../sample-data/sample.ts'
import { Archive } from './archive.tsx'
import { ChangeView } from './change.tsx'
import { ClosedView } from './closed.tsx'
import { ConfirmView } from './confirm.tsx'
import { Consent } from './consent.tsx'
import { ErasedView } from './erased.tsx'
import { FooterSignUp } from './footer-sign-up.tsx'
import { LinkErrorView } from './link-error.tsx'
import { ManageView } from './manage.tsx'
import { PreferencesView } from './preferences.tsx'
import { SentView } from './sent.tsx'
import { SignUpView } from './sign-up.tsx'
import { EmptySignUpForm, SignUpForm } from './sign-up-form.tsx'
import type { SignUpFormProps } from './sign-up-form-props.ts'

const CONFIRM: readonly ConfirmState[] = [
  'ask',
  'confirmed',
  'already',
  'expired',
  'renewed',
  'forgotten',
  'withdrawn',
  'unknown',
]
const CHANGE = ['ask', 'changed', 'taken'] as const
const MANAGE: readonly Omit<ManageState, 'maskedAddress'>[] = [
  { status: 'pending' },
  { status: 'confirmed' },
  { status: 'paused' },
  { status: 'unsubscribed', done: 'unsubscribed' },
  { status: 'confirmed', done: 'link-sent' },
]

export const examples: Examples = {
  components: [
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
    { state: 'list of letters', show: (sample) => archive(sample, letterItems(sample)) },
    { state: 'list of letters, none yet', show: (sample) => archive(sample, []) },
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
  pages: [
    {
      state: 'refused sign-up',
      show: (sample) => <SignUpView frame={sample.frame} form={signUpOf(sample, refusedSignUp(sample))} />,
    },
    {
      state: 'sent',
      show: ({ frame }) => <SentView frame={frame} contact={frame.site.newsletter.contact} />,
    },
    ...CONFIRM.map((state) =>
      example(`confirm ${state}`, (paths) => <ConfirmView {...paths} state={state} firstDigest="2026-12-03" />),
    ),
    ...MANAGE.map(({ status, done }) =>
      example(`manage ${done ?? status}`, (paths) => (
        <ManageView {...paths} state={{ maskedAddress: 'n…@example.org', status, ...(done && { done }) }} />
      )),
    ),
    ...CHANGE.map((state) =>
      example(`change ${state}`, (paths) => <ChangeView {...paths} state={state} maskedAddress="n…@example.org" />),
    ),
    preferences('preferences', {}),
    preferences('preferences saved', {
      done: 'saved',
      next: { digest: '2027-01-07', letter: '2027-01-05', alerts: true },
    }),
    preferences('preferences of a pause', { next: { digest: undefined, letter: undefined, alerts: false } }),
    preferences('preferences with a wish', { wished: true }),
    preferences('preferences refused', { errors: { email: 'email-too-long', erase: 'erase-unconfirmed' } }),
    example('link ended', (paths) => <LinkErrorView {...paths} kind="ended" />),
    { state: 'erased', show: ({ frame }) => <ErasedView frame={frame} /> },
    { state: 'closed', show: ({ frame }) => <ClosedView frame={frame} /> },
  ],
}

function signUp(sample: Sample, given: Partial<SignUpFormProps>) {
  return <SignUpForm {...signUpOf(sample, given)} />
}

function archive({ frame }: Sample, items: ListItem[]) {
  const { path } = frame.site.newsletter.link
  const list = listOf('letter', items)
  return <Archive frame={frame} path={path} list={list} selection={{ filters: {}, page: 1 }} hrefOf={() => path} />
}

function pathsOf({ frame }: Sample) {
  const { home, newsletter } = frame.site
  const { path } = newsletter.link
  return { frame, action: path, homePath: home, signUpPath: path, downloadPath: path }
}

function example(state: string, show: (paths: ReturnType<typeof pathsOf>) => ReturnType<Example['show']>): Example {
  return { state, show: (sample) => show(pathsOf(sample)) }
}

function preferences(state: string, given: Partial<PreferencesState>): Example {
  return {
    state,
    show: (sample) => <PreferencesView {...pathsOf(sample)} state={preferencesOf(sample, given)} />,
  }
}
