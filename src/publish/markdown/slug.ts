/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** French words that lose their vowel before another vowel. Here the apostrophe separates two words. */
const ELISION = /(?<![\p{L}\p{N}])(c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|quelqu)['’](?=[aeiouyhœæàâäéèêëîïôöùûü])/giu

/**
 * Turns a text into an id.
 * @example slugify("Cœur de l'Été") === 'coeur-de-l-ete'
 * @example slugify("Foto's & plannen") === 'fotos-plannen'
 */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .replace(ELISION, '$1-')
    .toLowerCase()
    .replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Makes an id unique among those taken, and adds it to them: `plan`, `plan-2`, `plan-3`. */
export function uniqueId(id: string, taken: Set<string>): string {
  let unique = id
  for (let number = 2; taken.has(unique); number++) unique = `${id}-${number}`
  taken.add(unique)
  return unique
}
