import * as z from 'zod/mini'
import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { TOPICS } from '../../domain/topics.ts'
import { LOCALES } from '../../locale/locale.ts'
import { MAIL_KINDS, RHYTHMS, STATUSES } from '../model.ts'

/** A column with JSON text, parsed by the given schema. */
export function json<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.string(),
    z.pipe(
      z.transform((text: string): unknown => JSON.parse(text)),
      schema,
    ),
  )
}

/** A list, without the items that the site no longer offers. */
function offered<T extends string>(all: readonly T[]) {
  return z.pipe(
    z.array(z.string()),
    z.transform((list) => list.flatMap((one) => all.find((known) => known === one) ?? [])),
  )
}

const topics = offered(TOPICS)
const municipalities = offered(MUNICIPALITY_CODES)
const preferences = z.object({ locale: z.enum(LOCALES), topics, municipalities })

/** The column `wish` of the outbox: the preferences, or the new address, that the link of the mail applies. */
export const mailWish = z.extend(z.partial(preferences), {
  rhythm: z.optional(z.enum(RHYTHMS)),
  alerts: z.optional(z.boolean()),
  /** Version of the text about alerts that the link agrees to. */
  alertsWording: z.optional(z.string()),
  email: z.optional(z.string()),
  address: z.optional(z.string()),
})
export type MailWish = z.infer<typeof mailWish>

const status = z.enum(STATUSES)

export const subscriberRow = z.object({
  id: z.string(),
  email: z.string(),
  address: z.string(),
  status,
  locale: z.enum(LOCALES),
  topics: json(topics),
  municipalities: json(municipalities),
  created_at: z.number(),
  changed_at: z.number(),
  confirmed_at: z.nullable(z.number()),
  ended_at: z.nullable(z.number()),
  rhythm: z.enum(RHYTHMS),
  alerts: z.pipe(
    z.number(),
    z.transform((value) => value === 1),
  ),
})
export type SubscriberRow = z.infer<typeof subscriberRow>

/** A mail that a sender has claimed, with the address of its subscriber. */
export const claimedRow = z.object({
  id: z.string(),
  subscriber: z.string(),
  kind: z.enum(MAIL_KINDS),
  locale: z.enum(LOCALES),
  wish: json(mailWish),
  attempts: z.number(),
  copies: z.number(),
  recipient: z.nullable(z.string()),
  client: z.nullable(z.string()),
  created_at: z.number(),
  due_at: z.number(),
  email: z.string(),
  address: z.string(),
})
export type ClaimedMail = z.infer<typeof claimedRow>

/** What pressing a mail's link agrees to: version of the consent text, and the page on which it was shown. */
export interface Agreement {
  wording: string
  page: string
}
