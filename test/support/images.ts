import { bytesOf, hashOf } from '../../src/content/hash.ts'
import type { Recipe } from '../../src/content/schema/image.ts'

/** A PNG of one pixel, and the same pixel from another encoder, with different bytes. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const OTHER_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

const recordOf = async (recipe: Recipe, data: string) =>
  JSON.stringify({ kind: 'image', recipe, type: 'image/png', digest: await hashOf(bytesOf(data)), data })

/** Replaces the encoder, which is slow: returns the record of an image with one pixel. */
export const encodePixel = (recipe: Recipe) => recordOf(recipe, PIXEL)

/** Replaces the encoder of another machine: returns other bytes for the same recipe. */
export const encodeElsewhere = (recipe: Recipe) => recordOf(recipe, OTHER_PIXEL)
