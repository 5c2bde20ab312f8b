import type { KindRules } from './kind-rules.ts'

export const letter: KindRules<'letter'> = {
  subjects: ({ correctionOf }) => (correctionOf === undefined ? [] : [correctionOf]),
  date: ({ date }) => date,
}
