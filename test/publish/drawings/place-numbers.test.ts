import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NUMBER_RADIUS, type Obstacles, placeNumbers } from '../../../src/publish/drawings/place-numbers.ts'
import type { Point } from '../../../src/publish/drawings/projection.ts'

const NOTHING: Obstacles = { texts: [], lines: [], size: 320 }
const square = (x: number, y: number, half: number) => ({
  isLine: false,
  points: [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ] as Point[],
})
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

describe('the number of an area', () => {
  test('is beside a small area, with a line to its middle', () => {
    const [number] = placeNumbers([square(160, 160, 3)], NOTHING)
    expect(number?.from).toEqual([160, 160])
    expect(distance(number?.at ?? [0, 0], [160, 160])).toBeGreaterThan(NUMBER_RADIUS)
  })

  test('is on the line that it numbers, without a leader line', () => {
    const line = {
      isLine: true,
      points: [
        [20, 20],
        [200, 20],
      ] as Point[],
    }
    const [number] = placeNumbers([line], NOTHING)
    expect(number?.from).toBeUndefined()
    expect(number?.at[1]).toBe(20)
  })

  test('covers no text and no water if there is space elsewhere', () => {
    const texts = [{ at: [180, 160] as Point, halfWidth: 14, halfHeight: 4 }]
    const lines = [
      [
        [160, 120],
        [160, 150],
      ] as Point[],
    ]
    const [number] = placeNumbers([square(160, 160, 3)], { ...NOTHING, texts, lines })
    const [x, y] = number?.at ?? [0, 0]
    expect(Math.abs(x - 180) > 14 + NUMBER_RADIUS - 2 || Math.abs(y - 160) > 4 + NUMBER_RADIUS - 2).toBe(true)
    expect(y > 150 || Math.abs(x - 160) > NUMBER_RADIUS).toBe(true)
  })

  test('has a line that crosses no other area', () => {
    const shapes = [square(160, 160, 3), square(175, 160, 5), square(145, 160, 5), square(160, 145, 5)]
    const [number] = placeNumbers(shapes, NOTHING)
    expect(number?.at[1]).toBeGreaterThan(160)
  })

  test('is inside the drawing, and apart from other numbers where areas are apart', () => {
    const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 12,
      selector: String,
    })
    fc.assert(
      fc.property(places, (cells) => {
        const numbers = placeNumbers(
          cells.map(([x, y]) => square(30 + x * 52, 30 + y * 52, 4)),
          NOTHING,
        )
        for (const [i, { at }] of numbers.entries()) {
          expect(at.every((v) => v >= NUMBER_RADIUS && v <= 320 - NUMBER_RADIUS)).toBe(true)
          for (const other of numbers.slice(i + 1)) expect(distance(at, other.at)).toBeGreaterThan(2 * NUMBER_RADIUS)
        }
      }),
      { numRuns: 30 },
    )
  })
})
