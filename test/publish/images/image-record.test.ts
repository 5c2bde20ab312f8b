import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hashOf, imageName } from '../../../src/content/hash.ts'
import { isImage } from '../../../src/content/reader/image-proof.ts'
import { IMAGE_SIZE, imageRecord, type Recipe } from '../../../src/content/schema/image.ts'
import { drawing } from '../../../src/publish/images/drawing.ts'
import { boldWidth } from '../../../src/publish/images/encoder.ts'
import { toImageRecord } from '../../../src/publish/images/image-record.ts'
import { MADE } from '../../../src/publish/images/recipe.ts'
import { xmlError } from '../../support/xml.ts'

const RECIPE: Recipe = {
  made: MADE,
  title: 'Nieuwe versie van het Beeldkwaliteitsplan voor het kanaal',
  section: 'Nieuws & meer',
  language: 'Nederlands',
  site: 'perspective.brussels',
  tick: 0.3,
}

/** Changes in the picture that leave its number as it is would stay unseen: images are kept under what they were made from. */
const DRAWINGS: Record<number, string> = { 2: '883d79002355db4537b8ea65b072e807f273f28527444f7ef37bbaf3731d04ac' }

describe('what an image is named by', () => {
  it('is the number of the drawing: raise it in recipe.ts, and write its hash here, when the drawing changes', async () => {
    const number = Number(/^drawing (\d+)/.exec(MADE)?.[1])
    expect(await hashOf(drawing({ ...RECIPE, made: '' }, (text) => text.length / 2))).toBe(DRAWINGS[number])
  })

  it('and the versions of encoder and font that are installed', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(MADE).toContain(`resvg ${devDependencies['@resvg/resvg-js']}`)
    expect(MADE).toContain(`Public Sans ${devDependencies['@expo-google-fonts/public-sans']}`)
  })

  it('and what it shows, in whatever order that is told', async () => {
    const { title, ...others } = RECIPE
    expect(await imageName({ ...others, title })).toBe(await imageName(RECIPE))
    const names = [
      RECIPE,
      ...(['title', 'section', 'language', 'site', 'made'] as const).map((key) => ({ ...RECIPE, [key]: 'x' })),
      { ...RECIPE, tick: 0.5 },
    ].map(imageName)
    expect(new Set(await Promise.all(names)).size).toBe(7)
  })
})

describe('an encoded image', () => {
  it('is a PNG of the size that pages tell, under 100 kB', async () => {
    const { data, type } = imageRecord.parse(JSON.parse(await toImageRecord(RECIPE)))
    const bytes = Buffer.from(data, 'base64')
    expect(type).toBe('image/png')
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([IMAGE_SIZE.width, IMAGE_SIZE.height])
    expect(bytes.byteLength).toBeLessThan(100_000)
  })

  it('proves its name to a reader', async () => {
    expect(await isImage(await toImageRecord(RECIPE), await imageName(RECIPE))).toBe(true)
  })
})

describe('the drawing', () => {
  it.each([
    ['markup', '</text><script>x</script> & "b"'],
    ['characters that XML has not', 'a\u0000b\u000bc'],
    ['nothing', ''],
  ])('is XML whatever stands in a title: %s', (_, title) => {
    const svg = drawing({ ...RECIPE, title }, boldWidth)
    expect(xmlError(svg)).toBeUndefined()
    expect(svg).not.toContain('<script')
  })

  it('marks the section, where there is one', () => {
    const accents = (tick: number) => drawing({ ...RECIPE, tick }, boldWidth).match(/M[\d.]+ 386V/g)
    expect(accents(0)).toEqual(['M24 386V'])
    expect(accents(0.5)).toEqual(['M600 386V'])
    expect(accents(-1)).toBeNull()
  })

  it('sets the name of the site in two weights', () => {
    expect(drawing(RECIPE, boldWidth)).toContain('<tspan font-weight="700">perspective</tspan>.brussels<')
  })
})

describe('the font', () => {
  it('is measured as it is set: a text is as wide as its words and the spaces between', () => {
    expect(boldWidth('iii')).toBeLessThan(boldWidth('MMM') / 2)
    expect(boldWidth('een twee')).toBeCloseTo(boldWidth('een') + boldWidth(' ') + boldWidth('twee'))
  })
})
