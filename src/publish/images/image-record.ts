import { hashOf } from '../../content/hash.ts'
import { imageRecord, type Recipe } from '../../content/schema/image.ts'
import { drawing } from './drawing.ts'

/** Draws and encodes an image: the text of its record. The encoder is loaded here, so that a command that draws nothing needs none. */
export async function toImageRecord(recipe: Recipe): Promise<string> {
  const { boldWidth, toPng } = await import('./encoder.ts')
  const bytes = toPng(drawing(recipe, boldWidth))
  const data = Buffer.from(bytes).toString('base64')
  return JSON.stringify(
    imageRecord.parse({ kind: 'image', recipe, type: 'image/png', digest: await hashOf(bytes), data }),
  )
}
