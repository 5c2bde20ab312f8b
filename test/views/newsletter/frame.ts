import type { Locale } from '../../../src/locale/locale.ts'
import { localized } from '../../../src/locale/locale.ts'
import { NEWSLETTER_PATHS } from '../../../src/newsletter/paths.ts'
import type { Frame } from '../../../src/views/frame.ts'

/** A page frame, by default of a newsletter page. */
export function frameOf(locale: Locale, paths = NEWSLETTER_PATHS): Frame {
  const link = (path: string, title: string) => ({ path: `/${locale}/${path}`, title, locale })
  return {
    locale,
    origin: 'https://example.org',
    today: () => '2026-11-24',
    indexed: true,
    liveReload: false,
    translations: localized((one) => ({ path: paths[one], textLocale: one })),
    site: {
      name: 'perspective.brussels',
      organisation: 'Brussels Planningsbureau',
      tagline: 'Een proef.',
      home: `/${locale}/`,
      navigation: [
        { ...link('projects', 'Stadsprojecten'), teaser: 'Wat er op stapel staat.' },
        { ...link('about', 'Over ons'), teaser: 'Wie we zijn.' },
      ],
      footer: [link('contact', 'Contact'), link('privacy', 'Privacy')],
      feeds: [],
      disclaimer: 'Deze site is een onafhankelijke demonstratie.',
      newsletter: {
        link: { path: NEWSLETTER_PATHS[locale], title: 'Newsletter', locale },
        contact: link('contact', 'Contact'),
        privacy: link('privacy', 'Privacy'),
        title: 'Newsletter perspective',
        text: 'Plannen, projecten en cijfers over Brussel.',
      },
    },
  }
}
