import { toPng as draw } from '../../src/publish/images/encoder.ts'

export { boldWidth } from '../../src/publish/images/encoder.ts'

/** Drawings that are kept at most, of about 30 kB each. */
const MOST = 1_000
const kept = new Map<string, Uint8Array<ArrayBuffer>>()

/** The encoder of share images, which draws each once: tests publish the same few pages thousands of times. */
export function toPng(svg: string): Uint8Array<ArrayBuffer> {
  const png = kept.get(svg) ?? draw(svg)
  if (kept.size < MOST) kept.set(svg, png)
  return png
}
