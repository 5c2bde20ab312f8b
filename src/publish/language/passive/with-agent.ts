import { between, clausesOf, type Passive, type Word } from './clauses.ts'

/** What a language makes a passive with an agent of: `has been adopted by the Government`. */
export interface Grammar {
  /** Forms of `be`. */
  auxiliary: RegExp
  /** What stands before it is shown too: `been` of `has been`. */
  compound: RegExp
  /** May stand between the auxiliary and the participle. */
  adverb: RegExp
  isParticiple(word: string): boolean
  /** The preposition before the agent. */
  by: RegExp
  /** Words of the agent, from the first behind the preposition, that are shown; 0 where nobody is meant. */
  agentLength(first: string, second: string): number
  /** Whether the word before the auxiliary has the subject do it, as in `il s'est organisé`. */
  isReflexive?(before: string): boolean
}

/** Words there may be between the participle and the agent: `adopted on 25 April 2024 by`. */
const REACH = 7

/** An auxiliary, a participle and an agent, in one clause. */
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

/** Index of the last word of the agent that is shown. A participle right before the preposition takes it for itself. */
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
