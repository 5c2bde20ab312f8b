import * as z from 'zod/mini'
import { hash } from './fields.ts'

/** What an image is made from. Its hash names the record, because the bytes of an encoder differ between machines. */
const recipe = z.object({
  /** Versions of the drawing, the encoder and the font. */
  made: z.string(),
  title: z.string(),
  section: z.string(),
  language: z.string(),
  site: z.string(),
  /** Position of the section's tick on the line, from 0 to 1; -1 for none. */
  tick: z.number(),
  /** SVG path of the place that the page is about, on a map of the Region. */
  place: z.optional(z.string()),
})
export type Recipe = z.infer<typeof recipe>

export const imageRecord = z.object({
  kind: z.literal('image'),
  recipe,
  type: z.literal('image/png'),
  /** SHA-256 of the bytes. */
  digest: hash,
  /** The bytes in base64. */
  data: z.string(),
})
export type ImageRecord = z.infer<typeof imageRecord>

/** Width and height that other sites expect of the image of a page, in pixels. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const
