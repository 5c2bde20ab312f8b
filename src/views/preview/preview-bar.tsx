import { localeOf } from '../../content/paths.ts'
import type { Difference, Preview } from '../../content/schema/preview.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import { formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Address of the page that lists the differences of a preview, within the preview. */
export function changesPath(locale: Locale): string {
  return `/_changes/${locale}`
}

/** Id of a page in the list of differences. @param index its place in `differs` */
export function changeId(index: number): string {
  return `_change-${index}`
}

/** Maximum number of pages in the bar. The list of differences has all of them. */
const MOST = 8

interface PreviewBarProps {
  preview: Preview
  /** Language of the page. */
  locale: Locale
  /** Address of a page of the site within the preview. */
  hrefOf(path: string): string
}

/**
 * The bar on top of each page of a preview: who made it, until when it can be seen, and which pages differ. The pages in
 * the language of the reader are the first.
 */
export function PreviewBar({ preview, locale, hrefOf }: PreviewBarProps) {
  const text = messages(locale).preview
  const { who, message, made, until, at, differs, more } = preview
  const date = (instant: string) => formatPartialDate(minuteInBrussels(Date.parse(instant)), locale)
  const shown = ownFirst([...differs.entries()], locale).filter(([, { state }]) => state !== 'around')
  return (
    <aside class="preview" aria-label={text.label}>
      <div class="wrap">
        <p>
          <strong>{text.notPublic}</strong> {text.by(who, date(made), date(until))} {at !== made && text.at(date(at))}
        </p>
        {message && <p>{message}</p>}
        <details>
          <summary>{text.differ(differs.length + more)}</summary>
          <ul>
            {shown.slice(0, MOST).map(([index, page]) => (
              <li>
                <ChangedPage page={page} locale={locale} href={hrefOf(page.path)} />
                {page.state === 'text' && (
                  <>
                    {' '}
                    <a href={`${hrefOf(changesPath(locale))}#${changeId(index)}`}>
                      {text.words}
                      <span class="visually-hidden"> {page.title}</span>
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
          <p>
            <a href={hrefOf(changesPath(locale))}>{text.all}</a>
          </p>
        </details>
      </div>
    </aside>
  )
}

interface ChangedPageProps {
  page: Difference
  /** Language of the page that contains the link. */
  locale: Locale
  href: string
}

/** A link to a page that differs, and how it differs. */
export function ChangedPage({ page, locale, href }: ChangedPageProps) {
  const { title, locale: titleLocale, state } = page
  const language = siteLanguage(page)
  const other = titleLocale !== locale && { lang: titleLocale, hreflang: titleLocale }
  return (
    <>
      <a href={href} {...other}>
        {title}
      </a>{' '}
      ({language !== locale && `${language.toUpperCase()}, `}
      {messages(locale).preview.state[state]})
    </>
  )
}

/** The language of the site to which a page belongs: that of its address, though it may borrow a text. */
export function siteLanguage({ path, locale }: Difference): Locale {
  return localeOf(path) ?? locale
}

/** The differences with those in a language first, else in the same order. */
function ownFirst<T extends readonly [unknown, Difference]>(differs: readonly T[], locale: Locale): T[] {
  const isOwn = ([, page]: T) => siteLanguage(page) === locale
  return [...differs.filter(isOwn), ...differs.filter((one) => !isOwn(one))]
}
