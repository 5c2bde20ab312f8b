import type { Language } from '../../../cli/language.ts'
import type { Locale, Localized } from '../../../locale/locale.ts'

/** What `new` can ask. */
export type Asked =
  | 'kind'
  | 'languages'
  | 'in'
  | 'date'
  | 'first'
  | 'start'
  | 'end'
  | 'last'
  | 'about'
  | 'municipalities'
  | 'type'
  | 'themes'
  | 'phase'
  | 'of'

interface Words {
  questions: Record<Asked, string>
  title: Localized<string>
  /** Said after an answer that cannot be used. */
  wrong(example: string): string
  made: string
  finished: string
}

/** What `new` says, in the language of the editor. */
export const WORDS: Record<Language, Words> = {
  nl: {
    questions: {
      kind: 'Soort pagina',
      languages: 'Talen',
      in: 'Pagina waaronder de nieuwe pagina komt',
      date: 'Datum',
      first: 'Eerste dag',
      start: 'Begin',
      end: 'Einde (leeg als het onbekend is)',
      last: 'Laatste dag',
      about: 'Pagina van het plan of project',
      municipalities: 'Postcodes van de gemeenten',
      type: 'Type',
      themes: 'Thema’s',
      phase: 'Fase',
      of: 'Soort pagina’s in de lijst',
    },
    title: { nl: 'Titel in het Nederlands', fr: 'Titel in het Frans', en: 'Titel in het Engels' },
    wrong: (example) => `Dit antwoord kan niet. Schrijf bijvoorbeeld: ${example}`,
    made: 'Aangemaakt als concept. Vul hier aan:',
    finished: 'Alles klaar? Verwijder dan de regel "draft: true" uit elk bestand.',
  },
  fr: {
    questions: {
      kind: 'Type de page',
      languages: 'Langues',
      in: 'Page sous laquelle placer la nouvelle page',
      date: 'Date',
      first: 'Premier jour',
      start: 'Début',
      end: 'Fin (vide si elle n’est pas connue)',
      last: 'Dernier jour',
      about: 'Page du plan ou du projet',
      municipalities: 'Codes postaux des communes',
      type: 'Type',
      themes: 'Thèmes',
      phase: 'Phase',
      of: 'Type de pages dans la liste',
    },
    title: { nl: 'Titre en néerlandais', fr: 'Titre en français', en: 'Titre en anglais' },
    wrong: (example) => `Cette réponse n’est pas valable. Écrivez par exemple : ${example}`,
    made: 'Page créée comme brouillon. À compléter ici :',
    finished: 'Tout est prêt ? Supprimez alors la ligne « draft: true » de chaque fichier.',
  },
  en: {
    questions: {
      kind: 'Kind of page',
      languages: 'Languages',
      in: 'Page above the new one',
      date: 'Date',
      first: 'First day',
      start: 'Start',
      end: 'End (empty if it is not known)',
      last: 'Last day',
      about: 'Page of the plan or project',
      municipalities: 'Post codes of the municipalities',
      type: 'Type',
      themes: 'Themes',
      phase: 'Phase',
      of: 'Kind of pages in the list',
    },
    title: { nl: 'Title in Dutch', fr: 'Title in French', en: 'Title in English' },
    wrong: (example) => `This answer is not possible. Write for example: ${example}`,
    made: 'Made as a draft. Write here:',
    finished: 'When all is finished, remove the line "draft: true" from each file.',
  },
}

export const titleQuestion = (language: Language, locale: Locale) => WORDS[language].title[locale]

// cspell:locale en-GB,nl,fr
