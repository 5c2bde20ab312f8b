import type { HtmlElement } from 'html-validate'
import { expect, test } from 'vitest'
import { localeOf } from '../../src/content/paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { valuesOf } from '../support/markup.ts'
import { differences, offenders, unless } from '../support/offenders.ts'
import { ask, type Document, documents, domOf, ORIGIN, release } from '../support/real-site.ts'

/** The answer to each address, requested once. */
const answers = new Map<string, Promise<Answer>>()
interface Answer {
  status: number
  location: string | null
  ids: Set<string>
  /** Language of the text, if it is not that of the page. */
  borrowed: string | undefined
  /** The language that the answer names. */
  language: string | undefined
}
function answerOf(path: string): Promise<Answer> {
  const known = answers.get(path)
  if (known !== undefined) return known
  const answer = ask(path).then(async (response) => {
    const html = response.headers.get('Content-Type')?.startsWith('text/html') ? await response.text() : '<p></p>'
    return {
      status: response.status,
      location: response.headers.get('Location'),
      ids: idsIn(domOf(html)),
      language: response.headers.get('Content-Language')?.slice(0, 2),
      borrowed: /<div class="article" lang="(..)">/.exec(html)?.[1],
    }
  })
  answers.set(path, answer)
  return answer
}

/** Reads something of a parsed document once: several tests ask for it, and a search through a document takes long. */
function oncePerDocument<Value>(readIt: (dom: HtmlElement) => Value): (dom: HtmlElement) => Value {
  const values = new WeakMap<HtmlElement, Value>()
  return (dom) => {
    const value = values.get(dom) ?? readIt(dom)
    values.set(dom, value)
    return value
  }
}

const idsIn = oncePerDocument((dom) => new Set(valuesOf(dom, 'id')))
const linksOf = oncePerDocument((dom) => [...new Set(valuesOf(dom, 'href', 'a[href]'))])

/** The links of a document as written, with their absolute addresses. */
const addressesOf = ({ path, dom }: Document) =>
  linksOf(dom).map((href) => ({ href, url: new URL(href, `${ORIGIN}${path}`) }))
const internalOf = (document: Document) => addressesOf(document).filter(({ url }) => url.origin === ORIGIN)

/** Applies a rule to all documents. */
const wrong = (rule: (document: Document) => string[] | Promise<string[]>) =>
  offenders(documents, ({ name }) => name, rule)

test('every document has links', async () => {
  expect(await wrong((document) => unless(internalOf(document).length > 0, 'has no link within the site'))).toEqual([])
})

test('every link within the site leads to an existing page without a redirect, and to an existing id', async () => {
  const found = await wrong(async (document) => {
    const own = idsIn(document.dom)
    const faults: string[] = []
    for (const { href, url } of internalOf(document)) {
      // A fragment alone refers to the document itself.
      const target = href.startsWith('#') ? { status: 200, ids: own } : await answerOf(url.pathname)
      faults.push(...differences(`the status of ${href}`, target.status, 200))
      const isThere = !url.hash || target.ids.has(decodeURIComponent(url.hash.slice(1)))
      faults.push(...unless(isThere, `${href} has a fragment that does not exist`))
    }
    return faults
  })
  expect(found).toEqual([])
})

test('every document links to the other languages by their own addresses, not by one that robots must not request', async () => {
  const found = await wrong(({ dom }) => linksOf(dom).filter((href) => href.startsWith('/language/')))
  expect(found).toEqual([])
})

test('every link out of the site uses HTTPS', async () => {
  const found = await wrong((document) =>
    addressesOf(document)
      .filter(({ url }) => url.origin !== ORIGIN && !['https:', 'mailto:', 'tel:'].includes(url.protocol))
      .map(({ href }) => `leads to ${href}`),
  )
  expect(found).toEqual([])
})

test('no link opens another window', async () => {
  const found = await wrong(({ dom }) => valuesOf(dom, 'target').map((target) => `has target="${target}"`))
  expect(found).toEqual([])
})

test('every link to a text in another language has that language in hreflang', async () => {
  const found = await wrong(async ({ dom }) => {
    const faults: string[] = []
    for (const link of dom.querySelectorAll('a[hreflang]')) {
      const href = link.getAttributeValue('href') ?? ''
      if (!href.startsWith('/')) continue
      const { borrowed, language: sent } = await answerOf(href)
      // The address of a document names no language.
      const language = borrowed ?? (/^\/(?:files|media)\//.test(href) ? sent : href.slice(1, 3))
      faults.push(...differences(`hreflang of ${href}`, link.getAttributeValue('hreflang'), language))
    }
    return faults
  })
  expect(found).toEqual([])
})

test('every page can be reached from the home page of its language', () => {
  const domAt = new Map(documents.map(({ path, dom }) => [path, dom]))
  for (const locale of LOCALES) {
    const seen = new Set<string>()
    const queue = [`/${locale}/`]
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const dom = domAt.get(path)
      const links = (dom ? linksOf(dom) : []).map((href) => href.replace(/#.*/, ''))
      queue.push(...links.filter((href) => localeOf(href) === locale && domAt.has(href)))
    }
    const paths = release.pages.filter((page) => page.locale === locale).map(({ path }) => path)
    expect(paths.filter((path) => !seen.has(path))).toEqual([])
  }
})
