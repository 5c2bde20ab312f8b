import { type KindRules, PLAIN } from './kind-rules.ts'

export const project: KindRules<'project'> = {
  ...PLAIN,
  subjects: ({ instrument, about }) => (instrument === undefined ? about : [instrument, ...about]),
  status: ({ phase, asOf, outcome }) => [phase, asOf, outcome],
}
