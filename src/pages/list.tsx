import { readSelection, select, toQuery } from '../content/list/filters.ts'
import type { ListFacts } from '../content/schema/facts.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { KINDS } from '../domain/kinds.ts'
import { messages } from '../locale/messages/index.ts'
import { Listing, NoneNow } from '../views/listing/listing.tsx'
import type { Asked } from './parts.ts'

/**
 * The part of a list for a query. All items are in the record of the list, so it needs no more reads than any page.
 * Redirects a query that is not in canonical form, such as `?type=&year=2024` from a browser's form.
 */
export function partsOfList(page: PageRecord, list: ListFacts, query: URLSearchParams): Asked {
  const { locale, path } = page
  const { filters } = KINDS[list.of].list
  const selection = readSelection(query, list.items, filters)
  const { pages } = select(list.items, filters, selection)
  const canonical = toQuery(selection)
  if ((query.size > 0 ? `?${query}` : '') !== canonical)
    return { kind: 'moved', path: `${path}${canonical}`, status: 301 }
  return {
    kind: 'part',
    query: canonical,
    above: () => selection.page === 1 && <NoneNow list={list} />,
    below: (frame) => <Listing frame={frame} path={path} list={list} selection={selection} />,
    title:
      selection.page > 1 ? `${page.title}, ${messages(locale).kinds.list.page(selection.page, pages)}` : page.title,
    indexed: Object.keys(selection.filters).length === 0,
  }
}
