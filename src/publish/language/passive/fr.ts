import type { Passive } from './clauses.ts'
import { type Grammar, passiveWithAgent } from './with-agent.ts'

const AUXILIARY =
  /^(?:est|sont|été|étais|était|étaient|fut|furent|sera|seront|serait|seraient|soit|soient|être|étant)$/i
const ADVERB =
  /^(?:pas|plus|déjà|ensuite|aussi|donc|encore|toujours|également|bien|alors|souvent|ainsi|enfin|parfois|jamais|puis|d['’]|abord|tous|toutes|été|\p{L}+ment)$/iu
const PARTICIPLE = /^\p{Ll}{2,}(?:é|i|u|is|it|ert|eint|aint|oint)e?s?$/u
/** Verbs that form their perfect with `être`, `connu par`, and words that only look like participles. */
const NO_PARTICIPLE =
  /^(?:passé|venu|arrivé|entré|rentré|allé|parti|sorti|resté|devenu|né|revenu|tombé|survenu|connu|plus|ici|aussi|parmi|lui|celui|oui|ainsi|depuis|jusqu|situé|gratuit|petit|précis|inclus)e?s?$/
/** An agent starts with a determiner or a name. `par courrier`, `par étapes`, `par an` say how or how often. */
const DETERMINER =
  /^(?:le|la|les|l['’]|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma|mes|plusieurs|chaque|quelques|tous|toutes|lui|elle|eux|elles|nous|vous|qui)$/i
const NO_AGENT =
  /^(?:suite|biais|intermédiaire|poste|voie|moyen|fait|présente?|passé|exemple|rapport|ailleurs|conséquent)$/i

const FRENCH: Grammar = {
  auxiliary: AUXILIARY,
  compound: /^été$/,
  adverb: ADVERB,
  isParticiple: (word) => PARTICIPLE.test(word) && !NO_PARTICIPLE.test(word),
  by: /^par$/i,
  agentLength: (first, second) =>
    DETERMINER.test(first) ? (NO_AGENT.test(second) ? 0 : 2) : /^\p{Lu}/u.test(first) ? 1 : 0,
  isReflexive: (before) => /^(?:[smt]['’]|se|nous|vous)$/i.test(before),
}

/** Finds `être`, a participle and `par` with an agent: `a été adopté par le Gouvernement`. */
export function passiveInFrench(sentence: string): Passive | undefined {
  return passiveWithAgent(sentence, FRENCH)
}
