import type { KindRules } from './kind-rules.ts'

export const publication: KindRules<'publication'> = {
  subjects: ({ about }) => about,
  date: ({ date }) => date,
}
