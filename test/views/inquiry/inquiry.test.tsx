import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../../src/locale/locale.ts'
import { daysBetween } from '../../../src/views/inquiry/days.ts'
import { InquiryPoster } from '../../../src/views/inquiry/inquiry-poster.tsx'
import { InquiryResult } from '../../../src/views/inquiry/inquiry-result.tsx'
import { OpenInquiries } from '../../../src/views/inquiry/open-inquiries.tsx'
import { Period } from '../../../src/views/inquiry/period.tsx'
import { Ways } from '../../../src/views/inquiry/ways.tsx'
import { contentsOf } from '../../../src/views/page/contents.ts'
import { inquiryFacts } from '../../../src/views/sample-data/facts.ts'
import { pageOf } from '../../../src/views/sample-data/page.ts'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

type Given = Parameters<typeof inquiryFacts>[1]

/** The words of a poster, without tags and without the spaces that keep words on one line. */
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

function posterOf(locale: Locale, given: Given, today = '2026-11-24'): string {
  const sample = sampleOf(locale)
  const frame = { ...sample.frame, today: () => today }
  const inquiry = inquiryFacts(sample, given)
  return String(<InquiryPoster frame={frame} page={pageOf(sample)} inquiry={inquiry} first={null} />)
}

function bandOn(today: string, locale: Locale = 'nl', current?: string): string {
  const { frame } = sampleOf(locale)
  return String(<OpenInquiries frame={{ ...frame, today: () => today }} current={current} />)
}

test.each([
  ['2026-11-24', '2026-12-06', 12],
  ['2026-12-06', '2026-12-06', 0],
  ['2026-12-07', '2026-12-06', -1],
  // Over the change from summer time, and over a leap day.
  ['2026-10-24', '2026-10-26', 2],
  ['2028-02-28', '2028-03-01', 2],
])('from %s to %s there are %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

test.each([
  ['fr', '2019-10-03', '2019-12-02', 'Du 3 octobre 2019 au 2 décembre 2019 inclus'],
  ['fr', '2019-10', '2019-12', 'D’octobre 2019 à décembre 2019 inclus'],
  ['fr', '2019-09', '2019-12-02', 'De septembre 2019 au 2 décembre 2019 inclus'],
  ['nl', '2019-10', '2019-12', 'Van oktober 2019 tot en met december 2019'],
  ['en', '2019-10', '2019-12', 'From October 2019 to December 2019 inclusive'],
] as const)('the period reads well in %s from %s to %s', (locale, first, last, words) => {
  expect(wordsOf(String(<Period inquiry={{ first, last }} locale={locale} />))).toBe(words)
})

describe('an open inquiry on top of every page', () => {
  test('has no article before a month in French', () => {
    const { frame } = sampleOf('fr')
    const { inquiries } = frame.site
    const [inquiry] = inquiries?.open ?? []
    if (!inquiries || !inquiry) throw new Error('the sample has an open inquiry')
    const open = [{ ...inquiry, until: undefined, date: '2026-12' }]
    const site = { ...frame.site, inquiries: { ...inquiries, open } }
    const html = String(<OpenInquiries frame={{ ...frame, site, today: () => '2026-11-24' }} current={undefined} />)
    expect(wordsOf(html)).toContain('jusqu’à décembre 2026 inclus')
  })

  test.each([
    ['nl', '37 dagen om te reageren', 'tot en met 31 december 2026'],
    ['fr', '37 jours pour réagir', 'jusqu’au 31 décembre 2026 inclus'],
    ['en', '37 days to respond', 'up to and including 31 December 2026'],
  ] as const)('says in %s how many days are left, and the last day', (locale, left, until) => {
    const words = wordsOf(bandOn('2026-11-24', locale))
    expect(words).toContain(left)
    expect(words).toContain(until)
  })

  test('says “1 dag” the day before, and on the last day that it is the last', () => {
    expect(wordsOf(bandOn('2026-12-30'))).toContain('1 dag om te reageren')
    expect(wordsOf(bandOn('2026-12-31'))).toContain('Nu open: vandaag is de laatste dag')
  })

  test('has one button, described by the title of the inquiry', () => {
    const html = bandOn('2026-11-24')
    expect(html.match(/class="button"/g)).toHaveLength(1)
    expect(html).toMatch(/<a class="button" href="[^"]+inquiry-0" aria-describedby="_open">Geef uw mening<\/a>/)
  })

  test('is not on the page of the inquiry itself', () => {
    const path = sampleOf('nl').frame.site.inquiries?.open[0]?.path
    expect(bandOn('2026-11-24', 'nl', path)).not.toContain('<section')
  })

  test.each([
    ['the municipality', { place: '1080' as const }, { municipalities: ['1080' as const] }],
    ['the plan or project', { current: '/nl/plan' }, { plan: '/nl/plan' }],
  ])('starts with the one about %s of the page, although another closes before it', (_, shown, about) => {
    const { frame } = sampleOf('nl')
    const [soon] = frame.site.inquiries?.open ?? []
    if (!soon || !frame.site.inquiries) throw new Error('no sample')
    const later = { ...soon, path: '/nl/later', title: 'Later', until: '2027-02-01', ...about }
    const site = { ...frame.site, inquiries: { ...frame.site.inquiries, open: [soon, later] } }
    const heading = (props: Pick<Parameters<typeof OpenInquiries>[0], 'current' | 'place'>) =>
      /<h2[^>]*>(.*?)<\/h2>/.exec(String(<OpenInquiries frame={{ ...frame, site }} {...props} />))?.[1]
    expect(heading({ current: undefined, ...shown })).toBe('Later')
    expect(heading({ current: '/nl/other', place: '1000' })).toBe(soon.title)
  })

  test('leaves nothing when no inquiry is open', () => {
    const { frame } = sampleOf('nl')
    const { inquiries: _, ...site } = frame.site
    expect(String(<OpenInquiries frame={{ ...frame, site }} current={undefined} />)).not.toContain('<')
  })

  test('draws a mark for each day: those that have passed, and those that are left', () => {
    // From 2 November to 31 December are 60 days, of which 22 have passed on the 24th.
    expect(bandOn('2026-11-24')).toMatch(/viewBox="0 0 60 4".*d="M0 2H22".*d="M22 2H60"/s)
  })
})

describe('the poster of an open inquiry', () => {
  test.each(LOCALES)('does not break the first and last day across lines, in %s', (locale) => {
    const [, dates = ''] = /<p class="poster-dates">(.*?)<\/p>/.exec(posterOf(locale, {})) ?? []
    expect(dates.match(/<span>[^<]*2\u00a0[^<]*2026<\/span> <span>[^<]*31\u00a0[^<]*2026[^<]*<\/span>/)?.[0]).toBe(
      dates,
    )
  })

  test('has buttons to the ways to respond and to the file', () => {
    const html = posterOf('nl', {})
    expect(html).toContain('href="#_answer"')
    expect(html).toContain('href="#_file"')
  })

  test('counts no days if the last day is known only to the month', () => {
    const html = posterOf('nl', { last: '2026-12' })
    expect(wordsOf(html)).toContain('Nu open')
    expect(html).not.toMatch(/NaN|class="days"/)
  })
})

/** An inquiry whose ways to respond and file are known in words only. */
const ONLY_WORDS = { respond: undefined, desk: undefined, online: undefined }

test.each([
  ['Mail naar vraag@voorbeeld.brussels, of', 'vraag@voorbeeld.brussels', 'mailto:vraag@voorbeeld.brussels'],
  ['Mail naar jan.de-wit+plan@sub.voorbeeld.be.', 'jan.de-wit+plan@sub.voorbeeld.be', undefined],
  ['Vul https://voorbeeld.brussels/formulier in.', 'https://voorbeeld.brussels/formulier', undefined],
  ['Online (https://voorbeeld.brussels/a?b=1#c).', 'https://voorbeeld.brussels/a?b=1#c', undefined],
  ['Zie http://voorbeeld.be/plan_(2026); of', 'http://voorbeeld.be/plan_(2026)', undefined],
  ['Op www.voorbeeld.be, bij', 'www.voorbeeld.be', 'https://www.voorbeeld.be'],
  ['Sur « https://exemple.be/avis » ou', 'https://exemple.be/avis', undefined],
])('the address in the way to respond “%s” is a link', (way, address, href) => {
  const inquiry = inquiryFacts(sampleOf('nl'), { ...ONLY_WORDS, answer: [way] })
  const target = href ?? (address.includes('@') ? `mailto:${address}` : address)
  const html = String(<Ways inquiry={inquiry} locale="nl" />)
  expect(html.match(/<li>(.*?)<\/li>/)?.[1]).toBe(way.replace(address, `<a href="${target}">${address}</a>`))
})

test.each(['Per brief aan de Regering, Hertogstraat 1, 1000 Brussel', 'Bij de balie, van 9 tot 12 uur'])(
  'the letter or counter “%s” stays text',
  (way) => {
    expect(
      String(<Ways inquiry={inquiryFacts(sampleOf('nl'), { ...ONLY_WORDS, answer: [way] })} locale="nl" />),
    ).not.toContain('<a')
  },
)

describe('the meetings of an inquiry', () => {
  const meetings = [{ on: '2026-12-01T18:30', text: 'Zaal' }]
  const resultOf = (state: 'open' | 'announced' | 'closed') =>
    String(<InquiryResult inquiry={inquiryFacts(sampleOf('nl'), { state, meetings })} locale="nl" path="/nl/x" />)

  test('have a calendar file until the inquiry closes, and a button on the poster', () => {
    expect(resultOf('open')).toContain('href="/nl/x.ics"')
    expect(resultOf('announced')).toContain('href="/nl/x.ics"')
    expect(resultOf('closed')).not.toContain('.ics')
    expect(posterOf('nl', { meetings })).toContain('href="#_meetings"')
    expect(posterOf('nl', {})).not.toContain('_meetings')
  })

  test('are in the contents of the page, with the ways to respond and the file', () => {
    const ids = (given: Given) =>
      contentsOf(pageOf(sampleOf('nl'), { facts: inquiryFacts(sampleOf('nl'), given), toc: [] }), false).map(
        ({ id }) => id,
      )
    expect(ids({ meetings }).slice(0, 3)).toEqual(['_answer', '_file', '_meetings'])
  })
})
