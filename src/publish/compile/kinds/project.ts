import type { KindRules } from './kind-rules.ts'

export const project: KindRules<'project'> = {
  subjects: ({ instrument, about }) => (instrument === undefined ? about : [instrument, ...about]),
}
