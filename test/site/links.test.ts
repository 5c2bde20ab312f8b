import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/content/paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { parse, valuesOf } from '../support/markup.ts'
import { ask, documents, ORIGIN, release } from '../support/real-site.ts'

/** What an address answers, asked once. */
const answers = new Map<string, Promise<{ status: number; location: string | null; ids: Set<string> }>>()
function answerOf(path: string) {
  const known = answers.get(path)
  if (known !== undefined) return known
  const answer = ask(path).then(async (response) => {
    const html = response.headers.get('Content-Type')?.startsWith('text/html') ? await response.text() : '<p></p>'
    return {
      status: response.status,
      location: response.headers.get('Location'),
      ids: new Set(valuesOf(parse(html), 'id')),
    }
  })
  answers.set(path, answer)
  return answer
}

const linksOf = (html: string) => [...new Set(valuesOf(parse(html), 'href', 'a[href]'))]

describe.each(documents)('%s', (_, path, html) => {
  const links = linksOf(html).map((href) => ({ href, url: new URL(href, `${ORIGIN}${path}`) }))
  const internal = links.filter(({ url }) => url.origin === ORIGIN)

  test('has links', () => {
    expect(internal.length).toBeGreaterThan(0)
  })

  test('leads within the site to pages that are there, without a redirect, and to places that are on them', async () => {
    for (const { href, url } of internal.filter(({ url }) => !url.pathname.startsWith('/language/'))) {
      // A fragment alone stays on the document, whatever its address.
      const target = href.startsWith('#')
        ? { status: 200, ids: new Set(valuesOf(parse(html), 'id')) }
        : await answerOf(url.pathname)
      expect(`${href} ${target.status}`).toBe(`${href} 200`)
      if (url.hash) expect([...target.ids], href).toContain(decodeURIComponent(url.hash.slice(1)))
    }
  })

  test('leads with the switch in one hop to a page that is there', async () => {
    for (const { href, url } of internal.filter(({ url }) => url.pathname.startsWith('/language/'))) {
      const { status, location } = await answerOf(url.pathname)
      expect(`${href} ${status} ${location}`).toBe(`${href} 303 ${url.pathname.slice('/language'.length)}`)
      expect((await answerOf(location ?? '')).status, href).toBe(200)
    }
  })

  test('leads out of the site by HTTPS only', () => {
    const out = links.filter(({ url }) => url.origin !== ORIGIN).map(({ url }) => url.protocol)
    expect(out.filter((protocol) => !['https:', 'mailto:', 'tel:'].includes(protocol))).toEqual([])
  })

  test('opens no other window', () => {
    expect(valuesOf(parse(html), 'target')).toEqual([])
  })

  test('says of a link whose target is in another language which one', async () => {
    const dom = parse(html)
    for (const link of dom.querySelectorAll('a[hreflang]')) {
      const href = link.getAttributeValue('href') ?? ''
      if (href.startsWith('/language/') || !href.startsWith('/')) continue
      const target = await ask(href)
      const borrowed = /<div class="article" lang="(..)">/.exec(await target.text())?.[1]
      expect(link.getAttributeValue('hreflang'), href).toBe(borrowed ?? href.slice(1, 3))
    }
  })
})

test('every page can be reached from the home page of its language', () => {
  const htmlAt = new Map(documents.map(([, path, html]) => [path, html]))
  for (const locale of LOCALES) {
    const seen = new Set<string>()
    const queue = [`/${locale}/`]
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const links = linksOf(htmlAt.get(path) ?? '').map((href) => href.replace(/#.*/, ''))
      queue.push(...links.filter((href) => localeOf(href) === locale && htmlAt.has(href)))
    }
    const paths = release.pages.filter((page) => page.locale === locale).map(({ path }) => path)
    expect(paths.filter((path) => !seen.has(path))).toEqual([])
  }
})
