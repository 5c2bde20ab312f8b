import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { favicon } from '../../src/views/icons.gen.ts'
import { sheetsFor } from '../../src/views/layout/sheets.ts'
import { stylesheets, titleFont } from '../../src/views/stylesheets.gen.ts'
import { offenders, unless } from '../support/offenders.ts'
import { documents } from '../support/real-site.ts'

/** Bytes in a first round trip: ten packets of 1,460 bytes (RFC 6928), less the headers. */
const ONE_ROUND_TRIP = 14_000
/** HTML, style sheets, title font and icon. Not the sheet for paper, which browsers load when they are idle. */
const FIRST_VISIT = 26_000

/** The font is compressed already (WOFF 2). */
const FONT = Buffer.from(titleFont.data, 'base64').byteLength

describe.each([
  // For clients without Brotli.
  ['gzip at its best level', (text: string) => gzipSync(text, { level: 9 }).byteLength],
  // Level 4, at which Cloudflare compresses answers of a Worker.
  ['Brotli as Cloudflare does', (text: string) => brotliOf(text)],
])('compressed with %s', (_, compressed) => {
  const weights = new Map<string, number>()
  /** Bytes of a document, compressed once for all tests. */
  const weightOf = (html: string) => {
    const weight = weights.get(html) ?? compressed(html)
    weights.set(html, weight)
    return weight
  }
  const sizes = new Map(stylesheets.map((sheet) => [sheet, compressed(sheet.css)]))
  const icon = compressed(favicon)

  test('every document fits in the first round trip', async () => {
    expect(await heavierThan(ONE_ROUND_TRIP, weightOf)).toEqual([])
  })

  test('every document makes a first visit of at most 26,000 bytes', async () => {
    const found = await heavierThan(FIRST_VISIT, (html) => {
      const sheets = sheetsFor(html, stylesheets)
        .filter(({ media }) => media === undefined)
        .map((sheet) => sizes.get(sheet) ?? 0)
      return [weightOf(html), ...sheets, FONT, icon].reduce((sum, size) => sum + size)
    })
    expect(found).toEqual([])
  })
})

test('the style sheet for paper has at most 1 kB', () => {
  const sizes = stylesheets.filter(({ media }) => media === 'print').map(({ css }) => brotliOf(css))
  expect(sizes.length).toBe(1)
  expect(sizes.filter((size) => size > 1_000)).toEqual([])
})

test('the title font has at most 6 kB', () => {
  expect(FONT).toBeLessThanOrEqual(6_000)
})

/** The documents that weigh more than a limit in bytes, each with its weight. */
function heavierThan(limit: number, weigh: (html: string) => number): Promise<string[]> {
  return offenders(
    documents,
    ({ name }) => name,
    ({ html }) => unless(weigh(html) <= limit, `${weigh(html)} bytes`),
  )
}

function brotliOf(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).byteLength
}
