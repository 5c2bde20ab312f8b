import * as z from 'zod/mini'
import { pageLink } from './fields.ts'

/** A contact, in the language of the text around it. Pages, and each kind of facts that names a contact, use this. */
export const contact = z.object({ name: z.optional(z.string()), function: z.string() })
export type Contact = z.infer<typeof contact>

/** A contact on the page of all people, in the reader's language. */
export const person = z.extend(contact, { about: z.optional(z.string()), page: z.optional(pageLink) })
