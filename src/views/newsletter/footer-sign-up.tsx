import { TOPICS } from '../../domain/topics.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { TRAP } from '../../newsletter/model.ts'
import { Button } from '../form/button.tsx'
import { Trap } from '../form/trap.tsx'
import type { Frame } from '../frame.ts'
import { hreflangFor, type Target } from '../link.tsx'
import { Consent } from './consent.tsx'
import { EmailField } from './email-field.tsx'
import { fieldId } from './errors.ts'

interface FooterSignUpProps {
  /** Language of the page, which is also the language of the newsletter. */
  locale: Locale
  /** Path that the form posts to. */
  action: string
  privacy: Target
  title: string
  text: string
  /** The page with the full form. */
  more: Target
}

const FORM = 'footer'

/** The short sign-up form: only an address. It subscribes to all topics, in the language of the page. */
export function FooterSignUp({ locale, action, privacy, title, text, more }: FooterSignUpProps) {
  const { signUp, fields } = messages(locale).newsletter
  return (
    <section class="newsletter" aria-labelledby="_footer-sign-up">
      <div>
        <h2 id="_footer-sign-up">{title}</h2>
        <p>{text}</p>
      </div>
      <form class="form" method="post" action={action} novalidate>
        <EmailField id={fieldId(FORM, 'email')} locale={locale} label={fields.email.label} value="" />
        <input type="hidden" name="locale" value={locale} />
        {TOPICS.map((topic) => (
          <input type="hidden" name="topics" value={topic} />
        ))}
        <Trap id={fieldId(FORM, TRAP)} name={TRAP} label={fields.trap} />
        <Consent locale={locale} topics="all" privacy={privacy} />
        <div class="newsletter-actions">
          <Button>{signUp.submit}</Button>{' '}
          <a href={more.path} {...hreflangFor(more.locale, locale)}>
            {signUp.more}
          </a>
        </div>
      </form>
    </section>
  )
}

/** The newsletter block in the footer of every page, except on the newsletter's pages, which have the full form. */
export function Newsletter({ frame: { locale, site, translations } }: { frame: Frame }) {
  const { title, text, link, privacy } = site.newsletter
  const here = translations[locale].path
  if (here === link.path || here.startsWith(`${link.path}/`)) return null
  return <FooterSignUp locale={locale} action={link.path} privacy={privacy} title={title} text={text} more={link} />
}
