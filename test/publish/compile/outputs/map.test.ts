import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '../../../../src/domain/municipalities.ts'
import { CODES } from '../../../../src/publish/compile/outputs/map/geography.ts'
import { LABEL_RADIUS, placeLabels } from '../../../../src/publish/compile/outputs/map/place-labels.ts'
import { type Point, project, SIZE, UNITS_PER_KM } from '../../../../src/publish/compile/outputs/map/projection.ts'
import { REGION } from '../../../../src/publish/drawings/geography.ts'

describe('the projection', () => {
  test('fits the whole Region into the drawing, with north up and west to the left', () => {
    for (const position of REGION) for (const value of project(position)) expect(value > 0 && value < SIZE).toBe(true)
    expect(project([4.3, 50.9])[1]).toBeLessThan(project([4.3, 50.8])[1])
    expect(project([4.3, 50.8])[0]).toBeLessThan(project([4.4, 50.8])[0])
  })

  test('matches the scale bar in both directions: a hundredth of a degree is 1.11 and 0.70 km', () => {
    const [x, y] = project([4.35, 50.84])
    expect((y - project([4.35, 50.85])[1]) / UNITS_PER_KM).toBeCloseTo(1.112, 0)
    expect((project([4.45, 50.84])[0] - x) / UNITS_PER_KM).toBeCloseTo(7.02, 0)
  })

  test('has a position for the post code of each municipality', () => {
    expect(Object.keys(CODES).sort()).toEqual([...MUNICIPALITY_CODES].sort())
  })
})

describe('numbers of areas', () => {
  const square = (x: number, y: number, half: number): Point[] => [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ]

  test('are inside a large area, and beside a small one with a line to it', () => {
    const [large, small] = placeLabels([square(200, 200, 40), square(400, 400, 6)], { texts: [], size: SIZE })
    expect(large).toEqual({ at: [200, 200] })
    expect(small?.from).toEqual([400, 400])
    const [x = 0, y = 0] = small?.at ?? []
    expect(Math.hypot(x - 400, y - 400)).toBeGreaterThan(LABEL_RADIUS + 6)
  })

  test('do not cover a text if there is space elsewhere', () => {
    const texts: Point[] = [[430, 400]]
    const [label] = placeLabels([square(400, 400, 6)], { texts, size: SIZE })
    const [x = 0, y = 0] = label?.at ?? []
    expect(Math.hypot(x - 430, y - 400)).toBeGreaterThan(2 * LABEL_RADIUS)
  })

  test('have lines that cross no other number', () => {
    const near = [square(200, 200, 6), square(230, 200, 6), square(260, 200, 6)]
    const labels = placeLabels(near, { texts: [], size: SIZE })
    for (const { at } of labels) {
      for (const { at: to, from = to } of labels.filter((label) => label.at !== at)) {
        const steps = Array.from({ length: 21 }, (_, i) => i / 20)
        const nearest = steps.map((t) =>
          Math.hypot(from[0] + t * (to[0] - from[0]) - at[0], from[1] + t * (to[1] - from[1]) - at[1]),
        )
        expect(Math.min(...nearest)).toBeGreaterThan(LABEL_RADIUS - 2)
      }
    }
  })

  test('are inside the drawing, and do not overlap if their areas are apart', () => {
    const place = fc.tuple(fc.integer({ min: 20, max: SIZE - 20 }), fc.integer({ min: 20, max: SIZE - 20 }))
    const apart = fc
      .uniqueArray(place, {
        minLength: 1,
        maxLength: 14,
        comparator: (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 60,
      })
      .map((places) => places.map(([x, y]) => square(x, y, 6)))
    fc.assert(
      fc.property(apart, (shapes) => {
        const labels = placeLabels(shapes, { texts: [], size: SIZE }).map(({ at }) => at)
        for (const [i, [x, y]] of labels.entries()) {
          for (const value of [x, y]) expect(value >= LABEL_RADIUS && value <= SIZE - LABEL_RADIUS).toBe(true)
          for (const [otherX, otherY] of labels.slice(i + 1))
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(2 * LABEL_RADIUS)
        }
      }),
    )
  })
})
