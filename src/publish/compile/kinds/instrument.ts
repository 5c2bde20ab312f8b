import type { KindRules } from './kind-rules.ts'

export const instrument: KindRules<'instrument'> = {
  subjects: ({ about }) => about,
}
