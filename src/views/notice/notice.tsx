import type { Child } from 'hono/jsx'
import type { PageLink } from '../../content/schema/fields.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import type { EventChange } from '../../domain/kinds.ts'
import { formatDate } from '../../locale/format.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

/** A section named by its title. @param name part of its id, unique on the page */
function Notice({ name, title, children }: { name: string; title: string; children: Child }) {
  return (
    <section class="notice" aria-labelledby={`_${name}`}>
      <p class="notice-title" id={`_${name}`}>
        {title}
      </p>
      {children}
    </section>
  )
}

/** Says that the text is borrowed from another language, and links to the languages that the page exists in. */
export function BorrowedNotice({ page: { locale, textLocale, translations } }: { page: PageRecord }) {
  const { title, text, alsoIn } = messages(locale).borrowed
  const own = LOCALES.filter((one) => one !== locale && translations[one].textLocale === one)
  return (
    <Notice name="borrowed" title={title}>
      <p>{text[textLocale]}</p>
      <p>
        {alsoIn}{' '}
        {own.map((one, i) => (
          <>
            {i > 0 && ' · '}
            <a href={translations[one].path} lang={one} hreflang={one}>
              {messages(one).languageName}
            </a>
          </>
        ))}
      </p>
    </Notice>
  )
}

/** Says that the page is withdrawn, since when and why. */
export function WithdrawnNotice({ page: { locale, withdrawn } }: { page: PageRecord }) {
  if (!withdrawn) return null
  const { title, since } = messages(locale).withdrawn
  return (
    <Notice name="withdrawn" title={title}>
      <p>{since(formatDate(withdrawn.on, locale))}</p>
      <p>{withdrawn.reason}</p>
    </Notice>
  )
}

/** Says that a plan was replaced, and links to the new one. */
export function ReplacedNotice({ locale, by }: { locale: Locale; by: PageLink }) {
  const { title, text } = messages(locale).kinds.replaced
  return (
    <Notice name="replaced" title={title}>
      <p>
        {text} <Link link={by} locale={locale} />
      </p>
    </Notice>
  )
}

/** Says that the original of a translation has changed since, and when. Links to the original. */
export function OutdatedNotice({ page: { locale, outdated } }: { page: PageRecord }) {
  if (!outdated) return null
  const { title, since } = messages(locale).outdated
  return (
    <Notice name="outdated" title={title}>
      <p>
        {since(formatDate(outdated.on, locale))} <Link link={outdated.original} locale={locale} />
      </p>
    </Notice>
  )
}

/** Says that an event does not take place as announced. */
export function EventNotice({ locale, change }: { locale: Locale; change: EventChange }) {
  const { name, text } = messages(locale).kinds.eventChange
  return (
    <Notice name="change" title={name[change]}>
      <p>{text[change]}</p>
    </Notice>
  )
}
