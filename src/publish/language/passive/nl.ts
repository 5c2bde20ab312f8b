import { between, clausesOf, type Passive, type Word } from './clauses.ts'

const AUXILIARY = /^(?:word|wordt|worden|werd|werden)$/i
/** Verbs that may come between a participle and `worden`: `gebouwd mag worden`. */
const MODAL =
  /^(?:kan|kun|kunt|kunnen|kon|konden|moet|moeten|moest|moesten|mag|mogen|mocht|mochten|zal|zullen|zou|zouden|te)$/i
/** Starts another clause, so a participle after it belongs to another auxiliary. */
const OTHER_CLAUSE = /^(?:en|of|maar|want|dat|die|als|toen|terwijl|omdat|zodat|wanneer|waar|waarin|waarop|wie|om|dan)$/i
/** Number of words after `worden` in which to look for the participle: few clauses are longer. */
const REACH = 20
/** After one of these words, a participle is an adjective: `voor gesloten bouwblokken`. */
const ARTICLE = /^(?:een|geen|de|voor|van|met|zonder|naar|tegen|tussen|onder|bij)$/i

const PARTICLE =
  '(?:aan|af|bij|binnen|dicht|door|goed|heen|in|klaar|los|mee|mede|na|neer|om|op|open|over|plaats|samen|stil|tegen|tentoon|terug|toe|uit|vast|vol|voor|voort|vrij|weg)?'
/**
 * Participles in -en. Strong verbs are a closed list; a pattern would match too many other words in -en. `verkozen` is not
 * in it: a text about an election rarely needs to say who voted.
 */
const STRONG = new RegExp(
  `^${PARTICLE}(?:${[
    'ge(?:beten|bleken|bonden|boden|dragen|daan|dreven|geven|gleden|goten|grepen|heven|holpen|houden|keken|kozen|laden|laten|lezen|meten|nomen|roepen|schapen|scheiden|schonken|schoven|schreven|slagen|sleten|sloten|sneden|sponnen|sproken|stolen|strekken|stoten|troffen|trokken|vangen|vonden|wezen|wogen|wonnen|worven|worpen|zien|zonden|zongen)',
    'be(?:dolven|dreven|grepen|houden|keken|schreven|sloten|sproken|trokken|vochten|volen|vonden|wezen|wogen|zien)',
    'ver(?:bonden|boden|broken|dreven|geleken|geten|heven|kregen|laten|nomen|schoven|slagen|sloten|vangen|wezen|worven|zonden)',
    'ont(?:bonden|heven|houden|nomen|slagen|sloten|trokken|vangen|worpen)',
    '(?:her|over|onder|om|voor|door)(?:nomen|schreven|scheiden|wogen|worpen|zien|zonnen|trokken|broken)',
    'onder(?:houden|zocht)',
  ].join('|')})$`,
)
const WEAK = new RegExp(
  `^${PARTICLE}(?:ge\\p{Ll}{2,}|(?:be|ver|ont|her)\\p{Ll}{3,}|er(?:ken|vaar)|onder(?:teken|steun|zoch|bouw))[dt]$`,
  'u',
)
/** Adjectives, nouns and finite verbs that look like participles of weak verbs. */
const NO_PARTICIPLE =
  /^(?:be(?:kend|reid|wust|roemd|voegd|sluit|richt|leid|stand|zet|paalt|gint|staat|tekent)|ge(?:wicht|zicht|luid|bed|duld|weld|vecht|slacht|zond|middeld|schikt|rust|leerd|breid|west|meend|noot|est|laat|dicht|hucht)|ver(?:band|bod|stand|keerd|schijnt|loopt|andert|trouwd|moeid|zet|telt)|ontstaat|voorbeeld)$/
/** Endings of nouns that may begin with a prefix of verbs: `betaalbaarheid`, `beeldkwaliteit`, `gemeenteraad`. */
const NOUN =
  /(?:heid|teit|komst|dienst|recht|kracht|macht|plicht|licht|raad|goed|gebied|grond|punt|markt|tijd|rand|kant|last)$/

/**
 * Finds `worden` and a participle in one clause: `de plannen worden door de Regering goedgekeurd`. Not reported: an
 * impersonal sentence (`er wordt gebouwd`), and a subordinate clause without `door` (`hoe de stad gebruikt wordt`), where
 * the agent seldom matters.
 */
export function passiveInDutch(sentence: string): Passive | undefined {
  if (/(?<!\p{L})er(?!\p{L})/iu.test(sentence)) return undefined
  for (const words of clausesOf(sentence)) {
    for (const [at, { text }] of words.entries()) {
      if (!AUXILIARY.test(text)) continue
      const after = participleAfter(words, at)
      if (after !== undefined) return between(words, at, after)
      const before = participleBefore(words, at)
      const agent = words.findIndex((word) => word.text === 'door')
      if (before !== undefined && agent >= 0) return between(words, Math.min(agent, before), Math.max(agent + 1, at))
    }
  }
  return undefined
}

/** Past a modal verb: `gebouwd mag worden`. */
function participleBefore(words: readonly Word[], at: number): number | undefined {
  let index = at - 1
  while (MODAL.test(words[index]?.text ?? '')) index--
  return isParticiple(words, index) ? index : undefined
}

function participleAfter(words: readonly Word[], at: number): number | undefined {
  for (let index = at + 1; index < Math.min(at + REACH, words.length); index++) {
    if (OTHER_CLAUSE.test(words[index]?.text ?? '')) return undefined
    if (isParticiple(words, index)) return index
  }
  return undefined
}

function isParticiple(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text ?? ''
  if (ARTICLE.test(words[index - 1]?.text ?? '')) return false
  return STRONG.test(word) || (WEAK.test(word) && !NO_PARTICIPLE.test(word) && !NOUN.test(word))
}
