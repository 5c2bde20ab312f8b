import { recipeText } from '../../content/hash.ts'
import { PICTURE_FORMATS, type PictureFormat, type PictureRecipe, type Recipe } from '../../content/schema/image.ts'
import type { PictureDescription } from './description.ts'
import { digestOf } from './parts.ts'

/** Version of settings and encoder. Change it with any of them: every picture then gets a new name. */
const PICTURE_MADE = 'picture 1, sharp 0.35.2'

/** One of the records that hold a document. */
interface DocumentPart {
  /** SHA-256 of the file. */
  document: string
  /** From 0. */
  part: number
}

/** What a record is made from that is made only if KV does not have it. */
export type Made = Recipe | DocumentPart

/** What the images and the parts of documents of a release are made from, by the name of their record. */
export type Images = Map<string, Made>

/** Makes a record, and returns its text. */
export type Encode = (made: Made) => Promise<string>

/**
 * Widths of pictures in pixels: of the column of text on a telephone and on a desk, and the same for screens with two
 * pixels a point.
 */
const WIDTHS = [400, 700, 1050, 1400] as const
const WIDEST = 1400
/** Every browser that lacks the other formats shows one of these. */
const JPEG_WIDTHS: readonly number[] = [700, 1400]

const ENDING = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const

/** One file that is made of a picture. */
export interface Variant {
  recipe: PictureRecipe
  /** Name of its record. */
  name: string
  /** Its path: `/media/0123456789abcdef0123/canal-700.webp`. */
  address: string
}

/**
 * The files that are made of a picture: never wider than the picture itself.
 * @param file its name: `canal.jpg`
 */
export function variantsOf(file: string, { digest, width }: PictureDescription): Variant[] {
  const stem = file.slice(0, file.lastIndexOf('.'))
  const widest = Math.min(width, WIDEST)
  // A width that is hardly smaller would only be one more file.
  const widths = [...WIDTHS.filter((one) => one < widest * 0.9), widest]
  const jpeg = widths.filter((one) => JPEG_WIDTHS.includes(one) || one === widest)
  return PICTURE_FORMATS.flatMap((format) =>
    (format === 'jpeg' ? jpeg : widths).map((one) =>
      variant(stem, { made: PICTURE_MADE, source: digest, width: one, format }),
    ),
  )
}

function variant(stem: string, recipe: PictureRecipe): Variant {
  // The same as `imageName`, which cannot be used where nothing waits.
  const name = digestOf(recipeText(recipe))
  return { recipe, name, address: mediaAddress(name, `${stem}-${recipe.width}.${ENDING[recipe.format]}`) }
}

/**
 * Path of a picture or a document that never changes: a hash, then a name for people.
 * @param hash of the content, or of what it is made from
 */
export function mediaAddress(hash: string, name: string): string {
  return `/media/${hash.slice(0, 20)}/${name}`
}

export function variantsIn(variants: readonly Variant[], format: PictureFormat): Variant[] {
  return variants.filter(({ recipe }) => recipe.format === format)
}
