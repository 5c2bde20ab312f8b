import type { Locale } from '../../locale/locale.ts'

/** What an answer depends on besides the address and the settings of the Worker, so that it can be sent again. */
export interface Cacheable {
  /** Hash of the release from which it is made; undefined if it depends on none. */
  release: string | undefined
  /** The part of the query that counts, with `?`; empty if none does. */
  query: string
  ignoresQuery: boolean
  isLasting: boolean
  /** Languages among which the reader's own decides. */
  among: readonly Locale[] | undefined
  isInvented: boolean
}
