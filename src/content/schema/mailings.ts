import * as z from 'zod/mini'
import { NAMED_KINDS } from '../../domain/kinds.ts'
import { TOPICS } from '../../domain/topics.ts'
import { LOCALES } from '../../locale/locale.ts'
import { day, hash, urlPath } from './fields.ts'
import { municipality } from './list-item.ts'

/** The readers that an item is for, by their choices. No municipality means all of them. */
const interests = {
  topics: z.array(z.enum(TOPICS)).check(z.minLength(1)),
  municipalities: z.array(municipality),
}

/** One value for each language in which readers get the text: Dutch and French always, English if it was written. */
function writtenIn<T extends z.ZodMiniType>(value: T) {
  return z.partialRecord(z.enum(LOCALES), value).check(
    z.refine((texts) => texts.nl !== undefined && texts.fr !== undefined, {
      error: 'Dutch and French',
    }),
  )
}

/** A letter: a page that is also sent to subscribers, by command. */
const letter = z.object({
  /** The folder below the page of the newsletter: `2026-12`, `2026-12-05`. */
  id: z.string().check(z.regex(/^\d{4}-\d{2}(?:-\d{2})?$/)),
  /** SHA-256 over what is sent: subject, body, topics and municipalities of all languages. */
  hash,
  ...interests,
  /** The id of the letter that this one corrects. */
  correctionOf: z.optional(z.string()),
  /** The address of the page, the subject of the mail, and the hash of its `letterRecord`. */
  locales: writtenIn(z.object({ path: urlPath, subject: z.string(), body: hash })),
})
export type Letter = z.infer<typeof letter>

/** The text of a letter in one language. */
export const letterRecord = z.object({
  kind: z.literal('letter'),
  /** HTML of the body only. Links to pages of the site are paths: `/nl/projecten`. */
  html: z.string(),
  /** The same as plain text. Links to pages of the site are paths here too. */
  text: z.string(),
})
export type LetterRecord = z.infer<typeof letterRecord>

/** An announced change: a new page of a kind that is sent, or a page with `announce`. */
const change = z.object({
  /**
   * The page and the day, `/news/2026-merger@2026-02-13`. It stays the same in every later release: a change is sent once,
   * whatever becomes of the page or of its address.
   */
  id: z.string(),
  /** The identity of the page: the folder in which it was first. */
  page: z.string(),
  kind: z.enum(NAMED_KINDS),
  /** The day of the announcement. It can lie ahead: nothing is sent before its day. */
  announced: day,
  ...interests,
  /** `text` is what readers of a digest read below the title, in this language. */
  locales: writtenIn(z.object({ title: z.string(), path: urlPath, text: z.string() })),
})
export type Change = z.infer<typeof change>

/** The dates of an inquiry, for alerts. */
const inquiryDates = z.object({
  /** The identity of the page: the folder in which it was first. */
  page: z.string(),
  /** The first day to respond. The last day, if no source says the first one: then no alert says that it opens. */
  first: day,
  last: day,
  /** Whether the inquiry was withdrawn. */
  withdrawn: z.boolean(),
  ...interests,
  locales: writtenIn(z.object({ title: z.string(), path: urlPath })),
})
export type InquiryDates = z.infer<typeof inquiryDates>

/** All of a release that subscribers of the newsletter are sent. The root names this record. */
export const mailingsRecord = z.object({
  kind: z.literal('mailings'),
  /** The newest first. */
  letters: z.array(letter),
  /** Changes announced in the 400 days before the release, the newest first. */
  changes: z.array(change),
  /** Inquiries that end after the release, or ended in the 40 days before it. */
  inquiries: z.array(inquiryDates),
})
export type MailingsRecord = z.infer<typeof mailingsRecord>
