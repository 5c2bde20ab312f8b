import { LOCALES, type Localized, localized } from '../../../../locale/locale.ts'
import type { Vocabulary } from '../../../../search/index/schema.ts'
import { encodeVocabulary } from '../../../../search/index/vocabulary.ts'
import type { Numbering } from './numbering.ts'
import type { Weights } from './weights.ts'

/** Number of documents that contain each form of a word, by the stem of the word. */
export type Forms = Map<string, Map<string, number>>

/** Maximum of words of a language: about 45 kB in the root of the index. */
const MAX_WORDS = 3_000

/** Counts the documents with each form. */
export function countForms(documents: Iterable<Pick<Weights, 'forms'>>, numbers: Numbering): Forms {
  const counts = new Uint32Array(numbers.size)
  // In the order in which the documents have them.
  const found: number[] = []
  for (const { forms } of documents) {
    for (const form of forms) {
      const before = counts[form] ?? 0
      if (before === 0) found.push(form)
      counts[form] = before + 1
    }
  }
  const byStem: Forms = new Map()
  for (const number of found) {
    const [stem = '', form = ''] = numbers.textOf(number).split(' ')
    const ofStem = byStem.get(stem) ?? new Map<string, number>()
    byStem.set(stem, ofStem.set(form, counts[number] ?? 0))
  }
  return byStem
}

/** The form of a stem that most documents of all languages contain. The first in code unit order wins a tie. */
export function mostFrequentForm(forms: Localized<Forms>, stem: string): string | undefined {
  const [first, ...others] = LOCALES.flatMap((locale) => forms[locale].get(stem) ?? [])
  if (!first || others.length === 0) return first && mostFrequent(first)
  const sum = new Map(first)
  for (const counts of others) for (const [form, count] of counts) sum.set(form, (sum.get(form) ?? 0) + count)
  return mostFrequent(sum)
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: [form: string, count: number] | undefined
  for (const [form, count] of counts)
    if (!best || count > best[1] || (count === best[1] && form < best[0])) best = [form, count]
  return best?.[0]
}

/** The words of each language, the most frequent first, up to a maximum. */
export function toVocabulary(forms: Localized<Forms>): Vocabulary {
  const all = localized((locale) => wordsOf(forms[locale]))
  return {
    complete: Object.values(all).every((words) => words.length <= MAX_WORDS),
    words: localized((locale) => encodeVocabulary(all[locale].slice(0, MAX_WORDS))),
  }
}

/** Numbers are left out: a number must not be corrected to another number, because the reader may mean it. */
function wordsOf(forms: Forms): { form: string; stem: string }[] {
  return [...forms]
    .map(([stem, counts]) => ({
      stem,
      form: mostFrequent(counts) ?? stem,
      count: [...counts.values()].reduce((sum, one) => sum + one, 0),
    }))
    .filter(({ form }) => !/\d/.test(form))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
}
