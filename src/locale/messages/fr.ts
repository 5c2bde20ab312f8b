import type { Messages } from './nl.ts'

/** Interface texts in French. */
export const fr: Messages = {
  languageName: 'Français',
  languages: { nl: 'néerlandais', fr: 'français', en: 'anglais' },

  markdown: {
    footnotes: 'Notes de bas de page',
    backToText: (number) => `Retour à l’appel de note ${number} dans le texte`,
    inLanguage: { nl: 'en néerlandais', fr: 'en français', en: 'en anglais' },
    callout: 'Bon à savoir',
    table: 'Tableau',
    glossaryAlso: 'Dans d’autres langues',
  },
}
