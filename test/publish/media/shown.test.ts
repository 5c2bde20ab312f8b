import { describe, expect, it } from 'vitest'
import type { PictureDescription } from '../../../src/publish/media/description.ts'
import { variantsOf } from '../../../src/publish/media/recipe.ts'
import { shownPicture } from '../../../src/publish/media/shown.ts'

const picture = (width: number, height: number): PictureDescription => ({
  kind: 'picture',
  findings: [],
  digest: 'a'.repeat(64),
  width,
  height,
  tone: '#567',
})

describe('the widths of a picture', () => {
  const widths = (width: number, format: string) =>
    variantsOf('canal.jpg', picture(width, 500)).flatMap(({ recipe }) => (recipe.format === format ? recipe.width : []))

  it.each([
    [3000, [400, 700, 1050, 1400]],
    [1400, [400, 700, 1050, 1400]],
    [1167, [400, 700, 1050, 1167]],
    [1166, [400, 700, 1166]],
    [700, [400, 700]],
    [320, [320]],
  ])('of %i pixels are those of the layout, without one that is hardly smaller than the widest', (width, expected) => {
    expect(widths(width, 'avif')).toEqual(expected)
  })

  it('as JPEG are those for a telephone and for a desk, and the widest', () => {
    expect(widths(3000, 'jpeg')).toEqual([700, 1400])
    expect(widths(1200, 'jpeg')).toEqual([700, 1200])
  })
})

describe('the size that a page reserves for a picture', () => {
  it.each([
    [2800, 1400, 1400, 700],
    [3000, 1001, 1400, 467],
    [800, 600, 800, 600],
    [4000, 1, 1400, 1],
  ])('of %i × %i pixels is that of the largest picture that readers get', (width, height, shown, high) => {
    expect(shownPicture('canal.jpg', picture(width, height))).toMatchObject({ width: shown, height: high })
  })
})
