import type { Edit, Rule } from './runs.ts'

/** Replaces `...` by one character. */
export const ellipsis = replacing(/(?<!\.)\.{3}(?!\.)/g, '…')

/** Replaces the hyphen of a range of years, `2020-2024`, by an en dash. Does not match telephone numbers or dates. */
export const yearRange = replacing(/(?<=(?<![\p{L}\p{N}\-./_])[12]\d{3})-(?=[12]\d{3}(?![\p{L}\p{N}\-/_]|\.\d))/gu, '–')

/** Replaces a hyphen between spaces by an en dash. */
export const spacedDash = replacing(/(?<=[ \u00A0\u202F\n])-(?=[ \u00A0\n])/g, '–')

/** Keeps a number with its sign on one line, where the author typed a space: "€ 10", "50 %" (Dutch and English). */
export const unbrokenSign = replacing(/(?<=€) (?=\d)|(?<=\d) (?=[%‰€]|°C)/g, '\u00A0')

function replacing(pattern: RegExp, replacement: string): Rule {
  return (text): Edit[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, replacement }))
}
