import { z } from 'zod'

const term = z.strictObject({
  name: z.string().min(1),
  acronym: z.string().min(2).optional(),
})
const text = z.string().min(1)

/** One notion of the agency's vocabulary: its name, acronym and meaning in each language. */
export const glossaryEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  terms: z.strictObject({ nl: term, fr: term, en: term }),
  definition: z.strictObject({ nl: text, fr: text, en: text }),
})
export type GlossaryEntry = z.infer<typeof glossaryEntry>
