import { type KindRules, PLAIN } from './kind-rules.ts'

export const letter: KindRules<'letter'> = {
  ...PLAIN,
  subjects: ({ correctionOf }) => (correctionOf === undefined ? [] : [correctionOf]),
  date: ({ date }) => date,
}
