import fc from 'fast-check'
import { Hono } from 'hono'
import { languageDetector } from 'hono/language'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { negotiate, truncate } from '../../src/locale/negotiate.ts'
import { cpuTime } from '../support/cpu-time.ts'

type Answer = Locale | undefined

/** A header, our result, the result of hono/language, and if they differ, the reason. */
type Row = [header: string | undefined, ours: Answer, hono: Answer, reason?: string]

const none = undefined
const MALFORMED = 'RFC 9110 12.4.2: the weight is unreadable, so any other comes first; hono gives it the full weight'
const NOT_A_RANGE = 'RFC 4647 2.1: this is not a basic language range, so it is skipped'
const EXCLUDED = 'RFC 9110 12.4.2: a weight of 0 is "not acceptable", so no other item includes the language again'
const UNDERSCORE = 'POSIX writes fr_FR; a reader who sends it reads French'
const CAPPED = 'the work is bounded: no browser sends 1,000 characters, so the rest and an item cut there are not read'

const TABLE: Record<string, { available?: readonly Locale[]; rows: Row[] }> = {
  'nothing at all': {
    rows: [
      [undefined, none, none],
      ['', none, none],
      [' ', none, none],
      ['\t \t', none, none],
      [',', none, none],
      [', ,,\t,', none, none],
    ],
  },
  'one language': {
    rows: [
      ['nl', 'nl', 'nl'],
      ['fr', 'fr', 'fr'],
      ['en', 'en', 'en'],
      ['de', none, none],
      ['NL', 'nl', 'nl'],
      ['Fr-bE', 'fr', 'fr'],
    ],
  },
  'truncation from the end': {
    rows: [
      ['nl-BE', 'nl', 'nl'],
      ['fr-BE', 'fr', 'fr'],
      ['en-GB-oed', 'en', 'en'],
      ['nl-Latn-BE-x-brussel', 'nl', 'nl'],
      ['fr-x-jargon', 'fr', 'fr'],
      ['en-u-ca-gregory', 'en', 'en'],
      ['zh-Hant-TW', none, none],
      ['zh-Hant-TW, fr;q=0.1', 'fr', 'fr'],
      ['i-klingon', none, none],
      ['x-nl', none, none],
      ['nld', none, none],
      ['french', none, none],
      ['n', none, none],
    ],
  },
  'order and weights': {
    rows: [
      ['fr-BE,nl;q=0.5', 'fr', 'fr'],
      ['nl;q=0.5,fr', 'fr', 'fr'],
      ['fr,nl', 'fr', 'fr'],
      ['nl,fr', 'nl', 'nl'],
      ['en;q=0.5,fr;q=0.5,nl;q=0.5', 'en', 'en'],
      ['de;q=1,nl;q=0.1', 'nl', 'nl'],
      ['nl;q=0.001, fr;q=0.002', 'fr', 'fr'],
      ['nl-BE,nl;q=0.9,en-US;q=0.8,en;q=0.7,fr;q=0.6', 'nl', 'nl'],
      ['de-DE,de;q=0.9,en;q=0.8', 'en', 'en'],
      ['fr;q=0.9,nl-BE;q=0.95', 'nl', 'nl'],
      ['nl;q=1.000, fr;q=0.999', 'nl', 'nl'],
      ['nl;q=0., fr;q=1.', 'fr', 'fr'],
      ['nl;Q=0.1, fr;Q=0.2', 'fr', 'fr'],
    ],
  },
  duplicates: {
    rows: [
      ['nl,nl,nl', 'nl', 'nl'],
      ['nl;q=0.1,fr;q=0.5,nl;q=0.9', 'nl', 'nl'],
      ['nl-BE;q=0.2,fr;q=0.5,nl-NL;q=0.7', 'nl', 'nl'],
      ['nl, nl;q=0', none, 'nl', EXCLUDED],
    ],
  },
  'a weight of zero': {
    rows: [
      ['nl;q=0', none, none],
      ['nl;q=0.000', none, none],
      ['nl;q=0, fr;q=0.1', 'fr', 'fr'],
      ['nl;q=0, nl-BE', none, 'nl', EXCLUDED],
      ['nl-BE;q=0, nl', 'nl', 'nl'],
      ['nl-BE;q=0, nl-NL', 'nl', 'nl'],
      ['nl-BE;q=0', none, none],
      ['nl;q=0,fr;q=0,en;q=0', none, none],
      ['FR;q=0, fr-CA', none, 'fr', EXCLUDED],
    ],
  },
  'the wildcard': {
    rows: [
      ['*', none, none],
      ['*;q=0.1', none, none],
      ['*;q=0', none, none],
      ['nl;q=0, *', none, none],
      ['nl-BE;q=0, *', none, none],
      ['de, *;q=0.5', none, none],
      ['en, *;q=0.5', 'en', 'en'],
      ['*, en', 'en', 'en'],
      ['nl;q=0.1, *;q=0.5', 'nl', 'nl'],
      ['nl;q=0, fr;q=0, *;q=0.5', none, none],
      ['nl;q=0, fr;q=0, en;q=0, *', none, none],
      ['nl-BE, *;q=0', 'nl', 'nl'],
      ['*, *;q=0.5', none, none],
    ],
  },
  'malformed items': {
    rows: [
      ['nl;q=1.0000, fr;q=0.5', 'nl', 'nl'],
      ['nl;q=0.1234, fr;q=0.1', 'nl', 'nl'],
      ['nl;q=2, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q=1.1', 'nl', 'nl'],
      ['nl;q=-1, fr', 'fr', 'fr'],
      ['nl;q=.9, fr;q=0.1', 'nl', 'nl'],
      ['nl;q=, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q=abc, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q=NaN, fr;q=0.5', 'fr', 'fr'],
      ['nl;q=1e0, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q="1", fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q=0x1, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl;q = 0.9, fr;q=0.5', 'nl', 'nl'],
      ['nl;q = 0.1, fr;q=0.5', 'fr', 'fr'],
      ['nl;q=0.5;q=0.9, fr;q=0.1', 'fr', 'nl', MALFORMED],
      ['nl;level=1, fr;q=0.5', 'fr', 'nl', MALFORMED],
      ['nl-, fr;q=0.5', 'fr', 'nl', NOT_A_RANGE],
      ['nl--BE, fr;q=0.5', 'fr', 'nl', NOT_A_RANGE],
      ['nl-*, fr;q=0.5', 'fr', 'nl', NOT_A_RANGE],
      ['*-BE, fr;q=0.5', 'fr', 'fr'],
      ['nl-toolongasubtag', none, 'nl', NOT_A_RANGE],
      ['nl BE', none, none],
      ['nl/fr', none, none],
      ['-nl', none, none],
      ['1nl', none, none],
      ['fr_FR.UTF-8, nl;q=0.5', 'nl', 'nl'],
    ],
  },
  'other notations': {
    rows: [
      ['fr_FR', 'fr', none, UNDERSCORE],
      ['NL_be, fr;q=0.9', 'nl', 'fr', UNDERSCORE],
      ['  fr ;\tq=0.8 ,\tnl ; q=0.9  ', 'nl', 'nl'],
      [',,fr,,', 'fr', 'fr'],
    ],
  },
  'meaningless input': {
    rows: [
      ['<script>alert(1)</script>', none, none],
      ["nl'; DROP TABLE pages;--", none, none],
      ['../../etc/passwd', none, none],
      ['"nl"', none, none],
      ['\u00e9\u00e8, fr', 'fr', 'fr'],
      ['nl\u00a0', none, 'nl', NOT_A_RANGE],
      ['nl\u00a0,fr', 'fr', 'nl', NOT_A_RANGE],
      ['{{7*7}},*/*;q=0.8', none, none],
      ['__proto__, constructor, fr;q=0.1', 'fr', 'fr'],
      [';;;;', none, none],
      [';q=1,nl', 'nl', 'nl'],
      ['nl;q=0.9\\,fr', 'fr', 'nl', MALFORMED],
    ],
  },
  'very long': {
    rows: [
      ['x'.repeat(10_000), none, none],
      [`fr,${'x'.repeat(10_000)}`, 'fr', 'fr'],
      [`${'de,'.repeat(3_400)}nl`, none, 'nl', CAPPED],
      [`${'nl-'.repeat(3_400)}BE`, none, 'nl', CAPPED],
      [`${'de,'.repeat(332)}fr;q=0.1,nl`, none, 'nl', CAPPED],
      [`${'de,'.repeat(332)}fr,nl`, 'fr', 'fr'],
    ],
  },
  'a page in Dutch and French only': {
    available: ['nl', 'fr'],
    rows: [
      ['en', none, none],
      ['en, fr;q=0.5', 'fr', 'fr'],
      ['en-GB, *;q=0.1', none, none],
      ['nl;q=0, *', none, none],
      ['nl;q=0.1, *', 'nl', 'nl'],
    ],
  },
  'a page in Dutch only': {
    available: ['nl'],
    rows: [
      ['fr', none, none],
      ['nl;q=0.1, *', 'nl', 'nl'],
      ['nl;q=0, *', none, none],
      ['fr;q=0, *', none, none],
    ],
  },
  'a page in no language': { available: [], rows: [['nl, *', none, none]] },
  'languages given in another order': {
    available: ['en', 'fr', 'nl'],
    rows: [
      ['*', none, none],
      ['fr, en, nl', 'fr', 'fr'],
    ],
  },
}

/** The result of hono/language for the header alone. It needs a fallback: `zxx`, "no linguistic content". */
async function honoAnswer(header: string | undefined, available: readonly Locale[]): Promise<Answer> {
  const app = new Hono()
  const supportedLanguages = [...available, 'zxx']
  app.use(languageDetector({ order: ['header'], caches: false, fallbackLanguage: 'zxx', supportedLanguages }))
  app.get('/', (c) => c.text(c.get('language')))
  const response = await app.request('/', header === undefined ? {} : { headers: { 'Accept-Language': header } })
  const language = await response.text()
  return available.find((locale) => locale === language)
}

function label(header: string | undefined): string {
  const text = JSON.stringify(header) ?? 'no header'
  return text.length > 60 ? `${text.slice(0, 50)}… (${text.length})` : text
}

describe('negotiate', () => {
  for (const [group, { available = LOCALES, rows }] of Object.entries(TABLE)) {
    describe(group, () => {
      for (const [header, ours, hono, reason] of rows) {
        it(`returns ${ours ?? 'undefined'} for ${label(header)}${reason ? `, unlike hono (${reason})` : ''}`, async () => {
          expect(negotiate(header, available)).toBe(ours)
          expect(await honoAnswer(header, available)).toBe(hono)
          expect(reason !== undefined, 'a row has a reason if, and only if, the results differ').toBe(ours !== hono)
        })
      }
    })
  }

  it('has a table of at least 60 rows', () => {
    expect(Object.values(TABLE).flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(60)
  })
})

describe('truncate', () => {
  it('follows the example of RFC 4647 section 3.4', () => {
    const steps = ['zh-hant-cn-x-private1-private2']
    while (steps.at(-1)) steps.push(truncate(steps.at(-1) ?? ''))
    expect(steps).toEqual([
      'zh-hant-cn-x-private1-private2',
      'zh-hant-cn-x-private1',
      'zh-hant-cn',
      'zh-hant',
      'zh',
      '',
    ])
  })
})

describe('negotiate, for any header', () => {
  const weight = fc.constantFrom('', ';q=0', ';q=0.1', ';q=0.5', ';q=1', ';q=1.0000', '; q=0.3', ';q')
  const range = fc.constantFrom('nl', 'nl-BE', 'FR', 'fr_FR', 'en', 'en-GB', 'de', 'zh-Hant-TW', '*', 'x', '')
  const item = fc.tuple(range, weight).map((parts) => parts.join(''))
  const plausible = fc.array(item, { maxLength: 8 }).map((items) => items.join(','))
  const header = fc.oneof(plausible, fc.string(), fc.string({ unit: 'binary', maxLength: 3000 }))
  const subset = fc.shuffledSubarray([...LOCALES])

  it('never throws, and returns only an available language', () => {
    fc.assert(
      fc.property(header, subset, (header, available) => {
        const answer = negotiate(header, available)
        expect(answer === undefined || available.includes(answer)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('picks the first of equal weights', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...LOCALES], { minLength: 1 }),
        fc.constantFrom('', ';q=0.7'),
        (order, weight) => {
          expect(negotiate(order.map((locale) => locale + weight).join(), LOCALES)).toBe(order[0])
        },
      ),
    )
  })

  it('picks the largest of different weights, at any position', () => {
    const weighted = fc.uniqueArray(
      fc.record({ locale: fc.constantFrom(...LOCALES), q: fc.integer({ min: 1, max: 999 }) }),
      {
        minLength: 1,
        selector: ({ locale }) => locale,
      },
    )
    fc.assert(
      fc.property(weighted, (items) => {
        const written = items.map(({ locale, q }) => `${locale};q=0.${String(q).padStart(3, '0')}`).join(', ')
        const heaviest = items.reduce((best, item) => (item.q > best.q ? item : best))
        expect(negotiate(written, LOCALES)).toBe(heaviest.locale)
      }),
    )
  })

  it('returns the same language if other languages are not available, in a header without *', () => {
    fc.assert(
      fc.property(plausible, subset, (header, available) => {
        fc.pre(!header.includes('*'))
        const answer = negotiate(header, LOCALES)
        if (answer !== undefined && available.includes(answer)) expect(negotiate(header, available)).toBe(answer)
      }),
    )
  })

  it('returns the same language with and without *, whatever its weight', () => {
    fc.assert(
      fc.property(plausible, subset, fc.constantFrom('', ';q=0', ';q=0.5', ';q=0,5'), (header, available, weight) => {
        expect(negotiate(`${header},*${weight}`, available)).toBe(negotiate(header, available))
        expect(negotiate(`*${weight},${header}`, available)).toBe(negotiate(header, available))
      }),
    )
  })

  it('returns the same language for weights with a decimal comma and with a full stop', () => {
    const weights = fc.array(fc.tuple(fc.constantFrom('nl', 'fr-BE', 'en', 'de'), fc.integer({ min: 0, max: 9999 })))
    fc.assert(
      fc.property(weights, (items) => {
        const written = (sign: string) =>
          items.map(([range, q]) => `${range};q=0${sign}${String(q).padStart(4, '0')}`).join(', ')
        expect(negotiate(written(','), LOCALES)).toBe(negotiate(written('.'), LOCALES))
      }),
    )
  })

  it('never returns a language with a weight of 0', () => {
    fc.assert(
      fc.property(plausible, fc.constantFrom(...LOCALES), (header, refused) => {
        expect(negotiate(`${header},${refused};q=0`, LOCALES)).not.toBe(refused)
      }),
    )
  })

  it('does not depend on case, nor on the order of the available languages', () => {
    fc.assert(
      fc.property(plausible, subset, (header, available) => {
        const answer = negotiate(header, available)
        expect(negotiate(header.toUpperCase(), available)).toBe(answer)
        expect(negotiate(header, available.toReversed())).toBe(answer)
      }),
    )
  })

  it.each(['nl', 'nl-', 'a-', ',', ';', ' ', '\t', '*,', 'q=0.1;', 'nl;q=0.', '_'])(
    'handles a megabyte of %j without delay',
    async (unit) => {
      const hostile = unit.repeat(Math.ceil(1_000_000 / unit.length))
      const work = () => {
        for (let i = 0; i < 100; i++) negotiate(hostile, LOCALES)
      }
      expect(await cpuTime(work)).toBeLessThan(500)
    },
  )
})
