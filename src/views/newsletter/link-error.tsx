import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { leadsTo } from '../link.tsx'
import { NewsletterPage, PageHead, WayOn } from './newsletter-page.tsx'

export interface LinkErrorViewProps {
  frame: Frame
  /**
   * `ended`: what the link belonged to was just given up by the person and is gone.
   * `refused`: what was sent did not come from the link's own page. `failed`: the database does not answer.
   */
  kind: 'expired' | 'unknown' | 'ended' | 'refused' | 'failed'
  signUpPath: string
}

/** A mailed link that opens nothing (any more), and how to get one that does. */
export function LinkErrorView({ frame, kind, signUpPath }: LinkErrorViewProps) {
  const { linkError, toSignUp } = messages(frame.locale).newsletter
  const { title, text } = linkError[kind]
  return (
    <NewsletterPage frame={frame} title={title} description={text}>
      <PageHead title={title}>{text}</PageHead>
      {kind !== 'refused' && kind !== 'failed' && (
        <WayOn path={signUpPath} {...leadsTo(frame.site.newsletter.link.locale, frame.locale)}>
          {toSignUp}
        </WayOn>
      )}
    </NewsletterPage>
  )
}
