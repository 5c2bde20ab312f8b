import * as z from 'zod/mini'
import { hash } from './fields.ts'

/** What the share image of a page is made from. Its hash names the record, because the bytes of an encoder differ between machines. */
const shareRecipe = z.object({
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
export type ShareRecipe = z.infer<typeof shareRecipe>

/** Formats of a picture of a page, from the smallest to the one that every browser reads. */
export const PICTURE_FORMATS = ['avif', 'webp', 'jpeg'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** What a picture of a page is made from: a file of content/, in a width and a format. */
const pictureRecipe = z.object({
  /** Versions of the settings and the encoder. */
  made: z.string(),
  /** SHA-256 of the file. */
  source: hash,
  /** In pixels. */
  width: z.number(),
  format: z.enum(PICTURE_FORMATS),
})
export type PictureRecipe = z.infer<typeof pictureRecipe>

/** What an image is made from. */
const recipe = z.union([pictureRecipe, shareRecipe])
export type Recipe = z.infer<typeof recipe>

export const imageRecord = z.object({
  kind: z.literal('image'),
  recipe,
  type: z.enum(['image/png', 'image/avif', 'image/webp', 'image/jpeg']),
  /** SHA-256 of the bytes. */
  digest: hash,
  /** The bytes in base64. */
  data: z.string(),
})
export type ImageRecord = z.infer<typeof imageRecord>

/** Width and height that other sites expect of the image of a page, in pixels. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const
