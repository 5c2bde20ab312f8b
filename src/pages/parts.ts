import type { Child } from 'hono/jsx'
import type { Frame } from '../views/frame.ts'

/** What a page's query adds to it. */
export interface Parts {
  /** The query in its one form, with `?`; empty where the page takes none. */
  query: string
  above?: (frame: Frame) => Child
  below?: (frame: Frame) => Child
  /** Title of this part of the page, where it differs. */
  title?: string
  /** False for what is made of a reader's own words: nobody else will ask for it, and it would push pages out of memory. */
  kept?: boolean
  /** False for what search engines shall leave alone, such as a narrowed list. */
  indexed?: boolean
}

/** What a query asks for: a part of the page, another address, or nothing that there is. */
export type Asked =
  | ({ kind: 'part' } & Parts)
  | { kind: 'moved'; path: string; status: 301 | 302 }
  | { kind: 'missing' }
