import type { FactsOf } from '../../../source/facts/index.ts'
import { type FactsContext, inWords } from './context.ts'

/** One step of a procedure in the reader's language. */
export function stepOf(context: FactsContext, { name, who, term, act }: FactsOf<'instrument'>['procedure'][number]) {
  return {
    name: inWords(context, name),
    who: inWords(context, who),
    term: term && inWords(context, term),
    act: act && inWords(context, act),
  }
}
