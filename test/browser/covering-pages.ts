import { parseHTML } from 'linkedom'

/** A page with its document. */
export interface PageHtml {
  path: string
  html: string
}

/** Number of pages that are in the set because they are the longest, and because their words are. */
const LONGEST = 3

/**
 * A small set of pages in which each construct of all pages occurs: an element with its classes, in a parent with its
 * classes. A rule of accessibility or of layout that a construct breaks is then broken on a page of the set. The longest
 * pages, and those with the longest words, are in the set too.
 * @param chosen paths of pages that are checked anyway
 * @returns the set without the chosen pages
 */
export function coveringPages(pages: readonly PageHtml[], chosen: readonly string[] = []): string[] {
  const left = new Map(pages.map(({ path, html }) => [path, readPage(html)]))
  const missing = new Set([...left.values()].flatMap(({ constructs }) => [...constructs]))
  const found: string[] = []
  const take = (path: string) => {
    for (const construct of left.get(path)?.constructs ?? []) missing.delete(construct)
    if (left.delete(path) && !chosen.includes(path)) found.push(path)
  }
  const longest = (length: (page: ReadPage) => number) =>
    [...left].toSorted(([, a], [, b]) => length(b) - length(a)).slice(0, LONGEST)
  const firstOfAll = [...longest(({ length }) => length), ...longest(({ longestWord }) => longestWord)]
  for (const path of chosen) take(path)
  for (const [path] of firstOfAll) take(path)
  while (missing.size > 0) {
    const gains = [...left].map(([path, { constructs }]) => ({
      path,
      gain: [...constructs].filter((one) => missing.has(one)).length,
    }))
    // Of equal gains, the first page is taken, so the set is the same each time.
    take(gains.reduce((best, one) => (one.gain > best.gain ? one : best)).path)
  }
  return found
}

interface ReadPage {
  /** Such as `ul.cards > li.card`. States that are attributes are part of the names. */
  constructs: Set<string>
  length: number
  longestWord: number
}

function readPage(html: string): ReadPage {
  const { body } = parseHTML(html).document
  const constructs = new Set<string>()
  const walk = (element: Element, parent: string) => {
    const name = nameOf(element)
    constructs.add(`${parent} > ${name}`)
    // Parts of drawings are no constructs.
    if (element.localName !== 'svg') for (const child of element.children) walk(child, name)
  }
  walk(body, 'html')
  // A line may end at a soft hyphen.
  const words = (body.textContent ?? '').split(/[\s\u00AD-]+/)
  return { constructs, length: html.length, longestWord: Math.max(...words.map((word) => word.length)) }
}

function nameOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').split(' ').filter(Boolean).sort()
  const states = element.getAttributeNames().filter((name) => /^(?:aria-|role$|open$|disabled$|dir$)/.test(name))
  return [element.localName, ...classes.map((name) => `.${name}`), ...states.sort().map((name) => `[${name}]`)].join('')
}
