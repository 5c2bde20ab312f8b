import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale, type Localized } from '../../locale/locale.ts'
import { oncePer } from '../once-per.ts'
import type { Prose } from './prose.ts'

export interface UsedAcronym {
  acronym: string
  /** Offset of its first use in the body. */
  offset: number
}

/** Capitals (`METREX`), or capitals around one or two small letters (`CoBAT`). Not within an address or beside a digit. */
const ACRONYM =
  /(?<![\p{L}\p{M}\p{N}.@_/])(?:\p{Lu}{2,7}|\p{Lu}\p{Ll}{1,2}\p{Lu}{2,4})(?![\p{L}\p{M}\p{N}@_/]|\.\p{L})/gu

const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/**
 * Acronyms that readers know better than the full name: institutions, broadcasters, universities, companies, formats, and
 * names that never were an abbreviation. WCAG 2.2 (3.1.4) also excludes acronyms that have become part of the language.
 */
const KNOWN = new Set(
  [
    'EU UE VN ONU UN UNESCO NAVO OTAN NATO UK VS USA RTBF VRT BX',
    'ULB VUB UCL KU MIVB STIB NMBS SNCB TEC NV SA BV SRL VZW ASBL BTW TVA VAT',
    'PDF CSV XML HTML RSS IP SMS GPS TV CV DVD USB FAQ ID URL AA AAA WCAG COVID OK',
  ].flatMap((line) => line.split(' ')),
)

/**
 * Matches a determiner, with or without an adjective, right before an acronym that abbreviates a phrase: `de OESO`,
 * `l'OCDE`, `the Flemish VSA`. Letters without a determiner are a name with no full form: a plan by ORG, figures from NOVA.
 */
const DETERMINED: Localized<RegExp> = {
  nl: /(?<!\p{L})(?:de|het|een|deze|dit|die|dat|elke?|geen|onze?|hun|haar|zijn)\s+(?:\p{L}+\s+)?$/iu,
  fr: /(?<!\p{L})(?:(?:la|les?|une?|des|du|aux?|ces?|cette|cet|chaque|aucune?|notre|nos|votre|vos|leurs?|son|sa|ses)\s+(?:\p{L}+\s+)?|l['’]\s*)$/iu,
  en: /(?<!\p{L})(?:the|an?|this|that|these|those|each|every|no|our|their|its)\s+(?:\p{L}+\s+)?$/iu,
}

/**
 * Acronyms that neither the page nor the glossary explains, each once, at its first use. The compiler writes out those of
 * the glossary; `translation/glossary-forms.ts` warns about the acronym of another language.
 * @param whole title, summary and what the body says: the text that may contain an explanation
 */
export function unexplainedAcronyms(
  prose: readonly Prose[],
  whole: string,
  { locale, glossary }: { locale: Locale; glossary: readonly GlossaryEntry[] },
): UsedAcronym[] {
  const isAgreed = (acronym: string) => agreedIn(glossary).has(acronym)
  return acronymsIn(prose, (before) => DETERMINED[locale].test(before)).filter(
    ({ acronym }) => !isAgreed(acronym) && !isExplained(acronym, whole),
  )
}

/** The acronyms of a glossary, in all languages. */
const agreedIn = oncePer(
  (glossary: readonly GlossaryEntry[]) =>
    new Set(glossary.flatMap(({ terms }) => LOCALES.flatMap((one) => terms[one].acronym ?? []))),
)

/**
 * Each acronym of the running text at its first use, without Roman numerals and acronyms in `KNOWN`.
 * @param isMeant decides by the text before an acronym whether it counts
 */
export function acronymsIn(prose: readonly Prose[], isMeant = (_before: string) => true): UsedAcronym[] {
  const used = new Map<string, UsedAcronym>()
  for (const { text, offsets } of prose) {
    for (const { 0: acronym, index } of text.matchAll(ACRONYM)) {
      if (used.has(acronym) || KNOWN.has(acronym) || ROMAN.test(acronym)) continue
      if (isPartOfName(text, index, acronym) || !isMeant(text.slice(Math.max(index - 60, 0), index))) continue
      used.set(acronym, { acronym, offset: offsets.at(index) })
    }
  }
  return [...used.values()]
}

/** Whether a capitalised word or a number follows (`ORG Squared`, `WCAG 2.2`, `EUPL-1.2`), or capitals come before. */
function isPartOfName(text: string, index: number, acronym: string): boolean {
  return (
    /^[ -](?:\p{Lu}\p{L}|\p{N})/u.test(text.slice(index + acronym.length)) ||
    /\p{Lu}{2}[ -]$/u.test(text.slice(0, index))
  )
}

/** Words for a kind of organisation or system: `the network METREX` needs no further explanation. */
const KINDS =
  'netwerk|programma|agentschap|databank|bureaus?|organisatie|omroep|vereniging|systeem|réseau|programme|agence|base de données|bureaux|organisation|association|système|network|program|agency|database|firms?|broadcasters?|system|standard|licen[cs]e'

/** Start of an explanation after a comma, a dash or a verb: `METREX, the network of …`, `URBACT, for cities that …`. */
const APPOSITION =
  "(?:(?:,| –| is| was| est| était)\\s+(?:an?|the|for|een|het|de|voor|une?|les?|la|pour)\\s|(?:,| est| était)\\s+l['’])"

/**
 * Whether the text explains an acronym: in brackets after its full name, followed by the full name in brackets, followed
 * by an apposition, next to a word for its kind, or near words whose initials spell it.
 */
function isExplained(acronym: string, whole: string): boolean {
  const word = `(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])`
  const patterns = [
    `[\\p{L}\\p{N}”»"]\\s*\\((?:[^()]*[\\s,“«"])?${word}`,
    `${word}\\s*\\(\\s*\\p{L}[^()]*\\s\\p{L}`,
    `${word}${APPOSITION}`,
    `(?<!\\p{L})(?:${KINDS})\\s+${word}|${word}[\\s-](?:${KINDS})(?!\\p{L})`,
  ]
  return (
    patterns.some((pattern) => new RegExp(pattern, 'u').test(whole)) ||
    (acronym.length > 2 && initialsIn(whole).includes(acronym.toUpperCase()))
  )
}

/** Function words whose initials are not part of an acronym. */
const SMALL =
  /^(?:van|voor|de|het|der|den|en|te|in|op|du|des|la|le|les|l|d|et|a\u0300?|aux?|pour|sur|of|the|and|for|on|to)$/iu

/** Initials of all words except function words, without accents; a full stop marks each end of a sentence. */
function initialsIn(text: string): string {
  return [...text.normalize('NFD').matchAll(/\p{L}[\p{L}\p{M}]*|[.;:!?()]|\n\s*\n/gu)]
    .flatMap(([word]) =>
      SMALL.test(word) ? [] : /^\p{L}/u.test(word) && word !== word.toUpperCase() ? [word[0]] : ['.'],
    )
    .join('')
    .toUpperCase()
}
