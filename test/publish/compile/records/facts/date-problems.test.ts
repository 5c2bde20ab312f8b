import { describe, expect, it } from 'vitest'
import { compile } from '../../../../../src/publish/compile/compile.ts'
import { Memory } from '../../../../../src/publish/compile/memory.ts'
import { KINDS_SITE } from '../../../../support/kinds-site.ts'
import { siteFiles } from '../../../../support/site.ts'

const AT = Date.parse('2026-04-01T12:00Z')
/** The pages of the site are the same in each test, so their texts are compiled once. */
const memory = new Memory()

/** The problems of one facts.yaml after some of its lines are replaced, as of 1 April 2026. */
async function problemsOf(file: keyof typeof KINDS_SITE.files, changes: Record<string, string>, at = AT) {
  let text: string = KINDS_SITE.files[file]
  for (const [before, after] of Object.entries(changes)) {
    if (!text.includes(before)) throw new Error(`no ${before}`)
    text = text.replace(before, after)
  }
  const { problems } = await compile(siteFiles({ ...KINDS_SITE, files: { ...KINDS_SITE.files, [file]: text } }), {
    at,
    schedule: false,
    memory,
  })
  return problems
    .filter(({ file: of }) => of === `content/${file}`)
    .map(({ line, column, severity, code, instead }) => `${line}:${column} ${severity} ${code}: ${instead}`)
}

describe('an end before its beginning', () => {
  it.each([
    ['events/meeting/facts.yaml', { '2026-05-10T20:00': '2026-05-10T18:29' }, '3:6'],
    ['events/meeting/facts.yaml', { '2026-05-10T20:00': '2026-05-09' }, '3:6'],
    ['inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026-04-30' }, '6:7'],
    ['projects/west/facts.yaml', { 'until: 2026-05-30': 'until: 2026-04-30' }, '8:45'],
    ['projects/west/facts.yaml', { 'until: 2026-05-30': 'until: 2026-04' }, '8:45'],
    ['projects/west/facts.yaml', { 'until: 2026-05-30': 'until: 2025' }, '8:45'],
  ] as const)('is refused in %s: %j', async (file, changes, place) => {
    expect(await problemsOf(file, changes)).toEqual([`${place} error wrong-dates: correct one of the two`])
  })

  it.each([
    ['events/meeting/facts.yaml', { '2026-05-10T20:00': '2026-05-10' }],
    ['events/meeting/facts.yaml', { '2026-05-10T20:00': '2026-05-10T18:30' }],
    ['events/meeting/facts.yaml', { 'end: 2026-05-10T20:00': 'end: 2026-05-12' }],
    ['projects/west/facts.yaml', { 'until: 2026-05-30': 'until: 2026-05' }],
    ['projects/west/facts.yaml', { 'until: 2026-05-30': 'until: 2026' }],
    ['projects/west/facts.yaml', { 'on: 2026-05-01': 'on: 2026', 'until: 2026-05-30': 'until: 2026-05' }],
  ] as const)('is not seen where the two are only of different precision: %s %j', async (file, changes) => {
    expect(await problemsOf(file, changes)).toEqual([])
  })
})

describe('an event', () => {
  it('that begins on a day cannot end at a time, which calendar files would lose', async () => {
    expect(await problemsOf('events/meeting/facts.yaml', { 'start: 2026-05-10T18:30': 'start: 2026-05-10' })).toEqual([
      '3:6 error event-without-start-time: write the time in start too, such as 2026-05-10T09:00, or write end: 2026-05-10',
    ])
  })
})

describe('an inquiry that is not over', () => {
  it('needs a whole last day, after which it closes', async () => {
    expect(await problemsOf('inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026-05' })).toEqual([
      '6:7 error inquiry-without-last-day: write the last day to answer, such as 2026-05-31',
    ])
    expect(await problemsOf('inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026' })).toEqual([
      '6:7 error inquiry-without-last-day: write the last day to answer, such as 2026-12-31',
    ])
  })

  it('is warned about without a first day, because it would be shown as open', async () => {
    expect(await problemsOf('inquiries/west/facts.yaml', { 'first: 2026-05-01\n': '' })).toEqual([
      expect.stringMatching(/^5:7 warning inquiry-without-first-day: add a line "first: …"/),
    ])
  })

  it('needs a whole first day, on which it opens; a closed one does not', async () => {
    const month = { 'first: 2026-05-01': 'first: 2026-05' }
    expect(await problemsOf('inquiries/west/facts.yaml', month)).toEqual([
      '5:8 error inquiry-without-first-day: write the first day to answer, such as 2026-05-01',
    ])
    expect(await problemsOf('inquiries/west/facts.yaml', month, Date.parse('2026-06-15'))).toEqual([])
  })

  it('may have a month or a year as its last day once that is over', async () => {
    const june = Date.parse('2026-06-15')
    expect(await problemsOf('inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026-05' }, june)).toEqual([])
    expect(await problemsOf('inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026' }, june)).toHaveLength(1)
    const lastMinute = Date.parse('2026-05-31T21:59Z')
    expect(
      await problemsOf('inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026-05' }, lastMinute),
    ).toHaveLength(1)
    const midnight = Date.parse('2026-05-31T22:00Z')
    expect(await problemsOf('inquiries/west/facts.yaml', { 'last: 2026-05-30': 'last: 2026-05' }, midnight)).toEqual([])
  })
})

describe('a date that can only be a slip', () => {
  it.each([
    ['news/first/facts.yaml', { 'date: 2026-03-02': 'date: 2031-01-01' }, '2:7'],
    ['news/first/facts.yaml', { 'date: 2026-03-02': 'date: 0206-03-02' }, '2:7'],
    ['news/first/facts.yaml', { 'date: 2026-03-02': 'date: 2206-03-02' }, '2:7'],
    ['publications/report/facts.yaml', { 'date: 2025-06\n': 'date: "2205"\n' }, '2:7'],
    [
      'events/meeting/facts.yaml',
      { '2026-05-10T18:30': '2206-05-10T18:30', '2026-05-10T20:00': '2206-05-10T20:00' },
      '2:8',
    ],
    ['projects/west/facts.yaml', { 'asOf: 2026-05': 'asOf: 2062-05' }, '3:7'],
  ] as const)('is a warning in %s: %j', async (file, changes, place) => {
    const found = await problemsOf(file, changes)
    expect(found[0]).toBe(`${place} warning unlikely-date: correct the year, or leave it if the date is right`)
  })

  it('is not the date of a plan, an announcement, or news of next week', async () => {
    expect(
      await problemsOf('projects/west/facts.yaml', {
        'asOf: 2026-05': 'asOf: 2026-03',
        'until: 2026-05-30': 'until: 2040',
      }),
    ).toEqual([])
    expect(await problemsOf('news/first/facts.yaml', { 'date: 2026-03-02': 'date: 2026-04-08' })).toEqual([])
    expect(
      await problemsOf('events/meeting/facts.yaml', {
        '2026-05-10T18:30': '2028-05-10',
        'end: 2026-05-10T20:00\n': '',
      }),
    ).toEqual([])
  })

  it('is a warning for the day on which a text was checked', async () => {
    const file = (siteFiles().get('about/nl.md') ?? '').replace('updated: 2026-01-02', 'updated: 2062-01-02')
    const { problems, release } = await compile(siteFiles({ files: { 'about/nl.md': file } }), { at: AT })
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['6:10 unlikely-date'])
    expect(release).toBeDefined()
  })
})

describe('an address in facts', () => {
  const documents = (url: string) => ({
    'themes: [statistics]': `themes: [statistics]\nsources: [{ name: { nl: a, fr: b, en: c }, url: "${url}" }]`,
  })
  it.each([
    ['https://perspective.brussels@evil.example/', 'error'],
    ['https://a.brussels/\u202Egpj', 'error'],
    ['https://a.brussels/a b', 'error'],
    ['http://127.0.0.1:8787/x', 'error'],
    ['javascript:alert(1)', 'error'],
    ['https://pеrspective.brussels/', 'warning'],
    ['http://a.brussels/', 'warning'],
  ])('follows the rules of addresses in Markdown: %s is a %s', async (url, severity) => {
    expect(await problemsOf('publications/report/facts.yaml', documents(url))).toEqual([
      expect.stringMatching(new RegExp(`^\\d+:\\d+ ${severity} `)),
    ])
  })
})
