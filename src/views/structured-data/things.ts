import type {
  BreadcrumbListLeaf,
  DatasetLeaf,
  EventLeaf,
  GovernmentOrganizationLeaf,
  NewsArticleLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts'
import { SEARCH_PATHS } from '../../content/paths.ts'
import type { FactsOf } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import type { EventChange } from '../../domain/kinds.ts'
import { withOffset } from '../../locale/brussels-time.ts'
import { REGIONAL_TAGS } from '../../locale/locale.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import type { Frame } from '../frame.ts'

/** An item of structured data. The types come from schema.org's vocabulary, so the compiler refuses any other property. */
export type Thing =
  | GovernmentOrganizationLeaf
  | WebSiteLeaf
  | NewsArticleLeaf
  | EventLeaf
  | DatasetLeaf
  | BreadcrumbListLeaf

/** Names of schema.org (EventStatusType). */
const EVENT_STATUS = { cancelled: 'EventCancelled', postponed: 'EventPostponed' } as const satisfies Record<
  EventChange,
  string
>

/** The logo is the largest icon of the site. Its size is a `Distance` of schema.org: a number and a unit. */
const LOGO = { path: '/icon-512.png', size: '512 px' }

/** The day of the last change of a news item, which is never before its publication. */
export function modifiedOf(page: PageRecord, published: string): string {
  return published > page.updated ? published : page.updated
}

/** The agency as other items refer to it: with the same identity, address and logo in each language. */
function agency({ site, origin }: Frame): GovernmentOrganizationLeaf {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${origin}/#organisation`,
    name: site.name,
    url: `${origin}/`,
    logo: { '@type': 'ImageObject', url: `${origin}${LOGO.path}`, width: LOGO.size, height: LOGO.size },
  }
}

export function organisation(frame: Frame): GovernmentOrganizationLeaf {
  const { organisation: alternateName, tagline } = frame.site
  return {
    ...agency(frame),
    alternateName,
    description: tagline,
    areaServed: { '@type': 'AdministrativeArea', name: 'Brussels-Capital Region' },
  }
}

export function website({ site, origin, locale }: Frame): WebSiteLeaf {
  const searchAction: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${SEARCH_PATHS[locale]}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    name: site.name,
    url: `${origin}/${locale}/`,
    inLanguage: REGIONAL_TAGS[locale],
    publisher: { '@id': `${origin}/#organisation` },
    potentialAction: searchAction,
  }
}

export function newsArticle(frame: Frame, page: PageRecord, date: string): NewsArticleLeaf {
  const { origin } = frame
  return {
    '@type': 'NewsArticle',
    headline: page.title,
    description: page.summary,
    datePublished: date,
    dateModified: modifiedOf(page, date),
    inLanguage: REGIONAL_TAGS[page.textLocale],
    url: `${origin}${originalPath(page)}`,
    mainEntityOfPage: `${origin}${originalPath(page)}`,
    ...(page.image && { image: `${origin}${page.image}` }),
    author: agency(frame),
    publisher: agency(frame),
  }
}

/** The table of a chart, which can be downloaded as CSV. */
export function chartTable(
  frame: Frame,
  page: PageRecord,
  { title, path }: { title: string; path: string },
): DatasetLeaf {
  const { origin } = frame
  return {
    '@type': 'Dataset',
    name: title,
    description: page.summary,
    url: `${origin}${originalPath(page)}`,
    inLanguage: REGIONAL_TAGS[page.textLocale],
    dateModified: page.updated,
    isAccessibleForFree: true,
    creator: agency(frame),
    distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${origin}${path}` },
  }
}

/** The figures of a page, as a search engine for data sets reads them. */
export function dataset(frame: Frame, page: PageRecord, { code, measures, file }: FactsOf<'figures'>): DatasetLeaf {
  const { origin } = frame
  const dates = measures.flatMap(({ series }) => series.map(({ date }) => date)).sort()
  return {
    '@type': 'Dataset',
    name: page.title,
    description: page.summary,
    url: `${origin}${originalPath(page)}`,
    inLanguage: REGIONAL_TAGS[page.textLocale],
    dateModified: page.updated,
    temporalCoverage: `${dates[0]}/${dates.at(-1)}`,
    spatialCoverage: {
      '@type': 'Place',
      name: code === undefined ? 'Brussels-Capital Region' : municipalityName(code, page.locale),
    },
    variableMeasured: measures.map(({ name }) => name),
    citation: [...new Set(measures.map(({ source }) => source.name))],
    isBasedOn: [...new Set(measures.flatMap(({ source }) => source.href ?? []))],
    isAccessibleForFree: true,
    creator: agency(frame),
    distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${origin}${file.href}` },
  }
}

export function event(
  { origin }: Frame,
  page: PageRecord,
  { start, end, change, place, organiser }: FactsOf<'event'>,
): EventLeaf {
  return {
    '@type': 'Event',
    name: page.title,
    description: page.summary,
    startDate: machineTime(start),
    ...(end && { endDate: machineTime(end) }),
    eventStatus: `https://schema.org/${change ? EVENT_STATUS[change] : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: place, address: place },
    organizer: { '@type': 'Organization', name: organiser },
    inLanguage: REGIONAL_TAGS[page.textLocale],
    url: `${origin}${originalPath(page)}`,
    ...(page.image && { image: `${origin}${page.image}` }),
  }
}

/** Path of the text in its own language. A borrowed text has the URL of its original. */
function originalPath({ translations, textLocale }: PageRecord): string {
  return translations[textLocale].path
}

/** Returns a day unchanged; adds the UTC offset of Brussels to a time. */
function machineTime(moment: string): string {
  return moment.includes('T') ? withOffset(moment) : moment
}
