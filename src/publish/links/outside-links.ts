import type { SourcePosition } from '../problem.ts'
import type { Files } from '../source/read-folder.ts'
import { isThisMachine } from '../source/web-address.ts'

/** An address of another site, and the places that name it. */
export interface OutsideLink {
  url: string
  places: SourcePosition[]
}

/** An address in Markdown, YAML or CSV. A bracket can be a part of it if it is closed too: `/wiki/Zenne_(river)`. */
const ADDRESS = /https?:\/\/(?:[^\s"'<>()[\]{}|\\^`,]|\([^\s"'<>()]*\)|,(?=[^\s"']))+/gi

/**
 * Every address of another site that the content names, with its places, in the order of the files.
 * @param origins scheme and host of this site in each environment
 */
export function outsideLinks(files: Files, origins: readonly string[]): OutsideLink[] {
  const links = new Map<string, OutsideLink>()
  for (const [path, text] of files) {
    if (!/\.(?:md|yaml|csv)$/.test(path)) continue
    for (const [i, line] of text.split('\n').entries())
      for (const { 0: found, index } of line.matchAll(ADDRESS)) {
        const url = addressOf(found, origins)
        if (url === undefined) continue
        const link = links.get(url) ?? { url, places: [] }
        link.places.push({ file: `content/${path}`, line: i + 1, column: [...line.slice(0, index)].length + 1 })
        links.set(url, link)
      }
  }
  return [...links.values()]
}

/** The address without its fragment and the mark of the sentence behind it. Undefined for one of this site or machine. */
function addressOf(found: string, origins: readonly string[]): string | undefined {
  const url = URL.parse(found.replace(/[.,;:!?*_~]+$/, ''))
  if (!url || isThisMachine(url.hostname) || origins.includes(url.origin)) return undefined
  url.hash = ''
  return url.href
}
