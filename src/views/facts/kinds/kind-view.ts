import type { Child } from 'hono/jsx'
import type { FactsOf } from '../../../content/schema/facts.ts'
import type { PageRecord } from '../../../content/schema/page.ts'
import type { Kind, KindWith } from '../../../domain/kinds.ts'
import type { Locale } from '../../../locale/locale.ts'
import type { Frame } from '../../frame.ts'
import type { Thing } from '../../structured-data/things.ts'

/** A page of one kind. */
interface Shown<K extends Kind> {
  frame: Frame
  page: PageRecord
  facts: FactsOf<K>
  /** The reader's language. */
  locale: Locale
}

/** A heading of level 2: its id and its text. */
export type Heading = readonly [id: string, text: string]

interface Parts<K extends Kind> {
  /** The key facts between the title and the text. */
  head(shown: Shown<K>): Child
  /** The facts below the text. Those that depend on the query are made by the handler of the page. */
  body(shown: Shown<K>): Child
  /** The headings of `body`, in its order, for the table of contents. */
  headings(facts: FactsOf<K>, locale: Locale): Heading[]
  /** What schema.org has for such a page. */
  things(frame: Frame, page: PageRecord, facts: FactsOf<K>): Thing[]
}

interface WithStatus<K extends Kind> {
  /** The status in words, for the title block. */
  status(frame: Pick<Frame, 'locale' | 'site'>, facts: FactsOf<K>): string | undefined
}

/** What the page of a kind shows besides its text. Each kind answers every question of it, with nothing if it has nothing. */
export type KindView<K extends Kind> = Parts<K> & ([K] extends [KindWith<'status'>] ? WithStatus<K> : unknown)

/** For a part that a kind does not have. */
export const nothing = () => null
export const none = (): never[] => []
