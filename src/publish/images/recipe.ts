/** Changes when the drawing does, the encoder or the font: then every image is made anew. */
export const MADE = 'drawing 2, resvg 2.6.2, Public Sans 0.4.2'

/** Address of an image, from the name of its record. */
export function imageAddress(hash: string): string {
  return `/og/${hash.slice(0, 20)}.png`
}
