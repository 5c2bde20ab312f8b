import { beforeAll, describe, expect, it } from 'vitest'
import { valuesOf } from '../../../src/content/list/filters.ts'
import type { FactsOf } from '../../../src/content/schema/facts.ts'
import { rootRecord } from '../../../src/content/schema/root.ts'
import { hasTrait, KINDS, type Kind, kindsWith, LISTED_KINDS } from '../../../src/domain/kinds.ts'
import type { Locale } from '../../../src/locale/locale.ts'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
import { momentsOf } from '../../../src/publish/compile/kinds/index.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { siteFiles } from '../../support/site.ts'

const at = (instant: string) => Date.parse(instant)
const compiledAt = async (instant: string): Promise<Compiled> => {
  const { release, problems } = await compile(siteFiles(KINDS_SITE), { at: at(instant) })
  if (!release) throw new Error(JSON.stringify(problems, null, 2))
  return release
}
const pageIn = (release: Compiled, id: string, locale: Locale = 'nl') => {
  const page = release.pages.find((one) => one.id === id && one.locale === locale)
  if (!page) throw new Error(`no page ${id}`)
  return page
}

let before: Compiled
let during: Compiled
let after: Compiled

beforeAll(async () => {
  before = await compiledAt('2026-04-01T00:00:00Z')
  during = await compiledAt('2026-05-05T00:00:00Z')
  after = await compiledAt('2026-06-01T00:00:00Z')
})

describe('every kind', () => {
  const listOf = (release: Compiled, kind: Kind) => {
    const list = release.pages.find(({ facts }) => facts?.kind === 'list' && facts.of === kind)?.facts
    return list as FactsOf<'list'>
  }

  it('has a page on the site of these tests; the accessibility statement, which needs test results, has its own', () => {
    const kinds = new Set(during.pages.map(({ facts }) => facts?.kind))
    expect(Object.keys(KINDS).filter((kind) => kind !== 'accessibility' && !kinds.has(kind as Kind))).toEqual([])
  })

  it.each(LISTED_KINDS)('that has a list is in it with a value for each filter: %s', (kind) => {
    const { items } = listOf(during, kind)
    expect(items[0]?.kind).toBe(kind)
    expect(KINDS[kind].list.filters.filter((one) => !items.some((item) => valuesOf(item, one).length > 0))).toEqual([])
  })

  it.each(kindsWith('dated'))('that is dated has a date in its list, the newest first: %s', (kind) => {
    const dates = listOf(during, kind).items.map(({ date }) => date ?? '')
    expect(dates).not.toContain('')
    expect(dates).toEqual(dates.toSorted().reverse())
  })

  it.each(kindsWith('timed'))('that is timed is over after its last moment, and not before: %s', async (kind) => {
    const pages = [...during.tree.values()].filter(({ facts }) => facts?.kind === kind)
    const moments = pages.flatMap(({ facts }) => (hasTrait(facts, 'timed') ? momentsOf(facts) : []))
    const last = new Date(Math.max(...moments)).toISOString()
    expect(before.schedule.map(({ from }) => from)).toContain(last)
    const statesAt = async (instant: string) => listOf(await compiledAt(instant), kind).items.map(({ state }) => state)
    expect(await statesAt(new Date(Math.max(...moments) - 1).toISOString())).not.toContain('closed')
    expect(await statesAt(last)).toEqual(pages.map(() => 'closed'))
  })
})

describe('an inquiry', () => {
  const state = (release: Compiled) => (pageIn(release, '/inquiries/west').facts as FactsOf<'inquiry'>).state

  it('is announced, open and closed by the date in Brussels, and open on its last day', async () => {
    expect([before, during, after].map(state)).toEqual(['announced', 'open', 'closed'])
    expect(state(await compiledAt('2026-04-30T21:59:59Z'))).toBe('announced')
    expect(state(await compiledAt('2026-04-30T22:00:00Z'))).toBe('open')
    expect(state(await compiledAt('2026-05-30T21:59:59Z'))).toBe('open')
    expect(state(await compiledAt('2026-05-30T22:00:00Z'))).toBe('closed')
  })

  it('shows its last day from midnight to midnight, on its page and in every list', async () => {
    for (const [instant, wanted] of [
      ['2026-05-29T21:59:59Z', undefined],
      ['2026-05-29T22:00:00Z', true],
      ['2026-05-30T21:59:59Z', true],
      ['2026-05-30T22:00:00Z', undefined],
    ] as const) {
      const release = await compiledAt(instant)
      const [page, list] = [pageIn(release, '/inquiries/west'), pageIn(release, '/inquiries')]
      expect((page.facts as FactsOf<'inquiry'>).isLastDay).toBe(wanted)
      expect((list.facts as FactsOf<'list'>).items[0]?.isLastDay).toBe(wanted)
    }
  })

  it('has the same state at the same instant on its page, in its list, on the home page and in its municipality', () => {
    for (const [release, wanted] of [
      [before, 'announced'],
      [during, 'open'],
      [after, 'closed'],
    ] as const) {
      const list = pageIn(release, '/inquiries').facts as FactsOf<'list'>
      const home = pageIn(release, '/').facts as FactsOf<'home'>
      const place = pageIn(release, '/near/1080').facts as FactsOf<'municipality'>
      expect(list.items.map((item) => item.state)).toEqual([wanted])
      expect([...(home.inquiries?.open ?? []), ...(home.inquiries?.closed ?? [])].map((item) => item.state)).toEqual([
        wanted,
      ])
      expect(place.inquiries.map((item) => item.state)).toEqual([wanted])
    }
  })
})

describe('the schedule', () => {
  it('has each moment at which an inquiry opens, begins its last day or closes, or an event ends, in order', () => {
    expect(before.schedule.map(({ from }) => from)).toEqual([
      '2026-04-30T22:00:00.000Z',
      '2026-05-10T18:00:00.000Z',
      '2026-05-29T22:00:00.000Z',
      '2026-05-30T22:00:00.000Z',
    ])
    expect(after.schedule).toEqual([])
  })

  it('has the roots that compiling the same content at those moments gives', async () => {
    for (const { from, root, records } of before.schedule) {
      expect(root).toBe((await compiledAt(from)).root)
      expect(records.has(root)).toBe(true)
    }
  })

  it('gives the same release at two instants if no inquiry or event begins or ends between them', async () => {
    expect((await compiledAt('2026-04-02T12:00:00Z')).root).toBe(before.root)
  })
})

describe('lists', () => {
  const list = (id: string, locale: Locale = 'nl') => pageIn(during, id, locale).facts as FactsOf<'list'>

  it('show the newest first, and a borrowed title with its language', () => {
    expect(list('/news').items.map(({ path }) => path)).toEqual(['/nl/news-nl/second-nl', '/nl/news-nl/first-nl'])
    expect(list('/news', 'en').items.map(({ locale }) => locale)).toEqual(['nl', 'en'])
  })

  it('exclude listed pages from their child pages, and keep the others', () => {
    expect(pageIn(during, '/news').children).toEqual([])
    expect(pageIn(during, '/projects').children.map(({ path }) => path)).toEqual(['/nl/projects-nl/statuses-nl'])
  })

  it('give each page its neighbours in the list', () => {
    expect(pageIn(during, '/news/first').around).toMatchObject({ before: { path: '/nl/news-nl/second-nl' } })
    expect(pageIn(during, '/news/first').around?.after).toBeUndefined()
  })
})

describe('a project', () => {
  it('takes the names of its steps from its instrument', () => {
    const { steps } = pageIn(during, '/projects/west', 'fr').facts as FactsOf<'project'>
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['Draft fr', 'done'],
      ['Inquiry fr', 'now'],
      ['Decision fr', 'to-come'],
    ])
    expect(steps[1]).toMatchObject({ term: '60 days fr', act: 'Answer fr', page: { path: '/fr/inquiries-fr/west-fr' } })
  })

  it('is related to the pages about it, and to its instrument', () => {
    expect(pageIn(during, '/projects/west').related?.map(({ path }) => path)).toEqual([
      '/nl/planning-nl/master-plan-nl',
      '/nl/inquiries-nl/west-nl',
      '/nl/news-nl/first-nl',
    ])
  })
})

describe('an instrument', () => {
  it('links to the instrument that replaced it, and to those that it replaces', () => {
    expect(pageIn(during, '/planning/old-plan').facts).toMatchObject({
      replacedBy: { path: '/nl/planning-nl/master-plan-nl' },
    })
    expect(pageIn(during, '/planning/master-plan').facts).toMatchObject({
      replaces: [{ path: '/nl/planning-nl/old-plan-nl' }],
    })
  })
})

describe('the pages of municipalities', () => {
  it('are nineteen, with the name as slug in Dutch and French and the post code in English', () => {
    const places = during.pages.filter(({ facts }) => facts?.kind === 'municipality')
    expect(places).toHaveLength(19 * 3)
    const of1050 = ['nl', 'fr', 'en'].map((locale) => pageIn(during, '/near/1050', locale as Locale))
    expect(of1050.map(({ path }) => path)).toEqual(['/nl/near-nl/elsene', '/fr/near-fr/ixelles', '/en/near-en/1050'])
    expect(of1050.map(({ title }) => title)).toEqual(['Elsene', 'Ixelles', 'Elsene / Ixelles'])
  })

  it('list all pages about the municipality', () => {
    const { projects, news } = pageIn(during, '/near/1080').facts as FactsOf<'municipality'>
    expect(projects.map(({ path }) => path)).toEqual(['/nl/projects-nl/west-nl'])
    expect(news.map(({ path }) => path)).toEqual(['/nl/news-nl/first-nl'])
    expect((pageIn(during, '/near/1090').facts as FactsOf<'municipality'>).projects).toEqual([])
  })
})

describe('a CSV file in the folder of a page', () => {
  it('is published unchanged, and its size is measured', () => {
    expect(during.routes.has('/files/publications/report/figures.csv')).toBe(true)
    const { documents } = pageIn(during, '/publications/report').facts as FactsOf<'publication'>
    expect(documents[0]).toMatchObject({ href: '/files/publications/report/figures.csv', type: 'csv', size: 19 })
    expect(documents[1]).toMatchObject({ type: 'pdf', size: 2_400_000, languages: ['fr'] })
  })
})

it('puts links to the statuses, the finder and the index into the settings of the site', () => {
  const { site } = rootRecord.parse(JSON.parse(during.records.get(during.root) ?? ''))
  expect(site.fr.statuses).toMatchObject({ path: '/fr/projects-fr/statuses-fr', names: { study: 'study fr' } })
  expect([site.fr.finder?.path, site.fr.index?.path]).toEqual(['/fr/near-fr', '/fr/map-fr'])
})
