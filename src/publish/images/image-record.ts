import { hashOf } from '../../content/hash.ts'
import { imageRecord, type ShareRecipe } from '../../content/schema/image.ts'
import { drawing } from './drawing.ts'

/** Draws and encodes an image, and returns its record as text. Loads the encoder only here: most commands draw nothing. */
export async function toImageRecord(recipe: ShareRecipe): Promise<string> {
  const { boldWidth, toPng } = await import('./encoder.ts')
  const bytes = toPng(drawing(recipe, boldWidth))
  const data = Buffer.from(bytes).toString('base64')
  return JSON.stringify(
    imageRecord.parse({ kind: 'image', recipe, type: 'image/png', digest: await hashOf(bytes), data }),
  )
}
