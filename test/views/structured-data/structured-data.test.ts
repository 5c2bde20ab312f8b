import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { SEARCH_PATHS } from '../../../src/content/paths.ts'
import type { PageRecord } from '../../../src/content/schema/page.ts'
import { LOCALES, REGIONAL_TAGS } from '../../../src/locale/locale.ts'
import { structuredData } from '../../../src/views/structured-data/structured-data.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { releaseOf } from '../../support/releases.ts'
import { notInVocabulary } from '../../support/schema-org.ts'
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
/** The structured data of a page, as a program reads it. */
const dataOf = (page: PageRecord): Record<string, unknown>[] =>
  JSON.parse(JSON.stringify(structuredData(frameOf(page.locale), page)))

const text = z.string().min(1)
const address = z.url({ protocol: /^https?$/ })
/** ISO 8601: a day, or an instant with its offset. Google requires this form. */
const time = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
/** Language and region, as in the `lang` of the page. */
const language = z.enum(Object.values(REGIONAL_TAGS))
const { origin: ORIGIN } = frameOf('nl')
const ORGANISATION = `${ORIGIN}/#organisation`
/** The agency has one address and one logo, wherever it is named. */
const agency = {
  '@type': z.literal('GovernmentOrganization'),
  '@id': z.literal(ORGANISATION),
  name: text,
  url: z.literal(`${ORIGIN}/`),
  logo: z.strictObject({
    '@type': z.literal('ImageObject'),
    url: z.literal(`${ORIGIN}/icon-512.png`),
    width: z.literal('512 px'),
    height: z.literal('512 px'),
  }),
}
const publisher = z.strictObject(agency)

/** Properties that schema.org allows for each type, and those that it or Google requires. Any other property is an error. */
const VOCABULARY = z.discriminatedUnion('@type', [
  z.strictObject({
    ...agency,
    alternateName: text,
    description: text,
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
    author: publisher,
    publisher,
  }),
  z.strictObject({
    '@type': z.literal('Event'),
    name: text,
    description: text,
    startDate: time,
    endDate: time.optional(),
    eventStatus: z.enum(
      ['EventScheduled', 'EventCancelled', 'EventPostponed'].map((one) => `https://schema.org/${one}`),
    ),
    eventAttendanceMode: z.literal('https://schema.org/OfflineEventAttendanceMode'),
    location: z.strictObject({ '@type': z.literal('Place'), name: text, address: text }),
    organizer: z.strictObject({ '@type': z.literal('Organization'), name: text }),
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
    creator: publisher,
    // Of figures, not of the table of a chart.
    temporalCoverage: z
      .string()
      .regex(/^\d{4}[\d-]*\/\d{4}[\d-]*$/)
      .optional(),
    spatialCoverage: z.strictObject({ '@type': z.literal('Place'), name: text }).optional(),
    variableMeasured: z.array(text).min(1).optional(),
    citation: z.array(text).min(1).optional(),
    isBasedOn: z.array(address).optional(),
    isAccessibleForFree: z.literal(true),
    distribution: z.strictObject({
      '@type': z.literal('DataDownload'),
      encodingFormat: z.literal('text/csv'),
      contentUrl: address,
    }),
  }),
])

describe('structured data', () => {
  it('is in the vocabulary of schema.org', () => {
    for (const page of pages) expect(notInVocabulary(dataOf(page)), page.path).toEqual([])
  })

  it('uses only allowed types and properties on every page', () => {
    for (const page of pages)
      for (const thing of dataOf(page)) expect(VOCABULARY.safeParse(thing).error?.issues ?? [], page.path).toEqual([])
  })

  it('describes the home page, news, letters, events and figures; other pages are a WebPage', () => {
    const types = (id: string) => dataOf(pageOf(id)).map((thing) => thing['@type'])
    expect(types('/')).toEqual(['GovernmentOrganization', 'WebSite'])
    expect(types('/news/first')).toEqual(['NewsArticle'])
    expect(types('/newsletter/2026-06')).toEqual(['NewsArticle'])
    expect(types('/events/meeting')).toEqual(['Event'])
    expect(types('/figures')).toEqual(['Dataset'])
    expect(types('/figures/1070')).toEqual(['Dataset'])
    for (const id of ['/about', '/news', '/events', '/projects/west', '/inquiries/west']) expect(types(id)).toEqual([])
  })

  it('describes the table of each chart as a data set', () => {
    const page = { ...pageOf('/about'), datasets: [{ title: 'Bevolking', path: '/nl/cijfers/bevolking.csv' }] }
    expect(dataOf(page)).toEqual([
      expect.objectContaining({
        '@type': 'Dataset',
        name: 'Bevolking',
        distribution: {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: `${ORIGIN}/nl/cijfers/bevolking.csv`,
        },
      }),
    ])
  })

  it('says the same of the agency in each language, except for names and description', () => {
    const [nl, ...others] = LOCALES.map((locale) => dataOf(pageOf('/', locale))[0])
    for (const other of others)
      for (const key of ['@id', 'url', 'logo', 'areaServed'] as const) expect(other?.[key]).toEqual(nl?.[key])
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
  expect(dataOf(borrowed)[0]?.inLanguage).toBe('nl-BE')
})
