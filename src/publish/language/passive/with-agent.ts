import { between, clausesOf, type Passive, type Word } from './clauses.ts'

/** How a language forms a passive with an agent: `has been adopted by the Government`. */
export interface Grammar {
  /** Forms of `be`. */
  auxiliary: RegExp
  /** A part of a compound tense, shown together with the word before it: `been` in `has been`. */
  compound: RegExp
  /** Adverbs that may come between the auxiliary and the participle. */
  adverb: RegExp
  isParticiple(word: string): boolean
  /** The preposition before the agent. */
  by: RegExp
  /** Number of words of the agent to show, counted from the preposition; 0 if the phrase is not an agent. */
  agentLength(first: string, second: string): number
  /** Whether the word before the auxiliary is a reflexive pronoun, as in `il s'est organisé`. */
  isReflexive?(before: string): boolean
}

/** Largest number of words between the participle and the agent: `adopted on 25 April 2024 by`. */
const REACH = 7

/** Finds an auxiliary, a participle and an agent in one clause. */
export function passiveWithAgent(sentence: string, grammar: Grammar): Passive | undefined {
  for (const words of clausesOf(sentence)) {
    for (const [at, { text }] of words.entries()) {
      if (!grammar.auxiliary.test(text) || grammar.isReflexive?.(textAt(words, at - 1))) continue
      let participle = at + 1
      while (participle < at + 4 && grammar.adverb.test(textAt(words, participle))) participle++
      if (!grammar.isParticiple(textAt(words, participle))) continue
      const agent = agentAfter(words, participle, grammar)
      if (agent !== undefined) return between(words, grammar.compound.test(text) ? Math.max(at - 1, 0) : at, agent)
    }
  }
  return undefined
}

/** Index of the last word of the agent to show. A participle right before the preposition binds the agent to itself. */
function agentAfter(words: readonly Word[], participle: number, grammar: Grammar): number | undefined {
  const by = words.findIndex(({ text }, index) => index > participle && grammar.by.test(text))
  if (by < 0 || by > participle + REACH) return undefined
  if (by > participle + 1 && grammar.isParticiple(textAt(words, by - 1))) return undefined
  const length = grammar.agentLength(textAt(words, by + 1), textAt(words, by + 2))
  return length === 0 ? undefined : Math.min(by + length, words.length - 1)
}

function textAt(words: readonly Word[], index: number): string {
  return words[index]?.text ?? ''
}
