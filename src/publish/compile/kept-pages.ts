import type { PageRecord } from '../../content/schema/page.ts'
import type { Route, ShardRecord } from '../../content/schema/routes.ts'
import type { Locale } from '../../locale/locale.ts'
import type { WithoutSite } from '../source/content.ts'
import type { Files } from '../source/read-folder.ts'
import { momentsAhead } from './moments.ts'

/** The record of one page in one language, with the routes that lead to it and to its calendar. */
export interface PageParts {
  locale: Locale
  record: PageRecord
  /** The parts of its HTML. */
  parts: string
  /** Name of the record. */
  hash: string
  routes: readonly (readonly [path: string, route: Route])[]
  /** Whether the record depends on the instant. */
  isTimed: boolean
}

/** What is kept of a page: what was made of it, and the texts of its records by hash. */
export interface KeptPage {
  parts: PageParts
  texts: ReadonlyMap<string, string>
}

interface Entry {
  frame: number
  inputs: readonly unknown[]
  value: KeptPage
}

/**
 * Keeps what was made of each page, for as long as the frame and the texts of the page are the same. Keeps shards too: most
 * are the same after a save.
 */
export class KeptPages {
  readonly #entries = new Map<string, Entry>()
  /** The shards of the release that was made last, by what they were made from. */
  #shards = new Map<string, ShardRecord>()
  #frame = 0
  #shared: Shared | undefined

  /**
   * Number of the present frame: all that the record of a page depends on, except its own text. These are the front matter
   * of all pages, all other files, and which moments are over. It is another number if any of it differs from the call
   * before. The body of a page is in no record of another page.
   * @param at milliseconds since 1970
   */
  frameOf(files: Files, content: Dated, at: number): number {
    const shared = { ahead: momentsAhead(content, at), files: withoutBodies(files, content) }
    if (!this.#shared || !isSame(shared, this.#shared)) this.#frame++
    this.#shared = shared
    return this.#frame
  }

  /** @param inputs are compared by identity, strings by their characters */
  recall(name: string, frame: number, inputs: readonly unknown[], make: () => KeptPage): KeptPage {
    const known = this.#entries.get(name)
    if (known?.frame === frame && known.inputs.every((one, i) => one === inputs[i])) return known.value
    const value = make()
    this.#entries.set(name, { frame, inputs, value })
    return value
  }

  /** @param make makes a shard of a value of which JSON has all */
  recallShards<T>(drafts: readonly T[], make: (draft: T) => ShardRecord): ShardRecord[] {
    const known = this.#shards
    this.#shards = new Map()
    return drafts.map((draft) => {
      const text = JSON.stringify(draft)
      const shard = known.get(text) ?? make(draft)
      this.#shards.set(text, shard)
      return shard
    })
  }
}

type Dated = Pick<WithoutSite, 'pages' | 'drafts' | 'facts'>

/** What the records of all pages depend on. */
interface Shared {
  /** Number of moments that are to come. */
  ahead: number
  files: Files
}

/** The files without the texts of pages, by path. */
function withoutBodies(files: Files, { pages, drafts }: Dated): Files {
  const bodies = new Map(
    [...pages.values(), ...drafts.values()].flatMap((translations) =>
      Object.values(translations).map(({ file, body }) => [file, body.length] as const),
    ),
  )
  return new Map(
    [...files].map(([path, text]) => [path, text.slice(0, text.length - (bodies.get(`content/${path}`) ?? 0))]),
  )
}

function isSame(one: Shared, other: Shared): boolean {
  return (
    one.ahead === other.ahead &&
    one.files.size === other.files.size &&
    [...one.files].every(([path, text]) => other.files.get(path) === text)
  )
}
