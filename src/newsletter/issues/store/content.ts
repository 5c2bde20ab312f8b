import * as z from 'zod/mini'
import { LOCALES } from '../../../locale/locale.ts'
import { ALERT_EVENTS } from '../model.ts'

/** A later version may not know all of them: an issue that is being sent then goes on. */
const interests = { topics: z.array(z.string()), municipalities: z.array(z.string()) }

const inLocales = <T extends z.ZodMiniType>(value: T) => z.partialRecord(z.enum(LOCALES), value)

/** Content of a letter as it was in force: its bodies are records of the release, found by their hash. */
const letter = z.object({
  kind: z.literal('letter'),
  ...interests,
  /** Of a correction: the content that was wrong, by its hashes. */
  wrong: z.optional(z.array(z.string())),
  locales: inLocales(z.object({ path: z.string(), subject: z.string(), body: z.string() })),
})

const digest = z.object({
  kind: z.literal('digest'),
  items: z.array(
    z.object({
      id: z.string(),
      /** When the Worker first saw it in force. */
      seen: z.number(),
      ...interests,
      locales: inLocales(z.object({ title: z.string(), path: z.string(), text: z.string() })),
    }),
  ),
})

const alert = z.object({
  kind: z.literal('alert'),
  events: z.array(
    z.object({
      id: z.string(),
      event: z.enum(ALERT_EVENTS),
      page: z.string(),
      due: z.number(),
      last: z.string(),
      ...interests,
      locales: inLocales(z.object({ title: z.string(), path: z.string() })),
    }),
  ),
})

/** The content of an issue, stored with it: later releases change nothing in its mails. */
export const frozenContent = z.discriminatedUnion('kind', [letter, digest, alert])
export type FrozenContent = z.infer<typeof frozenContent>
export type FrozenLetter = z.infer<typeof letter>
export type FrozenDigest = z.infer<typeof digest>
export type FrozenAlert = z.infer<typeof alert>
