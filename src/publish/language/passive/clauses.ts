/** A word of a sentence. */
export interface Word {
  text: string
  index: number
}

/** Where a passive stands in a sentence, from its auxiliary to its participle or its agent. */
export interface Passive {
  start: number
  end: number
}

/** Words of each part of a sentence between marks; `l'` and `d'` are words of their own. A mark in a number parts nothing. */
export function clausesOf(sentence: string): Word[][] {
  const clauses: Word[][] = [[]]
  for (const { 0: text, index } of sentence.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}-]*['’]?|[.,;:!?()–—]/gu)) {
    if (/^[\p{L}\p{N}]/u.test(text)) clauses.at(-1)?.push({ text, index })
    else clauses.push([])
  }
  return clauses
}

/** From one word of a clause to another, and to the end of a name that begins there. */
export function between(words: readonly Word[], from: number, to: number): Passive | undefined {
  let end = to
  while (/^\p{Lu}/u.test(words[to]?.text ?? '') && /^\p{Lu}/u.test(words[end + 1]?.text ?? '')) end++
  const first = words[from]
  const last = words[end]
  return first && last && { start: first.index, end: last.index + last.text.length }
}
