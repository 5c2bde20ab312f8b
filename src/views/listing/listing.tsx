import { PAGE_SIZE, type Selection, select, toQuery } from '../../content/list/filters.ts'
import { calendarAddress } from '../../content/paths.ts'
import type { ListFacts } from '../../content/schema/facts.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import { KINDS } from '../../domain/kinds.ts'
import type { Locale } from '../../locale/locale.ts'
import { type Messages, messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Hierarchy } from '../hierarchy/hierarchy.tsx'
import { PlaceIndex, RegionMap } from '../map/map.tsx'
import { FilterForm } from './filter-form.tsx'
import { ItemList } from './item-list.tsx'
import { Pager } from './pager.tsx'
import { ProjectCards } from './project-cards.tsx'

export interface ListingProps {
  frame: Frame
  path: string
  list: ListFacts
  selection: Selection
}

/**
 * A list of pages of one kind: number of matches, one page of the list, links to its other pages, then the filters, which
 * are beside the list on a wide screen. A list of projects has its map there too.
 */
export function Listing({ frame, path, list, selection }: ListingProps) {
  const { locale } = frame
  const text = messages(locale).kinds.list
  const { matches, items, pages, options } = select(list.items, KINDS[list.of].list.filters, selection)
  const from = (selection.page - 1) * PAGE_SIZE + 1
  return (
    <>
      <section class="listing" aria-labelledby="_list">
        <h2 class="listing-count" id="_list">
          {matches.length === 0
            ? text.none
            : pages > 1
              ? text.of(from, from + items.length - 1, matches.length)
              : text.count(matches.length)}
        </h2>
        {list.regionMap && matches.length > 0 && (
          <div class="listing-map">
            <RegionMap frame={frame} map={list.regionMap} shown={new Set(matches.map((item) => item.path))} />
            <PlaceIndex locale={locale} map={list.regionMap} />
          </div>
        )}
        <div class="listing-items">
          {groupsOf(items, list, text).map(([heading, group]) => (
            <ItemGroup frame={frame} list={list} heading={heading} items={group} />
          ))}
          <Pager
            locale={locale}
            page={selection.page}
            pages={pages}
            hrefOf={(page) => `${path}${toQuery({ ...selection, page })}`}
          />
        </div>
        <FilterForm frame={frame} kind={list.of} path={path} selection={selection} options={options} />
      </section>
      {list.of === 'event' && <Agenda locale={locale} path={path} />}
      {list.of === 'instrument' && <Hierarchy items={list.items} locale={locale} />}
    </>
  )
}

/** The calendar of all events, and how to subscribe to it. */
function Agenda({ locale, path }: { locale: Locale; path: string }) {
  const { link, how } = messages(locale).kinds.agenda
  return (
    <p>
      <a href={calendarAddress(path)}>{link}</a>. {how}
    </p>
  )
}

interface ItemGroupProps {
  frame: Frame
  list: ListFacts
  heading: string | undefined
  items: ListItem[]
}

function ItemGroup({ frame, list, heading, items }: ItemGroupProps) {
  const level = heading ? 4 : 3
  return (
    <>
      {heading && <h3 class="listing-group">{heading}</h3>}
      {list.of === 'project' ? (
        <ProjectCards frame={frame} items={items} level={level} map={list.regionMap} />
      ) : (
        <ItemList frame={frame} items={items} level={level} />
      )}
    </>
  )
}

/** What an author says if nothing of a list is open or to come. The list itself shows the items that are. */
export function NoneNow({ list }: { list: ListFacts }) {
  const { timed } = KINDS[list.of]
  const now = timed ? list.items.filter(({ state }) => state !== 'closed') : list.items
  return now.length === 0 && list.empty ? <p class="none-now">{list.empty}</p> : null
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
