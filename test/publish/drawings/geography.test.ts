import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '../../../src/domain/municipalities.ts'
import {
  CANAL,
  INNER_BORDERS,
  isInside,
  REGION,
  TERRITORIES,
  territoryAt,
  ZENNE,
} from '../../../src/publish/drawings/geography.ts'
import { hectaresOf } from '../../../src/publish/drawings/project-shape.ts'

/** Area in square kilometres on 1 January 2025 (Statbel). */
const AREAS = { '1000': 33.08, '1070': 17.91, '1081': 1.18, '1160': 8.97, '1180': 22.87, '1210': 1.16 } as const

const areaOf = (code: keyof typeof TERRITORIES) =>
  TERRITORIES[code].rings.reduce((sum, ring) => sum + hectaresOf(ring) / 100, 0)

describe('the borders of the municipalities', () => {
  test('enclose the areas that Statbel gives, to 3 %', () => {
    const wrong = Object.entries(AREAS).filter(
      ([code, km2]) => Math.abs(areaOf(code as keyof typeof AREAS) / km2 - 1) > 0.03,
    )
    expect(wrong).toEqual([])
  })

  test('fill the Region without gaps or overlaps', () => {
    const sum = MUNICIPALITY_CODES.reduce((all, code) => all + areaOf(code), 0)
    expect(sum).toBeCloseTo(hectaresOf(REGION) / 100, 1)
    fc.assert(
      fc.property(
        fc.double({ min: 4.24, max: 4.49, noNaN: true }),
        fc.double({ min: 50.76, max: 50.92, noNaN: true }),
        (lon, lat) => {
          const inside = MUNICIPALITY_CODES.filter((code) =>
            TERRITORIES[code].rings.some((ring) => isInside([lon, lat], ring)),
          )
          expect(inside).toHaveLength(isInside([lon, lat], REGION) ? 1 : 0)
        },
      ),
    )
  })

  test('put known places in their municipality', () => {
    const places = {
      station: territoryAt([4.3365, 50.8357]),
      atomium: territoryAt([4.3415, 50.8949]),
      sea: territoryAt([2.9, 51.2]),
    }
    expect(places).toEqual({ station: '1060', atomium: '1000', sea: undefined })
  })

  test('have the position of each name inside the municipality', () => {
    expect(MUNICIPALITY_CODES.filter((code) => territoryAt(TERRITORIES[code].label) !== code)).toEqual([])
  })

  test('are stored once: inner borders are not on the border of the Region', () => {
    const outer = new Set(REGION.map(String))
    expect(INNER_BORDERS.filter((border) => border.every((at) => outer.has(String(at))))).toEqual([])
    expect(INNER_BORDERS.length).toBe(44)
  })
})

test('the canal and the Zenne run through the Region from south to north', () => {
  for (const line of [CANAL, ZENNE]) {
    expect(line[0]?.[1]).toBeLessThan(line.at(-1)?.[1] ?? 0)
    expect(line.slice(1, -1).filter((at) => territoryAt(at) === undefined)).toEqual([])
  }
})
