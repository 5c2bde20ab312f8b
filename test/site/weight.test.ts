import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { favicon } from '../../src/views/icons.gen.ts'
import { stylesheet, titleFont } from '../../src/views/stylesheet.gen.ts'
import { offenders, unless } from '../support/offenders.ts'
import { documents } from '../support/real-site.ts'

/** Bytes in a first round trip: ten packets of 1,460 bytes (RFC 6928), less the headers. */
const ONE_ROUND_TRIP = 14_000
/** HTML, style sheet, title font and icon: 26 kB of 1,024 bytes, as for the drawings. */
const FIRST_VISIT = 26 * 1024

/** Brotli, which every browser of the last years accepts, at its best level, as for the drawings of the publisher. */
const compressed = (text: string) => brotliCompressSync(text).byteLength
/** The font is compressed already (WOFF 2). */
const FONT = Buffer.from(titleFont.data, 'base64').byteLength
const rest = compressed(stylesheet.css) + FONT + compressed(favicon)

/** Documents of this size or larger, compressed, each with its size in bytes. */
const asHeavyAs = (limit: number) =>
  offenders(
    documents,
    ({ name }) => name,
    ({ html }) => {
      const bytes = compressed(html)
      return unless(bytes < limit, `${bytes} bytes`)
    },
  )

test('every document fits in the first round trip', async () => {
  expect(await asHeavyAs(ONE_ROUND_TRIP)).toEqual([])
})

test('every document makes a first visit of less than 26 kB', async () => {
  expect(await asHeavyAs(FIRST_VISIT - rest)).toEqual([])
})

test('the title font has at most 8 kB', () => {
  expect(FONT).toBeLessThanOrEqual(8_000)
})
