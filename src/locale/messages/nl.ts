import type { Locale } from '../locale.ts'

/** Interface texts in Dutch. The Dutch set also defines which texts there are: a missing one elsewhere does not compile. */
export const nl = {
  languageName: 'Nederlands',
  /** Names of the languages, as they stand in a sentence of this language. */
  languages: { nl: 'Nederlands', fr: 'Frans', en: 'Engels' } satisfies Record<Locale, string> as Record<Locale, string>,

  markdown: {
    footnotes: 'Voetnoten',
    backToText: (number: string) => `Terug naar verwijzing ${number} in de tekst`,
    /** Visible mark after a link whose target is in another language. */
    inLanguage: { nl: 'in het Nederlands', fr: 'in het Frans', en: 'in het Engels' } satisfies Record<Locale, string> as Record<Locale, string>,
    callout: 'Goed om te weten',
    table: 'Tabel',
    glossaryAlso: 'In andere talen',
  },
}

export type Messages = typeof nl
