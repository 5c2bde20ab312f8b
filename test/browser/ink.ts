import sharp from 'sharp'

/** A screenshot: four bytes a pixel, row by row. */
export interface Image {
  data: Buffer
  width: number
  height: number
}

/** A part of a screenshot, in px from its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Difference of a colour channel from which a pixel counts as drawn. The millimetre grid differs by 14. */
const SEEN = 5

/**
 * The share of pixels in a box that differ from the pixel to the left or above, from 0 to 1: the edges of what is drawn.
 * A hatch has many edges, an area of one colour has few.
 */
export function inkIn(image: Image, { x, y, width, height }: Box): number {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))]
  const [right, bottom] = [Math.min(Math.round(x + width), image.width), Math.min(Math.round(y + height), image.height)]
  const colourAt = (column: number, row: number) => image.data.readUInt32BE((row * image.width + column) * 4)
  let [ink, all] = [0, 0]
  for (let row = top + 1; row < bottom; row++) {
    for (let column = left + 1; column < right; column++) {
      const colour = colourAt(column, row)
      if (differ(colour, colourAt(column - 1, row)) || differ(colour, colourAt(column, row - 1))) ink++
      all++
    }
  }
  return all === 0 ? 0 : ink / all
}

export async function toImage(screenshot: Uint8Array): Promise<Image> {
  const { data, info } = await sharp(screenshot).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function differ(a: number, b: number): boolean {
  // Most neighbours are equal, so the channels are compared only for the others.
  return a !== b && [24, 16, 8].some((shift) => Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255)) >= SEEN)
}
