/** Parts of words that British and American English spell differently, in the order in which they are replaced. */
const SPELLINGS: readonly (readonly [american: RegExp, british: string])[] = [
  [/^(behavi|col|fav|harb|hon|hum|lab|neighb|rum|vap|endeav)or(?=s?$|i|e|f|a|l|h)/, '$1our'],
  [/^(cent|theat|fib|lit|calib|kilomet|millimet|centimet)er(?=s?$)/, '$1re'],
  [/^(met)ers?$/, '$1re'],
  [/(?<=[a-z]{3})yz(?=e|ing)/, 'ys'],
  [/(?<=[a-z]{3})iz(?=e|ing|ation)/, 'is'],
  [/^(program)(?=s?$)/, '$1me'],
  [/^(catal|dial|anal|prol)og(?=s?$)/, '$1ogue'],
  [/^(def|off|lic)ens(?=es?$|ed$)/, '$1enc'],
  [/^practis(?=es?$|ed$|ing$)/, 'practic'],
  [/^(travel|cancel|model|label|level|signal|total|tunnel|channel|fuel)(?=ed$|ing$|er)/, '$1l'],
  [/^(enrol|fulfil|instal|skil)l(?=$|s$|ment)/, '$1'],
  [/^judgment/, 'judgement'],
  [/^(gray)(?=s?$)/, 'grey'],
]

/**
 * A folded English word in British spelling, as the site writes it.
 * @example british('organization') // 'organisation'
 */
export function british(word: string): string {
  return SPELLINGS.reduce((spelt, [american, form]) => spelt.replace(american, form), word)
}
