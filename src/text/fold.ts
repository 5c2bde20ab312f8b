/** Letters that Unicode normalisation (NFD) does not split into a base letter and a mark. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** Characters without a shape that say where a word may break, or may not: they are no part of its letters. */
const BREAKS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * Removes soft hyphens, zero-width spaces and joiners.
 * @example withoutBreaks('fiets\u00ADpad') // 'fietspad'
 */
export function withoutBreaks(text: string): string {
  return text.replace(BREAKS, '')
}

/** A fast path: most words are ASCII and need only lower case. */
const ASCII = /^[\0-\x7F]*$/

/**
 * Lower case without accents, to compare typed text with published text.
 * @example fold('Œuvre d’art à Évere') // 'oeuvre d’art a evere'
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return spellOutLetters(withoutMarks(text).toLowerCase())
}

/**
 * Removes accents and other marks. The result is in decomposed form (NFD).
 * @example withoutMarks('Évere') // 'Evere'
 */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/**
 * Replaces lower-case letters such as `œ`, which are not a letter with an accent, by plain letters.
 * @example spellOutLetters('cœur') // 'coeur'
 */
export function spellOutLetters(text: string): string {
  return text.replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
}
