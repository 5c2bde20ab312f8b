import type { Messages } from './nl.ts'

/** Interface texts in English. */
export const en: Messages = {
  languageName: 'English',
  languages: { nl: 'Dutch', fr: 'French', en: 'English' },

  markdown: {
    footnotes: 'Footnotes',
    backToText: (number) => `Back to reference ${number} in the text`,
    inLanguage: { nl: 'in Dutch', fr: 'in French', en: 'in English' },
    callout: 'Good to know',
    table: 'Table',
    glossaryAlso: 'In other languages',
  },
}
