import { spellOutLetters, withoutBreaks, withoutMarks } from '../../text/fold.ts'

/** French words that lose their vowel before another vowel. Here the apostrophe separates two words. */
const ELISION = /(?<![\p{L}\p{N}])(c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|quelqu)['’](?=[aeiouyhœæàâäéèêëîïôöùûü])/giu

/**
 * Turns a text into an id.
 * @example slugify("Cœur de l'Été") === 'coeur-de-l-ete'
 * @example slugify('Fiets\u00ADpad') === 'fietspad'
 * @example slugify("Foto's & plannen") === 'fotos-plannen'
 */
export function slugify(text: string): string {
  const words = withoutBreaks(text).normalize('NFC').replace(ELISION, '$1-').toLowerCase()
  return withoutMarks(spellOutLetters(words))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Ids that were made unique, by the set of ids, with the last number: without it, many equal ids take quadratic time. */
const numbers = new WeakMap<Set<string>, Map<string, number>>()

/** Makes an id unique among those taken, and adds it to them: `plan`, `plan-2`, `plan-3`. */
export function uniqueId(id: string, taken: Set<string>): string {
  const last = numbers.get(taken) ?? new Map<string, number>()
  numbers.set(taken, last)
  let number = last.get(id) ?? 1
  let unique = number === 1 ? id : `${id}-${number}`
  while (taken.has(unique)) unique = `${id}-${++number}`
  last.set(id, number)
  taken.add(unique)
  return unique
}
