import { type KindRules, PLAIN } from './kind-rules.ts'

export const news: KindRules<'news'> = {
  ...PLAIN,
  subjects: ({ about }) => about,
  date: ({ date }) => date,
  announced: {
    on: ({ announced, date }) => announced ?? date,
    missing: () => undefined,
  },
}
