import * as z from 'zod/mini'
import { DIFFERENCES } from '../../domain/differences.ts'
import { hash, locale, urlPath } from './fields.ts'

/** Version of the format of a preview. A Worker that does not know it answers as if there were no preview. */
export const PREVIEW_FORMAT = 1

/** Path below which the Worker shows previews: `/_preview/<id>/en/about` is the page `/en/about` of one. */
export const PREVIEW_PATH = '/_preview'

/** Parameter of the address that has the secret. */
export const PREVIEW_PARAMETER = 'key'

/** Bytes of a secret: 192 bits, so that it cannot be guessed. It is written in hexadecimal. */
export const SECRET_BYTES = 24

/** Beginning of the KV keys of previews: the id follows. */
export const PREVIEW_KEYS = 'preview:'

/** KV key of a preview. It expires with the preview. */
export function previewKey(id: string): string {
  return `${PREVIEW_KEYS}${id}`
}

/** KV key of the words that differ. It expires with the preview. */
export function previewWordsKey(id: string): string {
  return `preview-words:${id}`
}

/** Id of a preview, which its address shows and which is no secret: the first characters of the hash of its secret. */
export function previewId(secretHash: string): string {
  return secretHash.slice(0, 12)
}

const difference = z.object({
  path: urlPath,
  title: z.string(),
  /** Language of the title. */
  locale,
  state: z.enum(DIFFERENCES),
  /** Hash of what the page itself says. A push with the same hash publishes it. Absent for a page that is removed. */
  own: z.optional(z.string()),
})
export type Difference = z.infer<typeof difference>

/** A release that only those see who have its secret. */
export const preview = z.object({
  format: z.literal(PREVIEW_FORMAT),
  /** SHA-256 of the secret. The secret itself is stored nowhere. */
  secretHash: hash,
  root: hash,
  /** Format of the records of the release. */
  schema: z.number(),
  /** The instant whose state of the site is shown. This and the others are ISO 8601 in UTC. */
  at: z.iso.datetime(),
  made: z.iso.datetime(),
  /** The preview ends at this instant. */
  until: z.iso.datetime(),
  /** The editor who made it. */
  who: z.string(),
  message: z.string(),
  /** The pages that differ from the release that was in force when the preview was made, the new ones first. */
  differs: z.array(difference),
  /** Number of further pages that differ. */
  more: z.number(),
})
export type Preview = z.infer<typeof preview>

/** A part of a text: the same, added or removed. */
const word = z.tuple([z.enum(['=', '+', '-']), z.string()])
export type Word = z.infer<typeof word>

/** The words that differ, by path of the page. */
export const previewWords = z.record(z.string(), z.array(word))
export type PreviewWords = z.infer<typeof previewWords>
