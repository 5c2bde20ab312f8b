import { chosen } from '../../content/paths.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface LanguageSwitchProps {
  locale: Locale
  translations: PageRecord['translations']
}

/**
 * Links to the page in each language, each named in its own language. A language that the page lacks says which language
 * its text is in. The page that opens stores the choice. The links work without cookies and without styles too,
 * but then the choice is not stored.
 */
export function LanguageSwitch({ locale, translations }: LanguageSwitchProps) {
  return (
    <nav class="language-switch" aria-label={messages(locale).frame.languages}>
      <ul>
        {LOCALES.map((one) => {
          const { languageName, switchBorrowed } = messages(one)
          const { path, textLocale } = translations[one]
          if (one === locale) {
            return (
              <li>
                <span aria-current="true">
                  <LanguageName locale={one} name={languageName} />
                </span>
              </li>
            )
          }
          return (
            <li>
              <a href={chosen(path, one)} lang={one} hreflang={textLocale} rel="alternate">
                <LanguageName locale={one} name={languageName} />
                {textLocale !== one && <small> ({switchBorrowed[textLocale]})</small>}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Two letters, and the whole name for screen readers. */
function LanguageName({ locale, name }: { locale: Locale; name: string }) {
  return (
    <>
      {locale.toUpperCase()} <span class="visually-hidden">{name}</span>
    </>
  )
}
