import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PAGE_SIZE, readSelection, select, toQuery, valuesOf } from '../../../src/content/list/filters.ts'
import type { ListItem } from '../../../src/content/schema/list-item.ts'
import { KINDS, NEWS_TYPES, THEMES } from '../../../src/domain/kinds.ts'
import { MUNICIPALITY_CODES } from '../../../src/domain/municipalities.ts'

const filters = KINDS.news.list.filters
const items = fc.array(
  fc.record({
    kind: fc.constant('news' as const),
    path: fc.constant('/nl/x'),
    title: fc.string(),
    teaser: fc.string(),
    locale: fc.constant('nl' as const),
    date: fc.constantFrom('2024-01-02', '2025-03', '2026'),
    type: fc.constantFrom(...NEWS_TYPES),
    themes: fc.subarray([...THEMES]),
    municipalities: fc.subarray([...MUNICIPALITY_CODES]),
  }),
  { maxLength: 40 },
)
const wishes = fc.record(
  {
    type: fc.constantFrom<string>(...NEWS_TYPES, 'none'),
    year: fc.constantFrom('2024', '2025', '1999'),
    theme: fc.constantFrom<string>(...THEMES),
    municipality: fc.constantFrom<string>('1080', '1000'),
  },
  { requiredKeys: [] },
)

test('the matches are the items that match every filter, in the order of the list', () => {
  fc.assert(
    fc.property(items, wishes, (all, wish) => {
      const selection = readSelection(new URLSearchParams(wish as Record<string, string>), all, filters)
      if (!selection) throw new Error('a selection was expected')
      const { matches } = select(all, filters, selection)
      const fits = (item: ListItem) =>
        Object.entries(selection.filters).every(([name, value]) => valuesOf(item, name as 'type').includes(value))
      expect(matches).toEqual(all.filter(fits))
    }),
  )
})

test('the count of a value is the number of matches once it is chosen', () => {
  fc.assert(
    fc.property(items, wishes, (all, wish) => {
      const selection = readSelection(new URLSearchParams(wish as Record<string, string>), all, filters)
      if (!selection) return
      for (const { filter, values } of select(all, filters, selection).options)
        for (const { value, count } of values) {
          const chosen = { ...selection, filters: { ...selection.filters, [filter]: value } }
          expect(select(all, filters, chosen).matches).toHaveLength(count)
        }
    }),
  )
})

test('the pages of a list contain each match once', () => {
  fc.assert(
    fc.property(items, (all) => {
      const { pages } = select(all, filters, { filters: {}, page: 1 })
      const shown = Array.from({ length: pages }, (_, i) => select(all, filters, { filters: {}, page: i + 1 }).items)
      expect(shown.flat()).toEqual(all)
      expect(shown.every((page) => page.length <= PAGE_SIZE)).toBe(true)
    }),
  )
})

describe('readSelection', () => {
  const list = Array.from({ length: PAGE_SIZE + 1 }, () => ({
    kind: 'news' as const,
    path: '/',
    title: '',
    teaser: '',
    locale: 'nl' as const,
    date: '2024-01-02',
    type: 'call',
    themes: [],
    municipalities: [],
  })) satisfies ListItem[]
  it.each([
    ['', ''],
    ['type=&year=&page=1', ''],
    ['year=2024&type=call', '?type=call&year=2024'],
    ['type=call&utm_source=x', '?type=call'],
    ['type=nonsense', ''],
    ['page=2', '?page=2'],
    ['page=2)', '?page=2'],
    ['page=%202%0A', '?page=2'],
    ['page=02', '?page=2'],
  ])('?%s has the canonical form %s', (query, form) => {
    const selection = readSelection(new URLSearchParams(query), list, filters)
    expect(toQuery(selection)).toBe(form)
  })

  it.each(['page=0', 'page=-1', 'page=x', 'page=', 'page=999999', 'page=99', 'page=1.5', 'page=%C2%A0'])(
    'reads %s as the first page',
    (query) => {
      expect(readSelection(new URLSearchParams(query), list, filters).page).toBe(1)
    },
  )
})
