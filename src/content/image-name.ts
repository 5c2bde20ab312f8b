import { hashOf } from './hash.ts'
import type { Recipe } from './schema/image.ts'

/** Name of an image's record: the SHA-256 of its recipe as JSON with the keys in alphabetical order, so that only what it says counts. */
export function imageName(recipe: Recipe): Promise<string> {
  return hashOf(JSON.stringify(recipe, Object.keys(recipe).sort()))
}
