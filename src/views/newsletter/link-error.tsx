import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { ContinueLink, NewsletterPage } from './newsletter-page.tsx'

export interface LinkErrorViewProps {
  frame: Frame
  /**
   * `ended`: the person cancelled the sign-up that the link belongs to, so nothing is stored any more.
   * `refused`: the form was not sent from the link's own page. `failed`: the database does not respond.
   * `too-many`: the client exceeds its rate limit. `too-large`: the request body exceeds its limit.
   */
  kind: 'expired' | 'unknown' | 'ended' | 'refused' | 'failed' | 'too-many' | 'too-large'
  signUpPath: string
}

/** Whether signing up again helps. */
const OFFERS_SIGN_UP: Readonly<Record<LinkErrorViewProps['kind'], boolean>> = {
  expired: true,
  unknown: true,
  ended: true,
  refused: false,
  failed: false,
  'too-many': false,
  'too-large': false,
}

/** The page for a mailed link that does not work (any more). It says how to get a new one. */
export function LinkErrorView({ frame, kind, signUpPath }: LinkErrorViewProps) {
  const { linkError, toSignUp } = messages(frame.locale).newsletter
  const { title, text } = linkError[kind]
  return (
    <NewsletterPage frame={frame} title={title} lead={text} description={text}>
      {OFFERS_SIGN_UP[kind] && (
        <ContinueLink path={signUpPath} {...hreflangFor(frame.site.newsletter.link.locale, frame.locale)}>
          {toSignUp}
        </ContinueLink>
      )}
    </NewsletterPage>
  )
}
