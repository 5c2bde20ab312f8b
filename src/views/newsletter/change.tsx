import { messages } from '../../locale/messages/index.ts'
import { Action } from '../form/action.tsx'
import type { Frame } from '../frame.ts'
import { leadsTo } from '../link.tsx'
import { LinkErrorView } from './link-error.tsx'
import { NewsletterPage, PageHead, WayOn } from './newsletter-page.tsx'

interface ChangeViewProps {
  frame: Frame
  state: 'ask' | 'changed' | 'taken' | 'expired' | 'unknown'
  /** The new address, masked; not shown where the link is expired or unknown. */
  maskedAddress: string
  /** Path that the button posts to: the page's own. */
  action: string
}

/** The page behind the link that a new address got: its one button makes the change. */
export function ChangeView({ frame, state, maskedAddress, action }: ChangeViewProps) {
  if (state === 'expired' || state === 'unknown') {
    return <LinkErrorView frame={frame} kind={state} signUpPath={frame.site.newsletter.link.path} />
  }
  const { change, toHome } = messages(frame.locale).newsletter
  const { title } = change[state]
  return (
    <NewsletterPage frame={frame} title={title} description={change.description}>
      <PageHead title={title}>{state === 'taken' ? change.taken.text : change[state].text(maskedAddress)}</PageHead>
      {state === 'ask' ? (
        <Action action={action} what="change">
          {change.ask.button}
        </Action>
      ) : (
        <WayOn path={frame.site.home} {...leadsTo(frame.site.homeText, frame.locale)}>
          {toHome}
        </WayOn>
      )}
    </NewsletterPage>
  )
}
