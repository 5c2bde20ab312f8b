import type { Locale } from '../../locale/locale.ts'

/** The sign between thousands besides a space, and the decimal sign, as Belgian Dutch, French and English write them. */
const SIGNS: Readonly<Record<Locale, { thousands: string; decimal: string }>> = {
  nl: { thousands: '.', decimal: ',' },
  fr: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

/**
 * Reads a number as a text of a language writes it. NaN for another text.
 * @example readNumber('1.079,5', 'nl') === 1079.5
 */
export function readNumber(text: string, locale: Locale): number {
  const { thousands, decimal } = SIGNS[locale]
  const digits = text.replace(/[\s\u00A0\u202F]/g, '')
  const [whole = '', fraction, ...more] = digits.split(decimal)
  const isGrouped = /^\d{1,3}(?:\D\d{3})+$/.test(whole) && !whole.replaceAll(thousands, '').match(/\D/)
  if (more.length > 0 || (!/^\d+$/.test(whole) && !isGrouped)) return Number.NaN
  return Number(`${whole.replaceAll(thousands, '')}.${fraction ?? '0'}`)
}
