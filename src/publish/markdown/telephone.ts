/** A telephone number in an address, or what is wrong with it. */
type Telephone = { kind: 'number' } | { kind: 'mistake'; expected: string; instead: string }

/** Country codes of countries where a 0 is dialled only inside the country: Belgium and some neighbours. */
const TRUNK_ZERO = /^\+(32|31|33|44|49)0+/
/** Belgium: 8 digits after the country code, 9 for mobile numbers (BIPT, national numbering plan). */
const BELGIAN = /^\+32(?:4[5-9]\d{7}|[1-9]\d{7})$/
/** E.164: 7 digits are the shortest numbers in use, 15 the longest. */
const GLOBAL = /^\+[1-9]\d{6,14}$/
const EXAMPLE = 'Write + and the country code, for instance tel:+3222042000'

/**
 * Reads the number after `tel:`. A number begins with its country code, or is a short number that has none, such as 112
 * or 116000 (RFC 3966, 5.1.4 and 5.1.5). The digits may be grouped by `-`, `.` or brackets.
 */
export function readTelephone(written: string): Telephone {
  const [number = '', ...parameters] = written.split(';')
  const digits = dialled(number)
  const wellFormed = /^\+?\d[\d.-]*$/.test(number) && parameters.every((one) => /^ext=\d+$/i.test(one))
  if (wellFormed && isNumber(digits)) return { kind: 'number' }
  return { kind: 'mistake', ...adviceFor(number, corrected(number)) }
}

function adviceFor(number: string, best: string): { expected: string; instead: string } {
  if (BELGIAN.test(best) || (GLOBAL.test(best) && !best.startsWith('+32')) || isShort(best))
    return { expected: expectation(number, best), instead: `Write tel:${best}` }
  if (best.startsWith('+32')) {
    const expected = 'a Belgian number of 8 digits after +32, or of 9 digits if it begins with 4'
    return { expected, instead: `Look the number up: ${best} has ${best.length - 3} digits after +32.` }
  }
  return { expected: 'a telephone number with its country code', instead: `${EXAMPLE}.` }
}

function expectation(number: string, best: string): string {
  if (/\(\s*0\s*\)/.test(number) || TRUNK_ZERO.test(dialled(number)))
    return 'a telephone number without the 0 that is dialled only inside the country'
  if (isShort(best)) return 'a short telephone number in digits only'
  return number.trimStart().startsWith('+')
    ? 'a telephone number in digits, without spaces'
    : 'a telephone number with its country code'
}

/** The number that the author most likely means: `02/204.20.00` → `+3222042000`. */
function corrected(number: string): string {
  const plain = dialled(number.replace(/\(\s*0\s*\)/g, '').replace(/%20/g, ''))
  const global = plain.replace(/^00(?=[1-9])/, '+')
  if (global.startsWith('+')) return global.replace(TRUNK_ZERO, '+$1')
  const guesses = [`+32${global.replace(/^0/, '')}`, `+${global}`]
  return guesses.find((guess) => isNational(global, number) && BELGIAN.test(guess)) ?? global
}

/** Whether a number without + is written as in Belgium, or begins with 32. */
function isNational(digits: string, written: string): boolean {
  return /^(?:0|32)[1-9]/.test(digits) || /^\D*\(\s*0\s*\)/.test(written)
}

/** The digits that a telephone dials, with a + before them if the number has one. */
function dialled(number: string): string {
  const plus = /^[^\d]*\+/.test(number) ? '+' : ''
  return plus + number.replace(/\D/g, '')
}

function isNumber(digits: string): boolean {
  if (digits.startsWith('+32')) return BELGIAN.test(digits)
  return isShort(digits) || (GLOBAL.test(digits) && !TRUNK_ZERO.test(digits))
}

function isShort(digits: string): boolean {
  return /^\d{3,6}$/.test(digits)
}
