import { MUNICIPALITIES, type Municipality } from '../domain/municipalities.ts'
import type { Locale } from './locale.ts'

/**
 * A municipality's name in the reader's language; a third language gets both official ones, of equal rank.
 * @example municipalityName('1050', 'en') // 'Elsene / Ixelles'
 */
export function municipalityName(code: Municipality, locale: Locale): string {
  const { nl, fr } = MUNICIPALITIES[code]
  if (locale !== 'en') return MUNICIPALITIES[code][locale]
  return nl === fr ? nl : `${nl} / ${fr}`
}
