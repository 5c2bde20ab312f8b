import type { BreadcrumbListLeaf } from 'schema-dts'
import type { PageRecord } from '../../content/schema/page.ts'
import { viewOf } from '../facts/kinds/index.ts'
import type { Frame } from '../frame.ts'
import { chartTable, organisation, type Thing, website } from './things.ts'

/**
 * Structured data of a page: the agency and the site on the home page, a news article, an event, figures; on any page, the
 * tables of its charts.
 */
export function structuredData(frame: Frame, page: PageRecord): Thing[] {
  const own = page.facts?.kind === 'figures' ? page.facts.file.href : undefined
  const tables = (page.datasets ?? []).filter(({ path }) => path !== own).map((table) => chartTable(frame, page, table))
  return [...ownThings(frame, page), ...tables]
}

function ownThings(frame: Frame, page: PageRecord): Thing[] {
  const { facts } = page
  if (page.id === '/') return [organisation(frame), website(frame)]
  return facts ? viewOf(facts).things(frame, page, facts) : []
}

/** The breadcrumbs as the page shows them. None for a home page. */
export function breadcrumbList(breadcrumbs: readonly { title: string; href: string }[]): BreadcrumbListLeaf[] {
  if (breadcrumbs.length < 2) return []
  const items = breadcrumbs.map(
    ({ title, href }, i) => ({ '@type': 'ListItem', position: i + 1, name: title, item: href }) as const,
  )
  return [{ '@type': 'BreadcrumbList', itemListElement: items }]
}
