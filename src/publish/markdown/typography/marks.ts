import type { Edit, Rule } from './runs.ts'

/** Replaces `...` by one character. */
export const ellipsis = replacing(/(?<!\.)\.{3}(?!\.)/g, '…', '...')

/** Replaces the hyphen of a range of years, `2020-2024`, by an en dash. Does not match telephone numbers or dates. */
export const yearRange = replacing(
  /(?<=(?<![\p{L}\p{N}\-./_])[12]\d{3})-(?=[12]\d{3}(?![\p{L}\p{N}\-/_]|\.\d))/gu,
  '–',
  '-',
)

/** Replaces a hyphen between spaces, or two or three as typists write, by an en dash. */
export const spacedDash = replacing(/(?<=[ \u00A0\u202F\n])-{1,3}(?=[ \u00A0\n])/g, '–', '-')

/** Keeps a number with its sign on one line, where the author typed a space: "€ 10", "50 %" (Dutch and English). */
export const unbrokenSign = replacing(/(?<=€) (?=\d)|(?<=\d) (?=[%‰€]|°C)/g, '\u00A0')

/**
 * Keeps a verb and its pronoun on one line, "Que se passe-t-il ?", "Qui sommes-nous ?" (French): a line may not begin
 * with "-t" or "il". U+2011 is the hyphen at which no line breaks.
 */
export const unbrokenInversion = replacing(
  /(?<=\p{L})-(?=(?:t[-\u2011])?(?:ils?|elles?|on|je|tu|nous|vous|ce)(?![\p{L}\p{N}\-\u2011]))/giu,
  '\u2011',
  '-',
)

/** @param sign what each match has: to look for it is many times quicker than to look for the pattern */
function replacing(pattern: RegExp, replacement: string, sign = ''): Rule {
  return (text): Edit[] => {
    if (!text.includes(sign)) return []
    return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      replacement,
    }))
  }
}
