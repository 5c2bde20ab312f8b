import { createHash } from 'node:crypto'
import type { PageRecord } from '../../content/schema/page.ts'
import type { Route } from '../../content/schema/routes.ts'
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
  frame: string
  inputs: readonly unknown[]
  value: KeptPage
}

/** Keeps what was made of each page, for as long as the frame and the texts of the page are the same. */
export class KeptPages {
  readonly #entries = new Map<string, Entry>()

  /** @param inputs are compared by identity, strings by their characters */
  recall(name: string, frame: string, inputs: readonly unknown[], make: () => KeptPage): KeptPage {
    const known = this.#entries.get(name)
    if (known?.frame === frame && known.inputs.every((one, i) => one === inputs[i])) return known.value
    const value = make()
    this.#entries.set(name, { frame, inputs, value })
    return value
  }
}

/**
 * Hash of all that the record of a page depends on, except its own text: the front matter of all pages, all other files,
 * and which moments are over. The body of a page is in no record of another page.
 * @param at milliseconds since 1970
 */
export function frameOf(files: Files, content: Pick<WithoutSite, 'pages' | 'drafts' | 'facts'>, at: number): string {
  const bodies = new Map(
    [...content.pages.values(), ...content.drafts.values()].flatMap((translations) =>
      Object.values(translations).map(({ file, body }) => [file, body.length] as const),
    ),
  )
  const hash = createHash('sha256').update(`${momentsAhead(content, at)}\n`)
  for (const [path, text] of files)
    hash.update(`${path}\0`).update(`${text.slice(0, text.length - (bodies.get(`content/${path}`) ?? 0))}\0`)
  return hash.digest('base64')
}
