import { messages } from '../../locale/messages/index.ts'
import type { ChangeState } from '../../newsletter/model.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { ConfirmOrErase } from './confirm-or-erase.tsx'
import { LinkErrorView } from './link-error.tsx'
import { ContinueLink, NewsletterPage } from './newsletter-page.tsx'

interface ChangeViewProps {
  frame: Frame
  state: ChangeState
  /** The new address, masked. Not shown if the link is expired or unknown. */
  maskedAddress: string
  /** Path that the buttons post to: the page's own. */
  action: string
}

/** The page behind the link that was mailed to a new address: one button confirms the address, one erases it. */
export function ChangeView({ frame, state, maskedAddress, action }: ChangeViewProps) {
  if (state === 'expired' || state === 'unknown') {
    return <LinkErrorView frame={frame} kind={state} signUpPath={frame.site.newsletter.link.path} />
  }
  const { change, toHome } = messages(frame.locale).newsletter
  const { title } = change[state]
  return (
    <NewsletterPage
      frame={frame}
      title={title}
      lead={leadOf(change, state, maskedAddress)}
      description={change.description}
    >
      {state === 'ask' ? (
        <ConfirmOrErase action={action} what="change" texts={change.ask} />
      ) : (
        <ContinueLink path={frame.site.home} {...hreflangFor(frame.site.homeText, frame.locale)}>
          {toHome}
        </ContinueLink>
      )}
    </NewsletterPage>
  )
}

type Texts = ReturnType<typeof messages>['newsletter']['change']

function leadOf(change: Texts, state: 'ask' | 'changed' | 'taken' | 'forgotten', maskedAddress: string): string {
  if (state === 'taken') return change.taken.text
  if (state === 'forgotten') return change.forgotten.text
  return change[state].text(maskedAddress)
}
