/** Version of drawing, encoder and font. Change it with any of them: every image then gets a new name. */
export const MADE = 'drawing 4, resvg 2.6.2, Public Sans 0.4.2'

/** Path of an image, from the hash of its record. */
export function imageAddress(hash: string): string {
  return `/og/${hash.slice(0, 20)}.png`
}
