import { TERMS } from '../../domain/newsletter-terms.ts'
import { formatDay } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import type { ConfirmState } from '../../newsletter/model.ts'
import { Action } from '../form/action.tsx'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { ConfirmOrErase } from './confirm-or-erase.tsx'
import { ContinueLink, NewsletterPage } from './newsletter-page.tsx'

interface ConfirmViewProps {
  frame: Frame
  state: ConfirmState
  /** Once confirmed: the day of the first overview. Absent if no mail service for issues is configured. */
  firstDigest?: string | undefined
  /** Path that the buttons post to: the page's own. */
  action: string
  homePath: string
  signUpPath: string
}

/** The page behind a confirmation link. A button confirms, so that a mail scanner that opens the link does not. */
export function ConfirmView({ frame, state, firstDigest, ...paths }: ConfirmViewProps) {
  const { confirm } = messages(frame.locale).newsletter
  const { title } = confirm[state]
  return (
    <NewsletterPage frame={frame} title={title} lead={leadOf(confirm, state)} description={confirm.ask.title}>
      {state === 'confirmed' && firstDigest !== undefined && (
        <p>{confirm.confirmed.first(formatDay(firstDigest, frame.locale))}</p>
      )}
      <Next frame={frame} state={state} {...paths} />
    </NewsletterPage>
  )
}

type Texts = ReturnType<typeof messages>['newsletter']['confirm']

function leadOf(confirm: Texts, state: ConfirmState): string {
  if (state === 'expired') return confirm.expired.text(TERMS.confirmHours)
  if (state === 'renewed') return confirm.renewed.text(TERMS.confirmHours, TERMS.mailsADay)
  return confirm[state].text
}

function Next({ frame: { locale, site }, state, action, homePath, signUpPath }: Omit<ConfirmViewProps, 'firstDigest'>) {
  const { confirm, toHome, toSignUp } = messages(locale).newsletter
  switch (state) {
    case 'ask':
      return <ConfirmOrErase action={action} what="confirm" texts={confirm.ask} />
    case 'expired':
      return (
        <Action action={action} what="renew">
          {confirm.expired.button}
        </Action>
      )
    case 'unknown':
      return (
        <ContinueLink path={signUpPath} {...hreflangFor(site.newsletter.link.locale, locale)}>
          {toSignUp}
        </ContinueLink>
      )
    default:
      return (
        <ContinueLink path={homePath} {...hreflangFor(site.homeText, locale)}>
          {toHome}
        </ContinueLink>
      )
  }
}
