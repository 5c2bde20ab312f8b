import type { Language } from './language.ts'

/**
 * What a program prints, in English, each with its translations. `{1}`, `{2}`, … are values, in their order: `{1} removed`.
 * In a translation, `{1}` copies a value, and `<1>` translates it too: the value is then a whole sentence, a list of
 * sentences, or a number with its English comma or point.
 *
 * Messages are written in English, because they cross threads, are kept on disk and are the text of `--json` and of errors. A
 * terminal or a page translates them when it shows them.
 */
export type Sentences = Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>>

/** Translates a message, or returns it as it is if no sentence matches it. */
export type Translate = (text: string) => string

export const untranslated: Translate = (text) => text

interface Pattern {
  /** The text before, between and after the values. */
  literals: readonly string[]
  /** Number of characters that are not values. Of several patterns that match, the longest is meant. */
  length: number
  /** Whether it has a line break, after which a list of lines follows. */
  isOfLines: boolean
  translation: string
}

/** Number formats of the languages. */
const REGION = { nl: 'nl-BE', fr: 'fr-BE' } as const

/** Between the parts of a list. */
const SEPARATORS = ['\n', '; ', ', '] as const
/** Before the last part of a list. */
const AND = { en: ' and ', nl: ' en ', fr: ' et ' } as const
/**
 * Number of characters between its values below which a pattern such as `{1} of {2}` is in many sentences by chance. Its
 * values are then names or sentences of their own.
 */
const SHORT = 8
/** Between the columns of a line. */
const COLUMNS = /(\S) {2,}(?=\S)/

/** Returns a function that translates the sentences of a program. Reads them at the first message. */
export function translator(sentences: Sentences, language: Language): Translate {
  if (language === 'en') return untranslated
  let find: ReturnType<typeof finderOf> | undefined
  return (text) => {
    find ??= finderOf(sentences, language)
    return find(text) ?? text
  }
}

/** Returns a function that gives the translation of a text, or undefined if no sentence matches it. */
export function finderOf(
  sentences: Sentences,
  language: Exclude<Language, 'en'>,
): (text: string) => string | undefined {
  const patterns = patternsOf(sentences, language)
  const known = new Map<string, string | undefined>()

  const find = (text: string): string | undefined => {
    if (!known.has(text)) known.set(text, search(text))
    return known.get(text)
  }
  const search = (text: string): string | undefined => {
    const whole = own(sentences, text)
    if (whole) return filled(whole[language], [])
    const { before, middle, after } = withoutMargins(text)
    if (middle !== text) {
      const inner = middle === '' ? undefined : find(middle)
      return inner === undefined ? undefined : before + inner + after
    }
    for (const { literals, length, isOfLines, translation } of patterns) {
      const values = valuesIn(text, literals, parted)
      // A value that has columns is not one value, but for a list of lines.
      if (!values?.every((value) => isOfLines || !COLUMNS.test(value))) continue
      if (length < SHORT && !values.every(isName)) continue
      return filled(translation, values)
    }
    return text.includes('\n') ? undefined : inColumns(text)
  }
  /** The first column is a name or a command. */
  const inColumns = (text: string): string | undefined => {
    const parts = text.split(/( {2,})/)
    if (parts.length === 1) return undefined
    const translated = parts.map((one, i) => (i === 0 ? own(sentences, one)?.[language] : find(one)) ?? one)
    return translated.some((one, i) => one !== parts[i]) ? translated.join('') : undefined
  }
  /** Two values side by side, of which the second, or else the first, is a sentence; if none is, the second is empty. */
  const parted = (value: string): [string, string] => {
    const places = Array.from({ length: value.length }, (_, i) => i)
    const startsAt = (sign: RegExp) =>
      places.find((i) => i > 0 && sign.test(value[i] ?? '') && find(value.slice(i)) !== undefined)
    // A name may have spaces, so a comma counts first.
    const second = startsAt(/[,:;(]/) ?? startsAt(/\s/)
    const first = places.findLast((i) => i > 0 && value[i - 1] === ' ' && find(value.slice(0, i)) !== undefined)
    const at = second ?? first ?? value.length
    return [value.slice(0, at), value.slice(at)]
  }
  const filled = (translation: string, values: readonly string[]): string =>
    translation.replace(/\{(\d)\}|<(\d)>/g, (_, copied?: string, translated?: string) =>
      copied === undefined ? part(values[Number(translated) - 1] ?? '') : (values[Number(copied) - 1] ?? ''),
    )
  /** Whether a value is a word, a text in quotation marks, or a whole sentence. */
  const isName = (value: string): boolean =>
    !/\s/.test(value.trim()) || /^".*"$/.test(value) || find(value) !== undefined || listed(value) !== undefined
  const part = (value: string): string => find(value) ?? listed(value) ?? numeric(value, language)
  const listed = (value: string): string | undefined => {
    const separator = SEPARATORS.find((one) => value.includes(one))
    if (separator) return value.split(separator).map(part).join(separator)
    const parts = value.split(AND.en)
    return parts.length > 1 && parts.every(isName) ? parts.map(part).join(AND[language]) : undefined
  }
  return find
}

function own(sentences: Sentences, text: string): Sentences[string] | undefined {
  return Object.hasOwn(sentences, text) ? sentences[text] : undefined
}

/** The sentences with values, those with the most text first. */
function patternsOf(sentences: Sentences, language: Exclude<Language, 'en'>): Pattern[] {
  return Object.entries(sentences)
    .map(([text, translations]) => {
      const literals = text.split(/\{\d\}/)
      const length = literals.join('').length
      return { literals, length, isOfLines: text.includes('\n'), translation: translations[language] }
    })
    .filter(({ literals }) => literals.length > 1)
    .sort((a, b) => b.length - a.length)
}

/**
 * The values of a text between literals. Undefined if the text has others. Each value ends where the next literal begins.
 * @param parted divides two values that have nothing between them
 */
function valuesIn(
  text: string,
  literals: readonly string[],
  parted: (value: string) => [string, string],
): string[] | undefined {
  const [first = '', ...others] = literals
  const last = others.pop() ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return undefined
  const end = text.length - last.length
  const values: string[] = []
  let at = first.length
  let isBeside = false
  const add = (value: string) => {
    values.push(...(isBeside ? parted(value) : [value]))
    isBeside = false
  }
  for (const literal of others) {
    if (literal === '') {
      // Of three values side by side, the second is part of the first.
      if (isBeside) values.push('')
      isBeside = true
      continue
    }
    const next = text.indexOf(literal, at)
    if (next < 0 || next + literal.length > end) return undefined
    add(text.slice(at, next))
    at = next + literal.length
  }
  add(text.slice(at, end))
  return values
}

/** Separates a text from the white space around it, such as an indent. */
function withoutMargins(text: string): { before: string; middle: string; after: string } {
  const before = /^\s*/.exec(text)?.[0] ?? ''
  const middle = text.trim()
  return { before, middle, after: text.slice(before.length + middle.length) }
}

/** `1,591` is `1.591` in Dutch, and `2.1` is `2,1`. Other values stay as they are. */
function numeric(value: string, language: Exclude<Language, 'en'>): string {
  return /^\d{1,3}(?:,\d{3})+$|^\d+\.\d+$/.test(value)
    ? Number(value.replaceAll(',', '')).toLocaleString(REGION[language])
    : value
}
