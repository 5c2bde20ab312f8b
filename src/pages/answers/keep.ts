import type { Edition } from '../../content/reader/reader.ts'
import type { Locale } from '../../locale/locale.ts'
import type { PagesContext } from '../context.ts'
import { targetOf } from './target.ts'

export interface KeepOptions {
  /** The part of the query that counts, with `?`. Undefined: the query does not change the answer. */
  query: string | undefined
  /** Whether caches may keep the answer until the next change of the site: see `keepForAWhile`. */
  isLasting?: boolean
  /** Languages among which the reader's own decides. The answer must not depend on anything else of the reader. */
  among?: readonly Locale[]
  /** Whether any client can make up such an address. */
  isInvented?: boolean
}

/**
 * Lets the isolate keep the answer to this request and send it again. The handler says what the answer depends on.
 * @param edition the release from which it is made; undefined if it depends on none
 */
export function keep(
  c: PagesContext,
  edition: Pick<Edition, 'release' | 'state'> | undefined,
  { query, isLasting = false, among, isInvented = false }: KeepOptions,
): void {
  // An older release stands in only for a short time.
  if (edition && edition.state !== 'current') return
  // A former address with a query may be at this path, so each query may have another answer.
  const queryDecides = c.var.hasQueryForms === true
  const { path, search } = targetOf(c.req.url)
  if (queryDecides && search !== '') return
  c.set('cacheable', {
    release: edition?.release,
    query: query ?? '',
    ignoresQuery: query === undefined && !queryDecides,
    isLasting,
    among,
    // A path can be written in any number of ways, with letters in percent-encoding.
    isInvented: isInvented || path !== c.req.path,
  })
}

/** As `keep`, for an answer that repeats the query, such as a redirect: kept only for the address without a query. */
export function keepWithoutQuery(c: PagesContext, edition: Edition, options: Omit<KeepOptions, 'query'>): void {
  if (targetOf(c.req.url).search === '') keep(c, edition, { ...options, query: '' })
}
