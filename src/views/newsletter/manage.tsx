import { TERMS } from '../../domain/newsletter-terms.ts'
import { messages } from '../../locale/messages/index.ts'
import type { ManageState, SubscriberStatus } from '../../newsletter/model.ts'
import { Action } from '../form/action.tsx'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { NewsletterPage } from './newsletter-page.tsx'

interface ManageViewProps {
  frame: Frame
  state: ManageState
  /** Path that the buttons post to: the page's own. */
  action: string
  signUpPath: string
}

type What = 'unsubscribe' | 'pause' | 'resume' | 'undo' | 'link'

/** The actions in each status. The first is the one that most people want. */
const ACTIONS: Record<SubscriberStatus, readonly What[]> = {
  pending: ['unsubscribe'],
  confirmed: ['unsubscribe', 'pause', 'link'],
  paused: ['resume', 'unsubscribe', 'link'],
  unsubscribed: ['undo', 'link'],
}

/** Actions that send or resume mail. They are not offered for a suppressed address. */
const NEEDS_MAIL: readonly What[] = ['resume', 'undo', 'link']

/** The status after each action. `done` comes from the URL: it is ignored if it does not match the status. */
const RESULTS: Record<Exclude<ManageState['done'], 'link-sent' | undefined>, SubscriberStatus> = {
  unsubscribed: 'unsubscribed',
  paused: 'paused',
  resumed: 'confirmed',
  undone: 'confirmed',
}

/** The page behind the link at the foot of a mail. A forwarded mail has the link too, so the page shows and does no more. */
export function ManageView({ frame, state, action, signUpPath }: ManageViewProps) {
  const { maskedAddress, status, suppressed = false, done } = state
  const { manage, toSignUp } = messages(frame.locale).newsletter
  const fitting = done && (done === 'link-sent' || RESULTS[done] === status) ? done : undefined
  const title = fitting ? manage.done[fitting] : manage.titles[status]
  return (
    <NewsletterPage
      frame={frame}
      title={title}
      lead={leadOf(manage, status, suppressed, fitting)}
      description={manage.description}
    >
      <p>{manage.address(maskedAddress)}</p>
      {suppressed && <p>{manage.suppressed}</p>}
      <div class="actions">
        {ACTIONS[status]
          .filter((what) => !suppressed || !NEEDS_MAIL.includes(what))
          .map((what, i) => (
            <section aria-labelledby={`_${what}`}>
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
          <a href={signUpPath} {...hreflangFor(frame.site.newsletter.link.locale, frame.locale)}>
            {toSignUp}
          </a>
        </p>
      )}
    </NewsletterPage>
  )
}

type Texts = ReturnType<typeof messages>['newsletter']['manage']

function leadOf(manage: Texts, status: SubscriberStatus, suppressed: boolean, done: ManageState['done']): string {
  if (done === 'link-sent') return manage.linkSent(TERMS.preferencesHours, TERMS.mailsADay)
  if (status !== 'unsubscribed') return manage.texts[status]
  return suppressed ? manage.ended : manage.texts.unsubscribed(TERMS.undoDays)
}
