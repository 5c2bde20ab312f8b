/** A word of a sentence. */
export interface Word {
  text: string
  index: number
}

/** Offsets of a passive in a sentence, from its auxiliary to its participle or agent. */
export interface Passive {
  start: number
  end: number
}

/** Splits a sentence at punctuation and returns the words of each part. `l'` and `d'` are separate words; `1.500` is one. */
export function clausesOf(sentence: string): Word[][] {
  const clauses: Word[][] = [[]]
  for (const { 0: text, index } of sentence.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}-]*['’]?|[.,;:!?()–—]/gu)) {
    if (/^[\p{L}\p{N}]/u.test(text)) clauses.at(-1)?.push({ text, index })
    else clauses.push([])
  }
  return clauses
}

/** The stretch from one word to another. If the last word is capitalised, the stretch includes the whole name. */
export function between(words: readonly Word[], from: number, to: number): Passive | undefined {
  let end = to
  while (/^\p{Lu}/u.test(words[to]?.text ?? '') && /^\p{Lu}/u.test(words[end + 1]?.text ?? '')) end++
  const first = words[from]
  const last = words[end]
  return first && last && { start: first.index, end: last.index + last.text.length }
}
