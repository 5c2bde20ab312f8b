import { MUNICIPALITIES, type Municipality } from '../domain/municipalities.ts'
import type { Locale } from './locale.ts'

/**
 * The name of a municipality in the reader's language. English shows both official names.
 * @example municipalityName('1050', 'en') // 'Elsene / Ixelles'
 */
export function municipalityName(code: Municipality, locale: Locale): string {
  const { nl, fr } = MUNICIPALITIES[code]
  if (locale !== 'en') return MUNICIPALITIES[code][locale]
  return nl === fr ? nl : `${nl} / ${fr}`
}
