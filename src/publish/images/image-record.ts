import { hashOf } from '../../content/hash.ts'
import { imageRecord, type Recipe } from '../../content/schema/image.ts'
import { socialImage } from './social-image.ts'

/** Encodes an image as the text of its record. */
export async function toImageRecord(recipe: Recipe): Promise<string> {
  const bytes = socialImage(recipe) as Uint8Array<ArrayBuffer>
  const data = Buffer.from(bytes).toString('base64')
  return JSON.stringify(
    imageRecord.parse({ kind: 'image', recipe, type: 'image/png', digest: await hashOf(bytes), data }),
  )
}
