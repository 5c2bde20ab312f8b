import * as z from 'zod'
import { event, inquiry, news, publication } from './dated.ts'
import { accessibility, doors, finder, home, index, list, people, statuses } from './others.ts'
import { instrument, project } from './plans.ts'

/** facts.yaml beside a page's texts: what is the same in every language. */
export const facts = z.discriminatedUnion(
  'kind',
  [
    news,
    inquiry,
    event,
    publication,
    project,
    instrument,
    list,
    finder,
    doors,
    statuses,
    accessibility,
    home,
    index,
    people,
  ],
  {
    error:
      'a kind of page: news, inquiry, event, publication, project, instrument, list, finder, doors, statuses, accessibility, home, index or people',
  },
)
export type Facts = z.infer<typeof facts>
export type FactsOf<K extends Facts['kind']> = Extract<Facts, { kind: K }>
