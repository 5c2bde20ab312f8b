import type { Edit, Rule } from './runs.ts'

/** `...` becomes one character. */
export const ellipsis = replacing(/(?<!\.)\.{3}(?!\.)/g, '…')

/** `2020-2024`: a range of years takes an en dash; telephone numbers and dates do not look like one. */
export const yearRange = replacing(/(?<=(?<![\p{L}\p{N}\-./_])[12]\d{3})-(?=[12]\d{3}(?![\p{L}\p{N}\-/_]|\.\d))/gu, '–')

/** A hyphen between spaces is a dash. */
export const spacedDash = replacing(/(?<=[ \u00A0\u202F\n])-(?=[ \u00A0\n])/g, '–')

/** French: every straight apostrophe. */
export const apostrophe = replacing(/'/g, '’')

function replacing(pattern: RegExp, replacement: string): Rule {
  return (text): Edit[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, replacement }))
}
