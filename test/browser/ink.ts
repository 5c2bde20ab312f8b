import { PNG } from 'pngjs'

/** A part of a screenshot, in px from its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Difference of a colour channel from which a pixel counts as drawn. The millimetre grid differs by 14. */
const SEEN = 5

/** The share of pixels in a box that differ from its most frequent colour, from 0 to 1. */
export function inkIn(image: PNG, { x, y, width, height }: Box): number {
  const right = Math.min(Math.round(x + width), image.width)
  const bottom = Math.min(Math.round(y + height), image.height)
  const counts = new Map<number, number>()
  let all = 0
  for (let row = Math.max(0, Math.round(y)); row < bottom; row++) {
    for (let column = Math.max(0, Math.round(x)); column < right; column++) {
      const colour = image.data.readUInt32BE((row * image.width + column) * 4)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
      all++
    }
  }
  const [ground = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
  let ink = 0
  for (const [colour, count] of counts) if (differ(colour, ground)) ink += count
  return all === 0 ? 0 : ink / all
}

export function toImage(screenshot: Uint8Array): PNG {
  return PNG.sync.read(Buffer.from(screenshot))
}

function differ(a: number, b: number): boolean {
  return [24, 16, 8].some((shift) => Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255)) >= SEEN)
}
