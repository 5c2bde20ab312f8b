import type { KindRules } from './kind-rules.ts'

export const news: KindRules<'news'> = {
  subjects: ({ about }) => about,
  date: ({ date }) => date,
}
