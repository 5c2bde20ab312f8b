import type { Point } from './projection.ts'

/**
 * SVG path through points, rounded to whole units. Relative coordinates and no unneeded spaces: half the bytes of
 * absolute ones. A point that is equal to the one before it is left out.
 */
export function pathThrough(points: readonly Point[], { closed = false }: { closed?: boolean } = {}): string {
  const [first, ...rest] = points.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  if (!first) return ''
  let [x, y] = first
  const steps: number[] = []
  for (const [nextX, nextY] of rest) {
    if (nextX === x && nextY === y) continue
    steps.push(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  const line = steps.length > 0 ? `l${joined(steps)}` : ''
  return `M${joined(first)}${line}${closed ? 'z' : ''}`
}

/** Numbers of a path: a minus sign separates two numbers as well as a space does (SVG 2, section 9.3.9). */
export function joined(numbers: readonly number[]): string {
  return numbers.map((number, i) => (i > 0 && number >= 0 ? ` ${number}` : `${number}`)).join('')
}

/** A length or coordinate with at most one decimal. */
export function short(number: number): string {
  return String(Math.round(number * 10) / 10)
}
