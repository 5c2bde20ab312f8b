import type { Locale } from '../../../src/locale/locale.ts'
import type { Mail } from '../../../src/newsletter/mail/templates/index.ts'

const common = (locale: Locale) => ({
  locale,
  siteName: 'perspective.brussels',
  organisation: 'Brussels Planningsbureau',
  homeUrl: `https://example.org/${locale}/`,
  privacyUrl: `https://example.org/${locale}/privacy`,
  address: "jan.o'peeters+news@example.org",
  reference: 'kT3v9QzRmX0aLwYbE1nUeg',
  disclaimer: 'Deze site is een onafhankelijke demonstratie.',
})

const link = (page: string) => `https://example.org/${page}/abcDEF-_0123456789abcDEF-_0123456789abcDEF-_012`
const manageUrl = link('manage')

/** A mail of each kind. */
export function mails(locale: Locale): Mail[] {
  const preferences = { locale, topics: ['projects', 'statistics'], municipalities: ['1050', '1040'] } as const
  const chosen = { locale, topics: [...preferences.topics], municipalities: [...preferences.municipalities] }
  return [
    { kind: 'confirm', ...common(locale), confirmUrl: link('confirm'), expiresHours: 72, preferences: chosen },
    { kind: 'already', ...common(locale), preferencesUrl: link('preferences'), manageUrl, expiresHours: 1 },
    {
      kind: 'welcome',
      ...common(locale),
      manageUrl,
      preferences: { ...chosen, rhythm: 'monthly', alerts: true },
      firstDigest: '2027-01-07',
    },
    { kind: 'preferences', ...common(locale), preferencesUrl: link('preferences'), manageUrl, expiresHours: 1 },
    { kind: 'change', ...common(locale), changeUrl: link('change'), expiresHours: 72 },
  ]
}
