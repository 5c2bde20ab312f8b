import { type KindRules, PLAIN } from './kind-rules.ts'

export const instrument: KindRules<'instrument'> = {
  ...PLAIN,
  subjects: ({ about }) => about,
  status: ({ status, asOf }) => [status, asOf],
}
