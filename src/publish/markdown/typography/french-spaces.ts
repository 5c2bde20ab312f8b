import type { Edit, Rule } from './runs.ts'

/** Narrow no-break space. */
const NARROW = '\u202F'
const SPACES = '[ \\t\\u00A0\\u2009\\u202F]*'

/**
 * Space before `; : ! ?`, between a word and a space or closing mark. So none in 10:30, https://, (?) or `&nbsp;`.
 * Imprimerie nationale, Lexique des règles typographiques, s.v. « Ponctuation ».
 */
const MARK = new RegExp(`(?<!&#?[a-zA-Z0-9]{2,31})(?<=[^\\s(\\[{«;:!?])(${SPACES})[;:!?]+(?=[\\s)\\]}»”’"',.…]|$)`, 'g')
const OPENING = new RegExp(`(?<=«)(${SPACES})(?=\\S)`, 'g')
const CLOSING = new RegExp(`(?<=[^\\s«])(${SPACES})»`, 'g')

/**
 * Space in groups of 3 digits, "1 400 logements", not after a year, "en 2017 421 plans", and not in a telephone number,
 * "02 204 20 00", "+32 475 123 456". Ibid., s.v. « Nombres ».
 */
const GROUPED = '(?<![\\d.,+/]|\\d[ \\u00A0\\u2009\\u202F])[1-9]\\d{0,2}(?:[ \\u00A0\\u2009\\u202F]\\d{3})*'
const DIGITS = new RegExp(
  `(?<=${GROUPED})([ \\u00A0\\u2009\\u202F])(?=\\d{3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})*(?![ \\u00A0\\u2009\\u202F]?\\d))`,
  'g',
)
/** Space before a percentage, currency or degree sign, "99,7 %". Ibid. */
const SIGN = new RegExp(`(?<=\\d)(${SPACES})(?=[%‰€$£]|°C)`, 'g')

export const spaceBetweenDigits = narrowing(DIGITS, /\d/)
export const spaceBeforeSign = narrowing(SIGN, /[%‰€$£°]/)
export const spaceBeforeMark = narrowing(MARK, /[;:!?]/)
export const spaceAfterOpening = narrowing(OPENING, /«/)
export const spaceBeforeClosing = narrowing(CLOSING, /»/)

/**
 * Replaces the spaces that a pattern captures by one narrow no-break space.
 * @param signs one of them is in each match: to look for them is many times quicker than to look for the pattern
 */
function narrowing(pattern: RegExp, signs: RegExp): Rule {
  return (text): Edit[] => {
    if (!signs.test(text)) return []
    return [...text.matchAll(pattern)]
      .filter(([, spaces]) => spaces !== NARROW)
      .map(({ 1: spaces = '', index }) => ({ start: index, end: index + spaces.length, replacement: NARROW }))
  }
}
