import { bytesOf, hashOf } from '../../src/content/hash.ts'
import type { Recipe } from '../../src/content/schema/image.ts'

/** A PNG of one pixel, as one encoder writes it, and the same pixel with another word in its comment. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const OTHER_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

const recordOf = async (recipe: Recipe, data: string) =>
  JSON.stringify({ kind: 'image', recipe, type: 'image/png', digest: await hashOf(bytesOf(data)), data })

/** Stands in for the encoder, which takes its time: the record of an image that shows one pixel. */
export const encodePixel = (recipe: Recipe) => recordOf(recipe, PIXEL)

/** The encoder of another machine: other bytes for the same recipe. */
export const encodeElsewhere = (recipe: Recipe) => recordOf(recipe, OTHER_PIXEL)
