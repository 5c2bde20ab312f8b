import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { SEARCH_PATHS } from '../../../src/content/paths.ts'
import type { PageRecord } from '../../../src/content/schema/page.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { structuredData } from '../../../src/views/structured-data/structured-data.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { releaseOf } from '../../support/releases.ts'
import { frameOf } from '../newsletter/frame.ts'

let pages: readonly PageRecord[]
beforeAll(async () => {
  ;({ pages } = await releaseOf(KINDS_SITE))
})

const pageOf = (id: string, locale: PageRecord['locale'] = 'nl'): PageRecord => {
  const page = pages.find((one) => one.id === id && one.locale === locale)
  if (!page) throw new Error(`no page ${id}`)
  return page
}
const dataOf = (page: PageRecord) => structuredData(frameOf(page.locale), page)

const text = z.string().min(1)
const address = z.url({ protocol: /^https?$/ })
/** ISO 8601: a day, or an instant with its offset. Google requires this form. */
const time = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const language = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)
const party = z.strictObject({
  '@type': z.enum(['GovernmentOrganization', 'Organization']),
  name: text,
  url: address.optional(),
})

/** Properties that schema.org allows for each type, and those that it or Google requires. Any other property is an error. */
const VOCABULARY = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('GovernmentOrganization'),
    '@id': address,
    name: text,
    alternateName: text,
    description: text,
    url: address,
    areaServed: z.strictObject({ '@type': z.literal('AdministrativeArea'), name: text }),
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    name: text,
    url: address,
    inLanguage: language,
    publisher: z.strictObject({ '@id': address }),
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: z.string().regex(/^https?:\/\/[^{}]+\?q=\{search_term_string\}$/),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
  z.strictObject({
    '@type': z.literal('NewsArticle'),
    headline: text.max(110),
    description: text,
    datePublished: time,
    dateModified: time,
    inLanguage: language,
    url: address,
    mainEntityOfPage: address,
    image: address,
    author: party,
    publisher: party,
  }),
  z.strictObject({
    '@type': z.literal('Event'),
    name: text,
    description: text,
    startDate: time,
    endDate: time.optional(),
    eventStatus: z.literal('https://schema.org/EventScheduled'),
    eventAttendanceMode: z.literal('https://schema.org/OfflineEventAttendanceMode'),
    location: z.strictObject({ '@type': z.literal('Place'), name: text, address: text }),
    organizer: party,
    inLanguage: language,
    url: address,
    image: address,
  }),
  z.strictObject({
    '@type': z.literal('Dataset'),
    name: text,
    // Google asks for 50 characters or more on a real page; the site of these tests has short texts.
    description: text,
    url: address,
    inLanguage: language,
    dateModified: time,
    temporalCoverage: z.string().regex(/^\d{4}[\d-]*\/\d{4}[\d-]*$/),
    spatialCoverage: z.strictObject({ '@type': z.literal('Place'), name: text }),
    variableMeasured: z.array(text).min(1),
    citation: z.array(text).min(1),
    isBasedOn: z.array(address),
    isAccessibleForFree: z.literal(true),
    distribution: z.strictObject({
      '@type': z.literal('DataDownload'),
      encodingFormat: z.literal('text/csv'),
      contentUrl: address,
    }),
  }),
])

describe('structured data', () => {
  it('uses only allowed types and properties on every page', () => {
    for (const page of pages)
      for (const thing of dataOf(page)) expect(VOCABULARY.safeParse(thing).error?.issues ?? [], page.path).toEqual([])
  })

  it('describes the home page, news, events and figures; other pages are a WebPage', () => {
    const types = (id: string) => dataOf(pageOf(id)).map((thing) => thing['@type'])
    expect(types('/')).toEqual(['GovernmentOrganization', 'WebSite'])
    expect(types('/news/first')).toEqual(['NewsArticle'])
    expect(types('/events/meeting')).toEqual(['Event'])
    expect(types('/figures')).toEqual(['Dataset'])
    expect(types('/figures/1070')).toEqual(['Dataset'])
    for (const id of ['/about', '/news', '/events', '/projects/west', '/inquiries/west']) expect(types(id)).toEqual([])
  })

  it.each(LOCALES)('names the search page in %s', (locale) => {
    const website = VOCABULARY.parse(dataOf(pageOf('/', locale))[1])
    if (website['@type'] !== 'WebSite') throw new Error('no site')
    expect(website.potentialAction.target.urlTemplate).toContain(`${SEARCH_PATHS[locale]}?q=`)
    expect(website.publisher['@id']).toBe(dataOf(pageOf('/', locale))[0]?.['@id'])
  })
})

describe('times in structured data', () => {
  const eventAt = (start: string, end?: string) => {
    const page = pageOf('/events/meeting')
    if (page.facts?.kind !== 'event') throw new Error('no event')
    const [event] = dataOf({ ...page, facts: { ...page.facts, start, end } })
    return [event?.startDate, event?.endDate]
  }

  it('have the offset of Brussels in summer and winter; dates have none', () => {
    expect(eventAt('2026-06-12T18:30', '2026-06-12T20:00')).toEqual([
      '2026-06-12T18:30:00+02:00',
      '2026-06-12T20:00:00+02:00',
    ])
    expect(eventAt('2026-12-12T18:30')).toEqual(['2026-12-12T18:30:00+01:00', undefined])
    expect(eventAt('2026-06-12', '2026-06-15')).toEqual(['2026-06-12', '2026-06-15'])
  })

  it('never have a modification before the publication', () => {
    const page = pageOf('/news/first')
    const [article] = dataOf({ ...page, updated: '2020-01-01' })
    expect([article?.datePublished, article?.dateModified]).toEqual(['2026-03-02', '2026-03-02'])
    const [later] = dataOf({ ...page, updated: '2026-09-01' })
    expect(later?.dateModified).toBe('2026-09-01')
  })
})

it('gives the language of a borrowed text, not that of the page around it', () => {
  const borrowed = pageOf('/news/second', 'en')
  expect(borrowed.textLocale).toBe('nl')
  expect(dataOf(borrowed)[0]?.inLanguage).toBe('nl')
})
