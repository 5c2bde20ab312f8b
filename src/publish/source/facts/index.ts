import * as z from 'zod'
import { WRITTEN_KINDS, type WrittenKind } from '../../../domain/kinds.ts'
import { nearest } from '../../../text/distance.ts'
import { fieldNotes } from '../field-notes.ts'
import { event, inquiry, letter, news, publication } from './dated.ts'
import { figures } from './figures.ts'
import { accessibility, distances, doors, finder, home, index, list, people, statuses } from './others.ts'
import { instrument, project } from './plans.ts'

const schemas = {
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
  figures,
  distances,
  letter,
} satisfies { [K in WrittenKind]: z.ZodType<{ kind: K }> }
const { news: first, ...others } = schemas

/** Schema of facts.yaml in the folder of a page: what is the same in every language. */
export const facts = z
  .discriminatedUnion('kind', [first, ...Object.values(others)], {
    error: `a kind of page: ${WRITTEN_KINDS.slice(0, -1).join(', ')} or ${WRITTEN_KINDS.at(-1)}`,
  })
  .register(fieldNotes, {
    advise: (typed) => {
      const guess = nearest(typed, WRITTEN_KINDS)
      return guess && `write ${guess}`
    },
  })
export type Facts = z.infer<typeof facts>
export type FactsOf<K extends Facts['kind']> = Extract<Facts, { kind: K }>
