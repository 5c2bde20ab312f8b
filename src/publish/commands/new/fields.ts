import type * as z from 'zod'
import {
  KINDS,
  LISTED_KINDS,
  type ListedKind,
  NEWS_TYPES,
  PHASES,
  PUBLICATION_TYPES,
  THEMES,
  WRITTEN_KINDS,
  type WrittenKind,
} from '../../../domain/kinds.ts'
import { MUNICIPALITY_CODES } from '../../../domain/municipalities.ts'
import { day, moment, partialDate } from '../../source/facts/fields.ts'
import type { Asked } from './questions.ts'

export const NEW_KINDS: readonly NewKind[] = ['page', ...WRITTEN_KINDS.filter((kind) => kind !== 'home')]
/** What `new` can make: a page with only a text, or one of a kind that has facts. The home page can be no draft. */
export type NewKind = 'page' | Exclude<WrittenKind, 'home'>

/** The options that give facts. */
type FactOption = 'date' | 'end' | 'about' | 'municipalities' | 'type' | 'themes' | 'phase' | 'of'

/** One fact that `new` asks for, and how it reads the answer. */
export interface FactField {
  option: FactOption
  question: Asked
  /** A right answer, or all of them. */
  example: string
  isRight(typed: string): boolean
  optional?: true
}

const dateField = (option: 'date' | 'end', question: Asked, schema: z.ZodType, example: string): FactField => ({
  option,
  question,
  example,
  isRight: (typed) => schema.safeParse(typed).success,
})
const choice = (option: FactOption, choices: readonly string[]): FactField => ({
  option,
  question: option as Extract<FactOption, Asked>,
  example: choices.join(', '),
  isRight: (typed) => choices.includes(typed),
})

const DAY = '2026-11-24'
const dated = dateField('date', 'date', partialDate, DAY)

/** Without a theme, the newsletter sends the page to no reader. */
const themes: FactField = {
  option: 'themes',
  question: 'themes',
  example: THEMES.join(', '),
  isRight: (typed) => wordsOf(typed).length > 0 && wordsOf(typed).every((theme) => THEMES.some((one) => one === theme)),
}

/** The facts that `new` needs to know of each kind, at least of those with a list. All others can be written later. */
const FIELDS: Partial<Record<NewKind, readonly FactField[]>> & Record<ListedKind, readonly FactField[]> = {
  news: [dateField('date', 'date', day, DAY), choice('type', NEWS_TYPES), themes],
  inquiry: [
    dateField('date', 'first', day, DAY),
    dateField('end', 'last', day, DAY),
    {
      option: 'about',
      question: 'about',
      example: '/projects/heyvaert',
      isRight: (typed) => /^\/[a-z0-9/-]+$/.test(typed),
    },
  ],
  event: [
    dateField('date', 'start', moment, '2026-11-24T18:30'),
    { ...dateField('end', 'end', moment, '2026-11-24T20:00'), optional: true },
    themes,
  ],
  publication: [dated, choice('type', PUBLICATION_TYPES)],
  project: [
    dated,
    choice('phase', PHASES),
    {
      option: 'municipalities',
      question: 'municipalities',
      example: '1070, 1080',
      isRight: (typed) => wordsOf(typed).every((code) => MUNICIPALITY_CODES.some((one) => one === code)),
    },
  ],
  instrument: [dated],
  list: [choice('of', LISTED_KINDS)],
  letter: [dateField('date', 'date', day, DAY)],
}

export const fieldsOf = (kind: NewKind): readonly FactField[] => FIELDS[kind] ?? []

/** The parts of an answer that is a list: `1070, 1080`. */
export const wordsOf = (typed: string): string[] => typed.split(/[\s,]+/).filter((word) => word !== '')

/** Whether the site has at most one page of a kind; of lists, one for each kind. */
export const isSingle = (kind: NewKind): kind is Exclude<NewKind, 'page'> => kind !== 'page' && KINDS[kind].single
