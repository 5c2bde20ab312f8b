import type { ProjectStep } from '../../content/schema/facts.ts'
import { linkTo, type Sample } from './sample.ts'

/** Steps of each state. The first two are finished. */
export function stepsOf({ locale, words }: Sample): ProjectStep[] {
  const step = { who: words.body, term: words.term, act: words.act }
  const given: Omit<ProjectStep, 'name' | 'who'>[] = [
    { state: 'done', on: '2024-03-12' },
    {
      state: 'done',
      on: '2025-04-01',
      until: '2025-05-30',
      page: linkTo(locale, 'inquiry-1', words.inquiries[1] ?? ''),
    },
    { state: 'now', note: words.sentence },
    { state: 'to-come' },
    { state: 'unknown' },
  ]
  return given.map((one, i) => ({ ...step, ...one, name: words.steps[i] ?? '' }))
}
