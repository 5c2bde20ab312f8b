import { FILTERS, type Filter } from '../../domain/kinds.ts'
import type { ListItem } from '../schema/list-item.ts'

/** Maximum number of items on one page of a list. */
export const PAGE_SIZE = 25

/** The part of a list that a request selects. */
export interface Selection {
  filters: Partial<Record<Filter, string>>
  /** From 1. */
  page: number
}

/** The values that an item has for a filter. */
export function valuesOf(item: ListItem, filter: Filter): readonly string[] {
  switch (filter) {
    case 'type':
      return item.type === undefined ? [] : [item.type]
    case 'year':
      return item.date === undefined ? [] : [item.date.slice(0, 4)]
    case 'theme':
      return item.themes
    case 'municipality':
      return item.municipalities
    case 'phase':
      return item.phase === undefined ? [] : [item.phase]
    case 'level':
      return item.level === undefined ? [] : [item.level]
    case 'nature':
      return item.nature ?? []
  }
}

export interface Selected {
  /** All items that match, in the order of the list. */
  matches: ListItem[]
  /** The items of the requested page. */
  items: ListItem[]
  pages: number
  /** The values of each filter, with the number of items that match the value and the other filters. */
  options: { filter: Filter; values: { value: string; count: number }[] }[]
}

export function select(
  items: readonly ListItem[],
  filters: readonly Filter[],
  { filters: wanted, page }: Selection,
): Selected {
  const fits = (item: ListItem, without?: Filter) =>
    filters.every((filter) => {
      const value = wanted[filter]
      return filter === without || value === undefined || valuesOf(item, filter).includes(value)
    })
  const matches = items.filter((item) => fits(item))
  const options = filters.map((filter) => {
    const counts = new Map<string, number>(items.flatMap((item) => valuesOf(item, filter)).map((value) => [value, 0]))
    for (const item of items)
      if (fits(item, filter))
        for (const value of valuesOf(item, filter)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return { filter, values: [...counts].map(([value, count]) => ({ value, count })) }
  })
  const pages = Math.max(1, Math.ceil(matches.length / PAGE_SIZE))
  return { matches, items: matches.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), pages, options }
}

/** Digits of a page number. A larger number is beyond the last page of any list. */
const PAGE_NUMBER = /^\s*(\d{1,5})(?!\d)/

/**
 * Reads a query. Leaves out unknown parameters, empty values, and values that no item has. What follows a page number,
 * such as a bracket behind a link in a text, is ignored. A page that cannot be read, or is beyond the last, is the first.
 */
export function readSelection(
  query: URLSearchParams,
  items: readonly ListItem[],
  filters: readonly Filter[],
): Selection {
  const known = filters.flatMap((filter) => {
    const value = query.get(filter)
    return value && items.some((item) => valuesOf(item, filter).includes(value)) ? [[filter, value] as const] : []
  })
  const selected = { filters: Object.fromEntries(known), page: 1 }
  const page = Number(PAGE_NUMBER.exec(query.get('page') ?? '')?.[1] ?? 1)
  const { pages } = select(items, filters, selected)
  return { ...selected, page: page >= 1 && page <= pages ? page : 1 }
}

/** The canonical query of a selection: `?type=call&year=2024`, or an empty string. The first page has no `page`. */
export function toQuery({ filters, page }: Selection): string {
  const query = new URLSearchParams()
  for (const filter of FILTERS) {
    const value = filters[filter]
    if (value !== undefined) query.set(filter, value)
  }
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}
