import { type Selection, select } from '../../content/list/filters.ts'
import { feedAddress } from '../../content/paths.ts'
import type { ListFacts } from '../../content/schema/facts.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { ItemList } from '../listing/item-list.tsx'
import { Pager } from '../listing/pager.tsx'

interface ArchiveProps {
  frame: Frame
  /** Path of the page of the newsletter. */
  path: string
  list: ListFacts
  selection: Selection
  /** URL of a page of the list. */
  hrefOf(page: number): string
}

/** The letters of the newsletter, the newest first, below the text of the page on which readers subscribe. */
export function Archive({ frame, path, list, selection, hrefOf }: ArchiveProps) {
  const { locale } = frame
  const { letters } = messages(locale).kinds
  const { items, pages } = select(list.items, [], selection)
  return (
    <section class="facts-section" aria-labelledby="_letters">
      <h2 id="_letters">{letters.title}</h2>
      {items.length === 0 ? <p>{list.empty ?? letters.none}</p> : <ItemList frame={frame} items={items} level={3} />}
      <Pager locale={locale} page={selection.page} pages={pages} hrefOf={hrefOf} />
      <p>
        <a href={feedAddress(path)} type="application/atom+xml">
          {letters.feed}
        </a>
      </p>
    </section>
  )
}
