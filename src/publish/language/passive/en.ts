import type { Passive } from './clauses.ts'
import { type Grammar, passiveWithAgent } from './with-agent.ts'

const AUXILIARY = /^(?:is|are|was|were|be|been|being)$/i
const ADVERB = /^(?:not|also|already|then|still|now|always|often|first|never|all|both|being|been|\p{L}+ly)$/iu
const IRREGULAR = new Set(
  'begun born bought broken brought built caught chosen cut done drawn driven felt found fought given grown heard held hidden hit hurt kept laid led left lent lost made meant met paid put read run said seen sent set shaken shown shut spent split spoken spread stolen struck sung sunk swept taken taught thought thrown told torn understood undertaken undone won worn written overseen rebuilt redrawn withdrawn'.split(
    ' ',
  ),
)
/** Not participles of an action: with `located by the canal`, `by` means beside. */
const NO_PARTICIPLE = /^(?:located|situated|need|indeed|hundred|based|red|interested)$/
const DETERMINER =
  /^(?:the|an?|our|your|their|its|his|her|each|every|all|both|several|many|some|most|us|you|them|him|one|another|other|whoever|everybody|everyone|nobody|anybody|anyone)$/i
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)$/
/** After `by`, these words name a time, a measure or a manner: `by the end of`, `by the hour`, `by a majority`. */
const NO_AGENT =
  /^(?:end|time|hour|day|week|month|year|summer|autumn|winter|spring|way|majority|third|half|quarter|factor|means|use|canal|river|side|sea|road|date|start|beginning|middle|same)$/i

const ENGLISH: Grammar = {
  auxiliary: AUXILIARY,
  compound: /^be(?:en|ing)$/,
  adverb: ADVERB,
  isParticiple: (word) => (/^\p{Ll}{2,}ed$/u.test(word) || IRREGULAR.has(word)) && !NO_PARTICIPLE.test(word),
  by: /^by$/,
  agentLength: (first, second) =>
    DETERMINER.test(first) ? (NO_AGENT.test(second) ? 0 : 2) : /^\p{Lu}/u.test(first) && !TIME.test(first) ? 1 : 0,
}

/** Finds `be`, a participle and `by` with an agent: `was adopted by the Government`. */
export function passiveInEnglish(sentence: string): Passive | undefined {
  return passiveWithAgent(sentence, ENGLISH)
}
