import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { leadsTo } from '../link.tsx'
import { NewsletterPage, PageHead, WayOn } from './newsletter-page.tsx'

interface LinkErrorViewProps {
  frame: Frame
  /** `ended`: what the link belonged to was just given up by the person and is gone. */
  kind: 'expired' | 'unknown' | 'ended'
  signUpPath: string
}

/** A mailed link that opens nothing (any more), and how to get one that does. */
export function LinkErrorView({ frame, kind, signUpPath }: LinkErrorViewProps) {
  const { linkError, toSignUp } = messages(frame.locale).newsletter
  const { title, text } = linkError[kind]
  return (
    <NewsletterPage frame={frame} title={title} description={text}>
      <PageHead title={title}>{text}</PageHead>
      <WayOn path={signUpPath} {...leadsTo(frame.site.newsletter.link.locale, frame.locale)}>
        {toSignUp}
      </WayOn>
    </NewsletterPage>
  )
}
