import { PAGE_SIZE, type Selection, select, toQuery } from '../../content/list/filters.ts'
import type { ListFacts } from '../../content/schema/facts.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import { KINDS } from '../../domain/kinds.ts'
import { type Messages, messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { ProjectMap } from '../map/map.tsx'
import { FilterForm } from './filter-form.tsx'
import { ItemList } from './item-list.tsx'
import { Pager } from './pager.tsx'

export interface ListingProps {
  frame: Frame
  path: string
  list: ListFacts
  selection: Selection
}

/** A list of pages of one kind: filters, number of matches, one page of the list, links to its other pages. */
export function Listing({ frame, path, list, selection }: ListingProps) {
  const { locale } = frame
  const text = messages(locale).kinds.list
  const { matches, items, pages, options } = select(list.items, KINDS[list.of].list.filters, selection)
  const from = (selection.page - 1) * PAGE_SIZE + 1
  return (
    <section class="listing" aria-labelledby="_list">
      <h2 id="_list">{text.items}</h2>
      <FilterForm frame={frame} kind={list.of} path={path} selection={selection} options={options} />
      <p class="listing-count">
        {matches.length === 0
          ? text.none
          : pages > 1
            ? text.of(from, from + items.length - 1, matches.length)
            : text.count(matches.length)}
      </p>
      {list.map && selection.page === 1 && matches.length > 0 && (
        <ProjectMap frame={frame} map={list.map} shown={new Set(matches.map((item) => item.path))} />
      )}
      {groupsOf(items, list, text).map(([heading, group]) => (
        <>
          {heading && <h3 class="listing-group">{heading}</h3>}
          <ItemList frame={frame} items={group} level={heading ? 4 : 3} />
        </>
      ))}
      <Pager
        locale={locale}
        page={selection.page}
        pages={pages}
        hrefOf={(page) => `${path}${toQuery({ ...selection, page })}`}
      />
    </section>
  )
}

/** The open or coming items of a list, first on the page. If there are none, the text for an empty list. */
export function Now({ frame, list }: { frame: Frame; list: ListFacts }) {
  const text = messages(frame.locale).kinds.list
  const { timed } = KINDS[list.of]
  if (!timed) return list.empty && list.items.length === 0 ? <p class="none-now">{list.empty}</p> : null
  const now = list.items.filter(({ state }) => state !== 'closed')
  if (now.length === 0) return list.empty ? <p class="none-now">{list.empty}</p> : null
  return (
    <section class="listing now" aria-labelledby="_now">
      <h2 id="_now">{text[timed.now]}</h2>
      <ItemList frame={frame} items={now} level={3} />
    </section>
  )
}

type Group = readonly [heading: string | undefined, items: ListItem[]]

/** Groups the items of timed kinds: first open or coming ones, then past ones. Other kinds have one group. */
function groupsOf(items: ListItem[], { of }: ListFacts, text: Messages['kinds']['list']): Group[] {
  const { timed } = KINDS[of]
  if (!timed) return [[undefined, items]]
  const over = items.filter(({ state }) => state === 'closed')
  const others = items.filter(({ state }) => state !== 'closed')
  const groups: Group[] = [
    [text[timed.now], others],
    [text[timed.over], over],
  ]
  return groups.filter(([, group]) => group.length > 0)
}
