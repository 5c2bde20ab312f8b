import { describe, expect, it } from 'vitest'
import type { MailingsRecord } from '../../../../../src/content/schema/mailings.ts'
import { rootRecord } from '../../../../../src/content/schema/root.ts'
import { type Compiled, compile } from '../../../../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from '../../../../support/site.ts'

const EACH = '{ nl: A, fr: A, en: A }'
const AT = '2026-11-24T10:00:00Z'

async function compiled(draft: SiteDraft, at = AT): Promise<Compiled> {
  const { release, problems } = await compile(siteFiles(draft), { at: Date.parse(at) })
  if (!release) throw new Error(problems.map(({ code, file }) => `${code} ${file}`).join('\n'))
  return release
}

const news = (more = '', date = '2026-11-20') =>
  `kind: news\ndate: ${date}\ntype: decision\nthemes: [planning]\n${more}`
const event = (more = '') =>
  `kind: event\nstart: 2026-12-10T18:30\nplace: ${EACH}\norganiser: ${EACH}\nthemes: [housing]\n${more}`
const inquiry = (more = '') =>
  `kind: inquiry\nplan: /about\nperimeter: ${EACH}\nfirst: 2026-11-10\nlast: 2026-12-20\ndecides: ${EACH}\nmunicipalities: [1080]\n${more}`

/** What a release sends of a page with these facts. */
async function sentOf(facts: string, more: SiteDraft = {}, at = AT): Promise<MailingsRecord> {
  const draft = {
    pages: { '/x': {}, ...more.pages },
    files: { ...(facts && { 'x/facts.yaml': facts }), ...more.files },
  }
  return (await compiled(draft, at)).mailings
}
const idsOf = ({ changes }: MailingsRecord) => changes.map(({ id }) => id)

describe('an announced change', () => {
  it('has the page, its day, its topics, and title, address and summary in each language', async () => {
    const { changes } = await sentOf(news('municipalities: [1080, 1070]'))
    const at = (locale: string) => ({
      title: `/x ${locale}`,
      path: `/${locale}/x-${locale}`,
      text: 'Summary of /x',
    })
    expect(changes).toEqual([
      {
        id: '/x@2026-11-20',
        page: '/x',
        kind: 'news',
        announced: '2026-11-20',
        topics: ['plans'],
        municipalities: ['1080', '1070'],
        locales: { nl: at('nl'), fr: at('fr'), en: at('en') },
      },
    ])
  })

  it('has only the languages in which the page was written', async () => {
    const { changes } = await sentOf(news(), { pages: { '/x': { en: false } } })
    expect(Object.keys(changes[0]?.locales ?? {})).toEqual(['nl', 'fr'])
  })

  it.each([
    ['news', news(), ['/x@2026-11-20']],
    ['news with a day of announcement', news('announced: 2026-11-22'), ['/x@2026-11-22']],
    ['news that is not announced', news('announced: never'), []],
    ['a coming event', event('announced: 2026-11-23'), ['/x@2026-11-23']],
    ['a coming event without a day', event(), []],
    ['an inquiry, from its first day', inquiry(), ['/x@2026-11-10']],
    ['an inquiry that is announced earlier', inquiry('announced: 2026-11-02'), ['/x@2026-11-02']],
    [
      'a publication of a day',
      `kind: publication\ndate: 2026-11-02\ntype: study\npublisher: ${EACH}`,
      ['/x@2026-11-02'],
    ],
    ['a publication of a month', `kind: publication\ndate: 2026-11\ntype: study\npublisher: ${EACH}`, []],
    [
      'a publication of a month with a day of announcement',
      `kind: publication\ndate: 2026-11\ntype: study\npublisher: ${EACH}\nannounced: 2026-11-05`,
      ['/x@2026-11-05'],
    ],
    ['a page without facts', '', []],
    ['a project', 'kind: project\nphase: study\nasOf: 2026-11-20\nmunicipalities: [1080]', []],
  ])('is made of %s', async (_, facts, ids) => {
    expect(idsOf(await sentOf(facts))).toEqual(ids)
  })

  it('is made of any page whose front matter announces one, with its text', async () => {
    const said = (text: string) => ({ more: [`announce: { on: 2026-11-21, text: ${text}, topics: [plans] }`] })
    const { changes } = await sentOf('', { pages: { '/x': { nl: said('Nieuw.'), fr: said('Nouveau !'), en: {} } } })
    expect(changes).toMatchObject([
      {
        id: '/x@2026-11-21',
        kind: 'page',
        topics: ['plans'],
        municipalities: [],
        locales: { nl: { text: 'Nieuw.' }, fr: { text: 'Nouveau\u202f!' }, en: { text: 'Summary of /x' } },
      },
    ])
  })

  it('of the day on which the page itself is announced is one, with the text of the front matter', async () => {
    const said = { more: ['announce: { on: 2026-11-20, text: Nieuw. }'] }
    const { changes } = await sentOf(news(), { pages: { '/x': { nl: said, fr: said } } })
    expect(changes).toMatchObject([{ id: '/x@2026-11-20', locales: { nl: { text: 'Nieuw.' } } }])
  })

  it('of an event says that it was called off', async () => {
    const { changes } = await sentOf(event('announced: 2026-11-20\nchange: cancelled'))
    expect(changes[0]?.locales.en?.title).toBe('Cancelled: /x en')
  })

  it.each([
    ['a withdrawn page', { files: { 'history.yaml': `withdrawn: [{ page: /x, on: 2026-11-23, reason: ${EACH} }]` } }],
    ['a draft', { pages: { '/x': { nl: { draft: true }, fr: { draft: true }, en: { draft: true } } } }],
    ['a page before its hour', { pages: { '/x': hidden('publishAt: 2026-12-01') } }],
  ] as const)('is not made of %s', async (_, more) => {
    expect(idsOf(await sentOf(news(), more))).toEqual([])
  })

  it('is in the release from the hour of its page on', async () => {
    const draft = { pages: { '/x': hidden('publishAt: 2026-12-01') }, files: { 'x/facts.yaml': news() } }
    const { schedule } = await compiled(draft)
    expect(schedule.map(({ mailings }) => idsOf(mailings))).toEqual([['/x@2026-11-20']])
  })

  it.each([
    ['an event that is over', event('announced: 2026-11-23'), '2026-12-11T10:00:00Z'],
    ['an inquiry that is closed', inquiry(), '2026-12-21T10:00:00Z'],
    ['a change of more than 400 days ago', news(), '2028-01-01T10:00:00Z'],
  ])('is not made of %s', async (_, facts, at) => {
    expect(idsOf(await sentOf(facts, {}, at))).toEqual([])
  })

  it('keeps its id when the page moves and when its slug changes', async () => {
    const moved = {
      pages: { '/about/y': { nl: { slug: 'anders' } } },
      files: { 'about/y/facts.yaml': news(), 'history.yaml': 'moved: [{ from: /x, to: /about/y }]' },
    }
    const { mailings } = await compiled(moved)
    expect(mailings.changes).toMatchObject([
      { id: '/x@2026-11-20', page: '/x', locales: { nl: { path: '/nl/about-nl/anders' } } },
    ])
  })
})

function hidden(line: string) {
  return { nl: { more: [line] }, fr: { more: [line] }, en: { more: [line] } }
}

describe('the dates of an inquiry', () => {
  it('are in the release, with its municipalities', async () => {
    expect((await sentOf(inquiry())).inquiries).toMatchObject([
      {
        page: '/x',
        first: '2026-11-10',
        last: '2026-12-20',
        withdrawn: false,
        topics: ['inquiries'],
        municipalities: ['1080'],
        locales: { nl: { title: '/x nl', path: '/nl/x-nl' }, fr: { path: '/fr/x-fr' } },
      },
    ])
  })

  it('say that it was withdrawn', async () => {
    const files = { 'history.yaml': `withdrawn: [{ page: /x, on: 2026-11-23, reason: ${EACH} }]` }
    const sent = await sentOf(inquiry(), { files })
    expect(sent.inquiries).toMatchObject([{ page: '/x', withdrawn: true }])
    expect(sent.changes).toEqual([])
  })

  it('have the last day in place of a first day that no source says', async () => {
    const sent = await sentOf(inquiry().replace('first: 2026-11-10\n', ''))
    expect(sent.inquiries).toMatchObject([{ first: '2026-12-20', last: '2026-12-20' }])
  })

  it('stay for 40 days after its end', async () => {
    expect((await sentOf(inquiry(), {}, '2027-01-29T10:00:00Z')).inquiries).toHaveLength(1)
    expect((await sentOf(inquiry(), {}, '2027-01-31T10:00:00Z')).inquiries).toEqual([])
  })
})

describe('the record of what is sent', () => {
  it('is named by the root of each release, also of the schedule', async () => {
    const release = await compiled({ pages: { '/x': {} }, files: { 'x/facts.yaml': inquiry() } })
    const records = new Map([...release.records, ...release.schedule.flatMap((one) => [...one.records])])
    const roots = [release, ...release.schedule]
    expect(roots.length).toBeGreaterThan(1)
    for (const { root, mailings } of roots) {
      const { mailings: name = '' } = rootRecord.parse(JSON.parse(records.get(root) ?? ''))
      expect(JSON.parse(records.get(name) ?? '')).toEqual(mailings)
    }
  })
})
