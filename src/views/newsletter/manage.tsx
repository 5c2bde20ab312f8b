import { messages } from '../../locale/messages/index.ts'
import { TERMS } from '../../locale/newsletter-terms.ts'
import { Action } from '../form/action.tsx'
import type { Frame } from '../frame.ts'
import { leadsTo } from '../link.tsx'
import { NewsletterPage, PageHead } from './newsletter-page.tsx'
import type { ManageState, SubscriberStatus } from './types.ts'

interface ManageViewProps {
  frame: Frame
  state: ManageState
  /** Path that the buttons post to: the page's own. */
  action: string
  signUpPath: string
}

type What = 'unsubscribe' | 'pause' | 'resume' | 'undo' | 'link'

/** What can be done in each status; the first is the reason why most people come. */
const ACTIONS: Record<SubscriberStatus, readonly What[]> = {
  pending: ['unsubscribe'],
  confirmed: ['unsubscribe', 'pause', 'link'],
  paused: ['resume', 'unsubscribe', 'link'],
  unsubscribed: ['undo', 'link'],
}

/** The status that each deed leaves behind. `done` comes from the address bar: where it does not fit, nothing of it is said. */
const RESULTS: Record<Exclude<ManageState['done'], 'link-sent' | undefined>, SubscriberStatus> = {
  unsubscribed: 'unsubscribed',
  paused: 'paused',
  resumed: 'confirmed',
  undone: 'confirmed',
}

/** The page behind the link at a mail's foot. Whoever a mail was forwarded to sees it too, so it shows and does no more than this. */
export function ManageView({ frame, state: { maskedAddress, status, done }, action, signUpPath }: ManageViewProps) {
  const { manage, toSignUp } = messages(frame.locale).newsletter
  const fitting = done && (done === 'link-sent' || RESULTS[done] === status) ? done : undefined
  const title = fitting ? manage.done[fitting] : manage.titles[status]
  return (
    <NewsletterPage frame={frame} title={title} description={manage.description}>
      <PageHead title={title}>{leadOf(manage, status, fitting)}</PageHead>
      <p>{manage.address(maskedAddress)}</p>
      <div class="actions">
        {ACTIONS[status].map((what, i) => (
          <section class="part" aria-labelledby={`_${what}`}>
            <h2 id={`_${what}`}>{manage.actions[what].title}</h2>
            <p>{manage.actions[what].text}</p>
            <Action action={action} what={what} quiet={i > 0}>
              {manage.actions[what].button}
            </Action>
          </section>
        ))}
      </div>
      {status === 'unsubscribed' && (
        <p>
          <a href={signUpPath} {...leadsTo(frame.site.newsletter.link.locale, frame.locale)}>
            {toSignUp}
          </a>
        </p>
      )}
    </NewsletterPage>
  )
}

type Texts = ReturnType<typeof messages>['newsletter']['manage']

function leadOf(manage: Texts, status: SubscriberStatus, done: ManageState['done']): string {
  if (done === 'link-sent') return manage.linkSent(TERMS.preferencesHours, TERMS.mailsADay)
  return status === 'unsubscribed' ? manage.texts.unsubscribed(TERMS.undoDays) : manage.texts[status]
}
