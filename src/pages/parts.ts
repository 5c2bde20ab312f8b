import type { Child } from 'hono/jsx'
import type { Frame } from '../views/frame.ts'

/** Parts of a page that depend on the query. */
export interface Parts {
  /** The query in canonical form, with `?`; empty if the page has no query. */
  query: string
  above?: (frame: Frame) => Child
  below?: (frame: Frame) => Child
  /** Title, if it differs from that of the page. */
  title?: string
  /** False keeps the page out of the cache. For text that a reader typed: other readers will not request the same page. */
  kept?: boolean
  /** False tells search engines not to index it, for instance a filtered list. */
  indexed?: boolean
}

/** The result of a query: a part of the page, or a redirect. */
export type Asked = ({ kind: 'part' } & Parts) | { kind: 'moved'; path: string; status: 301 | 302 }
