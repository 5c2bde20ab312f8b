import type { Point } from './projection.ts'

/** A scale bar from a point to the right. Its text is the length. */
export function scaleBar(kilometres: number, unitsPerKm: number, [x, y]: Point): string {
  const length = Math.round(kilometres * unitsPerKm)
  const text = kilometres < 1 ? `${kilometres * 1000} m` : `${kilometres} km`
  return `<g class="m-scale"><path d="M${x} ${y - 4}v4h${length}v-4"/><text x="${x + length + 4}" y="${y}">${text}</text></g>`
}
