import { SEARCH_PATHS } from '../../content/paths.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Longest query that the field accepts, in characters. */
const LONGEST = 200

interface SearchFormProps {
  locale: Locale
  /** Unique on the page: the form is in the header, and on the results page a second time. */
  id: string
  query?: string
}

/** The search form, sent by GET. */
export function SearchForm({ locale, id, query }: SearchFormProps) {
  const { label, placeholder, submit } = messages(locale).search
  return (
    <search>
      <form class="search-form" action={SEARCH_PATHS[locale]} method="get">
        <label class="visually-hidden" for={id}>
          {label}
        </label>
        <input id={id} name="q" type="search" maxlength={LONGEST} value={query ?? ''} placeholder={placeholder} />
        <button class="button" type="submit">
          {submit}
        </button>
      </form>
    </search>
  )
}
