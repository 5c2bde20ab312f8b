import type { PageLink } from '../../content/schema/fields.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { formatDate } from '../../locale/format.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

/** Says that the text is borrowed from another language, and links to the languages that the page exists in. */
export function BorrowedNotice({ page: { locale, textLocale, translations } }: { page: PageRecord }) {
  const { title, text, alsoIn } = messages(locale).borrowed
  const own = LOCALES.filter((one) => one !== locale && translations[one].textLocale === one)
  return (
    <section class="notice" aria-labelledby="_borrowed">
      <p class="notice-title" id="_borrowed">
        {title}
      </p>
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
    </section>
  )
}

/** Says that the page is withdrawn, since when and why. */
export function WithdrawnNotice({ page: { locale, withdrawn } }: { page: PageRecord }) {
  if (!withdrawn) return null
  const { title, since } = messages(locale).withdrawn
  return (
    <section class="notice" aria-labelledby="_withdrawn">
      <p class="notice-title" id="_withdrawn">
        {title}
      </p>
      <p>{since(formatDate(withdrawn.on, locale))}</p>
      <p>{withdrawn.reason}</p>
    </section>
  )
}

/** Says that a plan was replaced, and links to the new one. */
export function ReplacedNotice({ locale, by }: { locale: Locale; by: PageLink }) {
  const { title, text } = messages(locale).kinds.replaced
  return (
    <section class="notice" aria-labelledby="_replaced">
      <p class="notice-title" id="_replaced">
        {title}
      </p>
      <p>
        {text} <Link link={by} locale={locale} />
      </p>
    </section>
  )
}

/** Says that the original of a translation has changed since, and when. Links to the original. */
export function OutdatedNotice({ page: { locale, outdated } }: { page: PageRecord }) {
  if (!outdated) return null
  const { title, since } = messages(locale).outdated
  return (
    <section class="notice" aria-labelledby="_outdated">
      <p class="notice-title" id="_outdated">
        {title}
      </p>
      <p>
        {since(formatDate(outdated.on, locale))} <Link link={outdated.original} locale={locale} />
      </p>
    </section>
  )
}
