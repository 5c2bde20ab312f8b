import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface PagerProps {
  locale: Locale
  page: number
  pages: number
  /** URL of a page of the list. */
  hrefOf(page: number): string
}

/** Links to the previous and the next page of a list, with the present page number between. */
export function Pager({ locale, page, pages, hrefOf }: PagerProps) {
  const { list } = messages(locale).kinds
  if (pages < 2) return null
  return (
    <nav class="pager" aria-label={list.pages}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {list.previous}
        </a>
      )}{' '}
      <span aria-current="page">{list.page(page, pages)}</span>{' '}
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {list.next}
        </a>
      )}
    </nav>
  )
}
