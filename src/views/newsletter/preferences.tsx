import { TERMS } from '../../domain/newsletter-terms.ts'
import { formatDay } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import type { PreferencesState, Upcoming } from '../../newsletter/model.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import type { Frame } from '../frame.ts'
import { summaryItems } from './errors.ts'
import { NewsletterPage } from './newsletter-page.tsx'
import { AddressForm, EraseForm, formOf, WishForm } from './preferences-forms.tsx'

interface PreferencesViewProps {
  frame: Frame
  state: PreferencesState
  /** Path that the forms post to: the page's own. */
  action: string
  /** Path of the JSON file with all stored data of the subscriber. */
  downloadPath: string
  /** The new address as typed, if it was refused. */
  newEmail?: string
}

/** The page where a subscriber sees, changes, downloads and erases their data. */
export function PreferencesView({ frame, state, action, downloadPath, newEmail = '' }: PreferencesViewProps) {
  const { locale } = frame
  const { preferences } = messages(locale).newsletter
  const { email, values, next, wished, errors = {}, problem, done } = state
  const failed = Object.keys(errors).length > 0 || problem !== undefined
  const common = { locale, action, errors }
  return (
    <NewsletterPage
      frame={frame}
      title={preferences.title}
      lead={preferences.address(email)}
      failed={failed}
      description={preferences.description}
    >
      <ErrorSummary locale={locale} id="_preferences-errors" items={summaryItems(locale, formOf, errors, problem)} />
      {done && !failed && <Done locale={locale} done={done} />}
      {wished && <Message id="_wished" {...preferences.wished} />}
      {next && <Next locale={locale} next={next} />}
      <WishForm {...common} values={values} />
      <AddressForm {...common} newEmail={newEmail} />
      <section aria-labelledby="_data">
        <h2 id="_data">{preferences.data.title}</h2>
        <p>{preferences.data.text}</p>
        <p>
          <a href={downloadPath} download>
            {preferences.data.link}
          </a>
        </p>
      </section>
      <EraseForm {...common} />
    </NewsletterPage>
  )
}

/** What the subscriber will be sent next, and when. */
function Next({ locale, next: { digest, letter, alerts } }: Pick<Frame, 'locale'> & { next: Upcoming }) {
  const { next } = messages(locale).newsletter.preferences
  return (
    <section aria-labelledby="_next">
      <h2 id="_next">{next.title}</h2>
      {digest === undefined ? (
        <p>{next.nothing}</p>
      ) : (
        <ul>
          <li>{next.digest(formatDay(digest, locale))}</li>
          <li>{letter === undefined ? next.letter : next.letterOn(formatDay(letter, locale))}</li>
          {alerts && <li>{next.alerts}</li>}
        </ul>
      )}
    </section>
  )
}

function Done({ locale, done }: Pick<Frame, 'locale'> & { done: NonNullable<PreferencesState['done']> }) {
  const texts = messages(locale).newsletter.preferences.done
  if (done === 'saved') return <Message id="_done" {...texts.saved} focused />
  const { title, text } = texts['address-asked']
  return <Message id="_done" title={title} text={text(TERMS.changeHours)} focused />
}

/** A message above the forms. `focused` makes a screen reader start with it, after the reader used a button. */
function Message({ id, title, text, focused = false }: { id: string; title: string; text: string; focused?: boolean }) {
  return (
    <section class="notice" aria-labelledby={id} {...(focused && { tabindex: -1, autofocus: true })}>
      <h2 class="notice-title" id={id}>
        {title}
      </h2>
      <p>{text}</p>
    </section>
  )
}
