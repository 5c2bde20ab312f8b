import * as z from 'zod/mini'

const term = z.strictObject({
  name: z.string().check(z.minLength(1)),
  acronym: z.optional(z.string().check(z.minLength(2))),
})
const text = z.string().check(z.minLength(1))

/** One term of the agency's vocabulary: its name, acronym and definition in each language. */
export const glossaryEntry = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  terms: z.strictObject({ nl: term, fr: term, en: term }),
  definition: z.strictObject({ nl: text, fr: text, en: text }),
  /** Content path of the page that explains the term in detail. */
  page: z.optional(z.string().check(z.startsWith('/'))),
})
export type GlossaryEntry = z.infer<typeof glossaryEntry>
