/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** Most words need no more than their case changed. */
const ASCII = /^[\0-\x7F]*$/

/**
 * Lower case without accents, to compare what people type with what is written.
 * @example fold('Œuvre d’art à Évere') // 'oeuvre d’art a evere'
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return spellOutLetters(withoutMarks(text).toLowerCase())
}

/**
 * Without accents and other marks. Decomposed (NFD), as removing the marks leaves it.
 * @example withoutMarks('Évere') // 'Evere'
 */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/**
 * Small letters that no accent explains, written with the plain ones they stand for.
 * @example spellOutLetters('cœur') // 'coeur'
 */
export function spellOutLetters(text: string): string {
  return text.replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
}
