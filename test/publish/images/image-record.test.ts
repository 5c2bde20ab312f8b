import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hashOf, imageName } from '../../../src/content/hash.ts'
import { isImage } from '../../../src/content/reader/image-proof.ts'
import { IMAGE_SIZE, imageRecord, type ShareRecipe } from '../../../src/content/schema/image.ts'
import { drawing } from '../../../src/publish/images/drawing.ts'
import { boldWidth } from '../../../src/publish/images/encoder.ts'
import { toImageRecord } from '../../../src/publish/images/image-record.ts'
import { imageProblems } from '../../../src/publish/images/problems.ts'
import { MADE } from '../../../src/publish/images/recipe.ts'
import { xmlError } from '../../support/xml.ts'

const RECIPE: ShareRecipe = {
  made: MADE,
  title: 'Nieuwe versie van het Beeldkwaliteitsplan voor het kanaal',
  section: 'Nieuws & meer',
  language: 'Nederlands',
  site: 'perspective.brussels',
  tick: 0.3,
}

/** Hash of each drawing by number. A change without a new number would not be published: images are named by recipe. */
const DRAWINGS: Record<number, string> = { 4: '10d6a93c4720295454ecb51af08f914b5dd0bf5eeb8e8e6e53ec4f329a6d3556' }

describe('the name of an image', () => {
  it('depends on the number of the drawing: when the drawing changes, raise it in recipe.ts and put the hash here', async () => {
    const number = Number(/^drawing (\d+)/.exec(MADE)?.[1])
    expect(await hashOf(drawing({ ...RECIPE, made: '', place: 'M9 9h9v9z' }, (text) => text.length / 2))).toBe(
      DRAWINGS[number],
    )
  })

  it('depends on the installed versions of encoder and font', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(MADE).toContain(`resvg ${devDependencies['@resvg/resvg-js']}`)
    expect(MADE).toContain(`Public Sans ${devDependencies['@expo-google-fonts/public-sans']}`)
  })

  it('depends on what it shows, not on the order of the properties', async () => {
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
  it('is a PNG of the size that the pages declare, under 100 kB', async () => {
    const { data, type } = imageRecord.parse(JSON.parse(await toImageRecord(RECIPE)))
    const bytes = Buffer.from(data, 'base64')
    expect(type).toBe('image/png')
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([IMAGE_SIZE.width, IMAGE_SIZE.height])
    expect(bytes.byteLength).toBeLessThan(100_000)
  })

  it('can be verified by its name', async () => {
    expect(await isImage(await toImageRecord(RECIPE), await imageName(RECIPE))).toBe(true)
  })
})

describe('the drawing', () => {
  it.each([
    ['markup', '</text><script>x</script> & "b"'],
    ['characters that XML has not', 'a\u0000b\u000bc'],
    ['nothing', ''],
  ])('is XML whatever a title contains: %s', (_, title) => {
    const svg = drawing({ ...RECIPE, title }, boldWidth)
    expect(xmlError(svg)).toBeUndefined()
    expect(svg).not.toContain('<script')
  })

  it('marks the section, if the page has one', () => {
    const accents = (tick: number) => drawing({ ...RECIPE, tick }, boldWidth).match(/M[\d.]+ 386V/g)
    expect(accents(0)).toEqual(['M24 386V'])
    expect(accents(0.5)).toEqual(['M600 386V'])
    expect(accents(-1)).toBeNull()
  })

  it('draws the name of the site in two weights', () => {
    expect(drawing(RECIPE, boldWidth)).toContain('<tspan font-weight="700">perspective</tspan>.brussels<')
  })
})

describe('the font', () => {
  it('has widths that add up: a text is as wide as its words and spaces', () => {
    expect(boldWidth('iii')).toBeLessThan(boldWidth('MMM') / 2)
    expect(boldWidth('een twee')).toBeCloseTo(boldWidth('een') + boldWidth(' ') + boldWidth('twee'))
  })
})

describe('characters that the font lacks', () => {
  const words = (title: string) =>
    [...drawing({ ...RECIPE, title }, boldWidth).matchAll(/font-weight="700" fill="[^"]*">([^<]*)</g)].map(
      ([, line]) => line,
    )

  it.each([
    ['Groene wijk 👨‍👩‍👧 in de zon ☀️', ['Groene wijk in de zon']],
    ['CO₂ en ﬁetsen, Niet‑afbreken', ['CO2 en ﬁetsen,', 'Niet-afbreken']],
    ['Plan Ωmega 北京 voor Jette', ['Plan voor Jette']],
    ['Zonne\u00ADpanelen\u200B', ['Zonnepanelen']],
    ['Ευρώπη', ['perspective.brussels']],
  ])('are replaced or left out: %s', (title, lines) => {
    expect(words(title)).toEqual(lines)
  })

  it('are reported for the title', () => {
    const placeOf = () => ({ file: 'content/a/nl.md', line: 2, column: 8 })
    const meta = { title: 'Plan Ω 👨‍👩‍👧 voor €, œ, é, ₂ en 北' }
    expect(imageProblems([{ meta, placeOf }])).toMatchObject([
      { code: 'letter-not-in-image', severity: 'warning', found: 'Ω 👨‍👩‍👧 北', line: 2, column: 8 },
    ])
    expect(imageProblems([{ meta: { title: 'L’été «\u202Fà\u00A0» Évere – 50 % €' }, placeOf }])).toEqual([])
  })
})

describe('a text of any length', () => {
  it.each([
    ['one word', 'W'.repeat(120_000)],
    ['many words', 'Wa '.repeat(40_000)],
    ['letters of several characters', '👨‍👩‍👧‍👦'.repeat(20_000)],
    ['letters with many marks', `a${'\u0301'.repeat(100_000)}`],
  ])('takes a limited number of measurements: %s', (_, long) => {
    let measured = 0
    const measure = (text: string) => {
      measured += text.length
      return text.length / 2
    }
    const svg = drawing({ ...RECIPE, title: long, section: long }, measure)
    expect(measured).toBeLessThan(500_000)
    expect(svg.length).toBeLessThan(20_000)
  })

  it('ends in an ellipsis if the section is wider than the image', () => {
    const svg = drawing({ ...RECIPE, section: 'Nieuws en '.repeat(30) }, boldWidth)
    expect(svg).toMatch(/>Nieuws en [^<]*…<\/text>/)
  })
})

describe('the image of a place', () => {
  const PLACED = { ...RECIPE, place: 'M100 100h20v20z' }

  it('has the Region with the place, and a title that stays beside it', () => {
    const svg = drawing(PLACED, boldWidth)
    expect(xmlError(svg)).toBeUndefined()
    expect(svg).toContain('d="M100 100h20v20z" fill="#14202a"')
    const sizeOf = (text: string) => Number(/font-size="(\d+)" font-weight="700"/.exec(text)?.[1])
    const title = 'Een titel die over de hele breedte van het beeld gaat, met woorden die ook kort zijn'
    expect(sizeOf(drawing({ ...PLACED, title }, boldWidth))).toBeLessThan(
      sizeOf(drawing({ ...RECIPE, title }, boldWidth)),
    )
  })

  it('draws a street as a line', () => {
    expect(drawing({ ...RECIPE, place: 'M100 100l40 20' }, boldWidth)).toContain('d="M100 100l40 20" fill="none"')
  })
})
