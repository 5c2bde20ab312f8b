import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { favicon } from '../../src/views/favicon.ts'
import { stylesheet } from '../../src/views/stylesheet.gen.ts'
import { documents } from '../support/real-site.ts'

/** What a first round trip carries: ten packets of 1,460 bytes (RFC 6928), less the headers. */
const ONE_ROUND_TRIP = 14_000
const FIRST_VISIT = 30_000

const gzipped = (text: string) => gzipSync(text).byteLength
const rest = gzipped(stylesheet.css) + gzipped(favicon)

describe.each(documents)('%s', (_, __, html) => {
  test('arrives whole in the first round trip', () => {
    expect(gzipped(html)).toBeLessThan(ONE_ROUND_TRIP)
  })

  test('makes a first visit of less than 30 kB', () => {
    expect(gzipped(html) + rest).toBeLessThan(FIRST_VISIT)
  })
})
