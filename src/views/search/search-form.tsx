import { SEARCH_PATHS } from '../../content/paths.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Longest query that the box takes. */
const LONGEST = 200

interface SearchFormProps {
  locale: Locale
  /** Unique on the page: the box stands in the header of each, and on the page of results again. */
  id: string
  query?: string
}

/** A query, by plain GET. */
export function SearchForm({ locale, id, query }: SearchFormProps) {
  const { label, submit } = messages(locale).search
  return (
    <search>
      <form class="search-form" action={SEARCH_PATHS[locale]} method="get">
        <label class="visually-hidden" for={id}>
          {label}
        </label>
        <input id={id} name="q" type="search" maxlength={LONGEST} value={query ?? ''} placeholder={label} />
        <button class="button" type="submit">
          {submit}
        </button>
      </form>
    </search>
  )
}
