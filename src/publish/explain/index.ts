import type { Language } from '../../cli/language.ts'
import { addresses } from './addresses.ts'
import type { Explanation, Explanations } from './explanation.ts'
import { factsOfPages } from './facts.ts'
import { files } from './files.ts'
import { links } from './links.ts'
import { marks } from './marks.ts'
import { newsletter } from './newsletter.ts'
import { pictures } from './pictures.ts'
import { texts } from './text.ts'
import { translations } from './translations.ts'
import { yaml } from './yaml.ts'

/** What each code means, by code. A test finds the codes of the publisher that have no explanation. */
export const EXPLANATIONS: Explanations = {
  ...texts,
  ...marks,
  ...links,
  ...yaml,
  ...factsOfPages,
  ...addresses,
  ...files,
  ...pictures,
  ...newsletter,
  ...translations,
}

const namesOf = (nl: string, fr: string, en: string): Readonly<Record<Language, string>> => ({ nl, fr, en })

/** The codes in groups, to list them. */
export const GROUPS = [
  { names: namesOf('Tekst', 'Texte', 'Text'), entries: texts },
  { names: namesOf('Tekens zonder gevolg', 'Signes sans effet', 'Marks without effect'), entries: marks },
  { names: namesOf('Links', 'Liens', 'Links'), entries: links },
  { names: namesOf('Front matter en YAML', 'En-tête et YAML', 'Front matter and YAML'), entries: yaml },
  { names: namesOf('Gegevens van pagina’s', 'Données des pages', 'Facts of pages'), entries: factsOfPages },
  { names: namesOf('Adressen en uren', 'Adresses et heures', 'Addresses and hours'), entries: addresses },
  { names: namesOf('Bestanden en tabellen', 'Fichiers et tableaux', 'Files and tables'), entries: files },
  { names: namesOf('Beelden en documenten', 'Images et documents', 'Pictures and documents'), entries: pictures },
  { names: namesOf('Nieuwsbrief', 'Newsletter', 'Newsletter'), entries: newsletter },
  {
    names: namesOf('Vertalingen en taal', 'Traductions et langue', 'Translations and language'),
    entries: translations,
  },
] as const satisfies readonly { names: Readonly<Record<Language, string>>; entries: Explanations }[]

export function explanationOf(code: string): Explanation | undefined {
  return Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined
}

/**
 * The name of a kind of problem in the language of an editor. Undefined for a code without an explanation.
 * @example titleOf('dead-link', 'nl') // 'Link naar een pagina die niet bestaat'
 */
export function titleOf(code: string, language: Language): string | undefined {
  return explanationOf(code)?.[language].title
}

// cspell:locale en-GB,nl,fr
