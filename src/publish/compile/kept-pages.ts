import type { PageRecord } from '../../content/schema/page.ts'
import type { Route } from '../../content/schema/routes.ts'
import type { Locale, Localized } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'
import type { WithoutSite } from '../source/content.ts'
import type { Files } from '../source/read-folder.ts'
import { momentsAhead } from './moments.ts'
import type { SocialImage } from './outputs/social-images.ts'
import type { PageReading } from './page-reading.ts'

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

/** A value, and what it was made from: its own inputs, and the frame with all else. */
interface Entry<T> {
  frame: number
  inputs: readonly unknown[]
  value: T
}

/** Keeps one value for each name, for as long as the frame and its inputs are the same. */
class KeptValues<T> {
  readonly #entries = new Map<string, Entry<T>>()

  /** @param inputs are compared by identity, strings by their characters */
  recall(name: string, frame: number, inputs: readonly unknown[], make: () => T): T {
    const known = this.#entries.get(name)
    const isSame = known?.frame === frame && known.inputs.length === inputs.length
    if (isSame && known.inputs.every((one, i) => one === inputs[i])) return known.value
    const value = make()
    this.#entries.set(name, { frame, inputs, value })
    return value
  }
}

/** All that the pages of a site depend on, except their own texts. Two frames with the same number are the same. */
export interface Frame {
  number: number
  shared: Shared
}

/** A record as it is stored. */
export interface StoredRecord {
  hash: string
  text: string
}

/**
 * Keeps what was made of each page, for as long as the frame and the texts of the page are the same. Keeps shards too: most
 * are the same after a save.
 */
export class KeptPages {
  /** By language and id of the page. */
  readonly records = new KeptValues<KeptPage>()
  /** By number of the instant and id of the page. */
  readonly texts = new KeptValues<PageReading>()
  /** By id of the page. */
  readonly images = new KeptValues<Localized<SocialImage>>()
  /** By number of the instant: what the front matter of all pages says. */
  readonly addresses = new KeptValues<Localized<ReadonlyMap<string, string>>>()
  readonly problems = new KeptValues<readonly Problem[]>()
  readonly routes = new KeptValues<ReadonlyMap<string, Route>>()
  /** By address. */
  readonly feeds = new KeptValues<StoredRecord>()
  readonly sitemaps = new KeptValues<readonly (readonly [path: string, file: StoredRecord])[]>()
  /** The paths of the routes of the release that was made last, in order. */
  #paths: readonly string[] = []
  /** The shards of the release that was made last, by what they were made from. */
  #shards = new Map<string, StoredRecord>()
  #frame: Frame | undefined
  #newest = 0

  /**
   * The present frame: all that the record of a page depends on, except its own text. These are the front matter of all
   * pages, all other files, and which moments are over. It has the number of the frame that was adopted last if nothing of
   * it differs. The body of a page is in no record of another page.
   * @param at milliseconds since 1970
   */
  frameOf(files: Files, content: Dated, at: number): Frame {
    const shared = { ahead: momentsAhead(content, at), files: withoutBodies(files, content) }
    if (this.#frame && isSame(shared, this.#frame.shared)) return { number: this.#frame.number, shared }
    this.#newest++
    return { number: this.#newest, shared }
  }

  /**
   * Compares the next frames with this one. Call it for content without errors only: when the error is corrected, the frame
   * is the one from before.
   */
  adopt(frame: Frame): void {
    this.#frame = frame
  }

  /** The entries in order of path. Most releases have the paths of the one before, which need no sorting. */
  inOrder<T>(values: ReadonlyMap<string, T>): (readonly [path: string, value: T])[] {
    const isSame = this.#paths.length === values.size && this.#paths.every((path) => values.has(path))
    if (!isSame) this.#paths = [...values.keys()].sort((a, b) => (a < b ? -1 : 1))
    return this.#paths.flatMap((path) => {
      const value = values.get(path)
      return value === undefined ? [] : [[path, value] as const]
    })
  }

  /** @param make makes the record of a shard of a value of which JSON has all */
  recallShards<T>(drafts: readonly T[], make: (draft: T) => StoredRecord): StoredRecord[] {
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
