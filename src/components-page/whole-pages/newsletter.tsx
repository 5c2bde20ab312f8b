import type { ConfirmState, ManageState, PreferencesState } from '../../newsletter/model.ts'
import { ChangeView } from '../../views/newsletter/change.tsx'
import { ClosedView } from '../../views/newsletter/closed.tsx'
import { ConfirmView } from '../../views/newsletter/confirm.tsx'
import { ErasedView } from '../../views/newsletter/erased.tsx'
import { LinkErrorView } from '../../views/newsletter/link-error.tsx'
import { ManageView } from '../../views/newsletter/manage.tsx'
import { PreferencesView } from '../../views/newsletter/preferences.tsx'
import { SentView } from '../../views/newsletter/sent.tsx'
import { SignUpView } from '../../views/newsletter/sign-up.tsx'
import type { Example, Group } from '../example.ts'
import { preferencesOf, refusedSignUp, signUpOf } from '../sample/newsletter.ts'
import type { Sample } from '../sample/sample.ts'

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

export const newsletterPages: Group = {
  folder: 'newsletter',
  examples: [
    {
      state: 'refused sign-up',
      show: (sample) => <SignUpView frame={sample.frame} form={signUpOf(sample, refusedSignUp(sample))} />,
    },
    {
      state: 'sent',
      show: ({ frame }) => <SentView frame={frame} contact={frame.site.newsletter.contact} />,
    },
    ...CONFIRM.map((state) => example(`confirm ${state}`, (paths) => <ConfirmView {...paths} state={state} />)),
    ...MANAGE.map(({ status, done }) =>
      example(`manage ${done ?? status}`, (paths) => (
        <ManageView {...paths} state={{ maskedAddress: 'n…@example.org', status, ...(done && { done }) }} />
      )),
    ),
    ...CHANGE.map((state) =>
      example(`change ${state}`, (paths) => <ChangeView {...paths} state={state} maskedAddress="n…@example.org" />),
    ),
    preferences('preferences', {}),
    preferences('preferences saved', { done: 'saved' }),
    preferences('preferences with a wish', { wished: true }),
    preferences('preferences refused', { errors: { email: 'email-too-long', erase: 'erase-unconfirmed' } }),
    example('link ended', (paths) => <LinkErrorView {...paths} kind="ended" />),
    { state: 'erased', show: ({ frame }) => <ErasedView frame={frame} /> },
    { state: 'closed', show: ({ frame }) => <ClosedView frame={frame} /> },
  ],
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
