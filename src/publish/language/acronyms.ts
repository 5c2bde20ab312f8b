import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale, type Localized } from '../../locale/locale.ts'
import type { Prose } from './prose.ts'

export interface UsedAcronym {
  acronym: string
  /** Where it first stands in the body. */
  offset: number
}

/** Capitals (`METREX`), or capitals around few small letters (`CoBAT`). Not within an address or beside a digit. */
const ACRONYM =
  /(?<![\p{L}\p{M}\p{N}.@_/])(?:\p{Lu}{2,7}|\p{Lu}\p{Ll}{1,2}\p{Lu}{2,4})(?![\p{L}\p{M}\p{N}@_/]|\.\p{L})/gu

const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/**
 * Better known by their letters than by their names, so that writing them out helps nobody: institutions, broadcasters,
 * universities, companies, formats, and names that were never anything else. WCAG 2.2 does so too: what has become part
 * of the language is no abbreviation (3.1.4).
 */
const KNOWN = new Set(
  [
    'EU UE VN ONU UN UNESCO NAVO OTAN NATO UK VS USA RTBF VRT BX',
    'ULB VUB UCL KU MIVB STIB NMBS SNCB TEC NV SA BV SRL VZW ASBL BTW TVA VAT',
    'PDF CSV XML HTML RSS IP SMS GPS TV CV DVD USB FAQ ID URL AA AAA WCAG COVID OK',
  ].flatMap((line) => line.split(' ')),
)

/**
 * What stands before an acronym that is short for a phrase, an adjective between them or not: `de OESO`, `l'OCDE`,
 * `the Flemish VSA`. Without it the letters are a name, which has nothing to write out: a plan by ORG, figures from NOVA.
 */
const DETERMINED: Localized<RegExp> = {
  nl: /(?<!\p{L})(?:de|het|een|deze|dit|die|dat|elke?|geen|onze?|hun|haar|zijn)\s+(?:\p{L}+\s+)?$/iu,
  fr: /(?<!\p{L})(?:(?:la|les?|une?|des|du|aux?|ces?|cette|cet|chaque|aucune?|notre|nos|votre|vos|leurs?|son|sa|ses)\s+(?:\p{L}+\s+)?|l['’]\s*)$/iu,
  en: /(?<!\p{L})(?:the|an?|this|that|these|those|each|every|no|our|their|its)\s+(?:\p{L}+\s+)?$/iu,
}

/**
 * Acronyms that nothing explains: neither the page nor the glossary. Each is told once, where it first stands.
 * Those of the glossary are written out by the compiler; one of another language is a warning of its own.
 * @param whole all that the page says, to look for an explanation in
 */
export function unexplainedAcronyms(
  prose: readonly Prose[],
  whole: string,
  { locale, glossary }: { locale: Locale; glossary: readonly GlossaryEntry[] },
): UsedAcronym[] {
  const inGlossary = new Set(glossary.flatMap(({ terms }) => LOCALES.flatMap((one) => terms[one].acronym ?? [])))
  return acronymsIn(prose, (before) => DETERMINED[locale].test(before)).filter(
    ({ acronym }) => !inGlossary.has(acronym) && !isExplained(acronym, whole),
  )
}

/**
 * Each acronym of the running text where it first stands; no numbers, no names that everybody knows by their letters.
 * @param isMeant says whether one counts, by the few words before it
 */
export function acronymsIn(prose: readonly Prose[], isMeant = (_before: string) => true): UsedAcronym[] {
  const used = new Map<string, UsedAcronym>()
  for (const { text, offset } of prose) {
    for (const { 0: acronym, index } of text.matchAll(ACRONYM)) {
      if (used.has(acronym) || KNOWN.has(acronym) || ROMAN.test(acronym)) continue
      if (isPartOfName(text, index, acronym) || !isMeant(text.slice(Math.max(index - 60, 0), index))) continue
      used.set(acronym, { acronym, offset: offset + index })
    }
  }
  return [...used.values()]
}

/** With a capital or a number beside it: `ORG Squared`, `WCAG 2.2`, `EUPL-1.2`, or a whole sentence in capitals. */
function isPartOfName(text: string, index: number, acronym: string): boolean {
  return (
    /^[ -](?:\p{Lu}\p{L}|\p{N})/u.test(text.slice(index + acronym.length)) ||
    /\p{Lu}{2}[ -]$/u.test(text.slice(0, index))
  )
}

/** What something is, in a word: `the network METREX` is explained as far as a reader needs. */
const KINDS =
  'netwerk|programma|agentschap|databank|bureaus?|organisatie|omroep|vereniging|systeem|réseau|programme|agence|base de données|bureaux|organisation|association|système|network|program|agency|database|firms?|broadcasters?|system|standard|licen[cs]e'

/** What begins an explanation behind a comma, a dash or a verb: `METREX, the network of …`, `URBACT, for cities that …`. */
const APPOSITION =
  "(?:(?:,| –| is| was| est| était)\\s+(?:an?|the|for|een|het|de|voor|une?|les?|la|pour)\\s|(?:,| est| était)\\s+l['’])"

/**
 * In brackets behind its name, before a name in brackets, before what it is, beside the word for what it is, or beside
 * words that begin with its letters.
 */
function isExplained(acronym: string, whole: string): boolean {
  const word = `(?<![\\p{L}\\p{N}])${acronym}(?![\\p{L}\\p{N}])`
  const patterns = [
    `[\\p{L}\\p{N}”»"*]\\s*\\((?:[^()]*[\\s,“«"])?${word}`,
    `${word}\\s*\\(\\s*\\p{L}[^()]*\\s\\p{L}`,
    `${word}(?:\\]\\([^)]*\\))?${APPOSITION}`,
    `(?<!\\p{L})(?:${KINDS})\\s+${word}|${word}[\\s-](?:${KINDS})(?!\\p{L})`,
  ]
  return (
    patterns.some((pattern) => new RegExp(pattern, 'u').test(whole)) ||
    (acronym.length > 2 && initialsIn(whole).includes(acronym.toUpperCase()))
  )
}

/** Small words that an acronym leaves out. */
const SMALL =
  /^(?:van|voor|de|het|der|den|en|te|in|op|du|des|la|le|les|l|d|et|a\u0300?|aux?|pour|sur|of|the|and|for|on|to)$/iu

/** First letters of all words but the small ones, in a row and without accents; what parts sentences parts them too. */
function initialsIn(text: string): string {
  return [...text.normalize('NFD').matchAll(/\p{L}[\p{L}\p{M}]*|[.;:!?()]|\n\s*\n/gu)]
    .flatMap(([word]) =>
      SMALL.test(word) ? [] : /^\p{L}/u.test(word) && word !== word.toUpperCase() ? [word[0]] : ['.'],
    )
    .join('')
    .toUpperCase()
}
