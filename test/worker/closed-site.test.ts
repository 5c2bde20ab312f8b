import { env } from 'cloudflare:test'
import { beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '../../src/environment.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { NEWSLETTER_PATHS, type NewsletterPage, ONE_CLICK_PATH, pagePath } from '../../src/newsletter/paths.ts'
import type { Compiled } from '../../src/publish/compile/compile.ts'
import { stylesheets } from '../../src/views/stylesheets.gen.ts'
import { ONE_OF_EACH, ORIGIN, openEdge, openSite, pointTo, upload } from '../support/edge.ts'
import { sendPreview } from '../support/previews.ts'
import { WorkersCache } from '../support/workers-cache.ts'
import { newsletterApp } from './newsletter/app.ts'
import { emptyDatabase, rows } from './newsletter/support.ts'

const KEY = 'k'.repeat(40)
const PASS = '__Host-site-key'

let release: Compiled
beforeAll(async () => {
  release = await upload(ONE_OF_EACH)
  await pointTo(release.root)
})

/** The cookie of a browser that has opened the site. */
async function opened(): Promise<Record<string, string>> {
  const answer = await openEdge({ siteKey: KEY }).ask(`/_open?key=${KEY}`)
  return { Cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
}

const paths = () => [
  ...release.routes.keys(),
  ...[
    '/nl/zoeken?q=a',
    '/nl/nergens',
    '/NL/',
    '/favicon.svg',
    '/humans.txt',
    '/_open',
    '/language/fr/',
    '/x',
    '/assets/x',
  ],
  ...['/assets/zzz.0123456789abcdef.css', '/healthz/', '/assets/', '/favicon.ico', '/_preview', '/_components'],
  ...[
    '/_preview/',
    '/_preview//',
    '/_preview//nl/about-nl',
    '/_preview/%2F/nl/about-nl',
    '/_preview/x/../../nl/about-nl',
  ],
]

describe('a closed site', () => {
  test('answers every path with the same page, and nothing of the content', async () => {
    const { ask } = openEdge({ siteKey: KEY })
    const headers = { 'Accept-Language': 'nl', Cookie: `${PASS}=wrong; ${PASS}=${KEY}` }
    for (const path of paths()) {
      const answer = await ask(path, headers)
      const html = await answer.text()
      expect([path, answer.status, answer.headers.get('Cache-Control')]).toEqual([path, 403, 'private, no-store'])
      expect([path, answer.headers.get('X-Robots-Tag')]).toEqual([path, 'noindex, nofollow'])
      expect(answer.headers.has('Content-Security-Policy')).toBe(true)
      expect(html).toContain(
        /^\/fr\//.test(path)
          ? 'Ce site est fermé'
          : /^\/en\//.test(path)
            ? 'This site is closed'
            : 'Deze site is afgesloten',
      )
      expect(html).not.toMatch(/about nl|Wij proberen/)
    }
    for (const path of ['/nl/about-nl', '/healthz', '/robots.txt', stylesheets[0].path]) {
      const answer = await ask(path, headers, 'POST')
      expect([path, answer.status, (await answer.text()).includes('about nl')]).toEqual([path, 403, false])
    }
  })

  test('opens with its key, which is exchanged for a cookie of this host only', async () => {
    const { ask } = openEdge({ siteKey: KEY })
    const answer = await ask(`/_open?key=${KEY}`)
    expect([answer.status, answer.headers.get('Location'), answer.headers.get('Referrer-Policy')]).toEqual([
      303,
      '/',
      'no-referrer',
    ])
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^__Host-site-key=[0-9a-f]{64}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).not.toContain(KEY)
    expect((await ask('/nl/about-nl', await opened())).status).toBe(200)
    expect((await ask(`/_open?key=${KEY}x`)).status).toBe(403)
  })

  test('is closed again for every cookie when it has another key', async () => {
    const { ask } = openEdge({ siteKey: 'm'.repeat(40) })
    expect((await ask('/nl/', await opened())).status).toBe(403)
  })

  test('gives no answer to a cache, which does not look at cookies', async () => {
    const edge = openEdge({ siteKey: KEY })
    const cache = new WorkersCache({ worker: async (request) => edge.app.fetch(request), now: Date.now })
    for (const path of [...paths(), ...paths()]) {
      await cache.fetch(new Request(`${ORIGIN}${path}`, { headers: await opened(), redirect: 'manual' }))
      const stranger = await cache.fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual' }))
      expect([path, stranger.status]).toEqual([path, 403])
    }
  })

  test('lets programs ask for its health and its rules for robots, and loads its style sheet', async () => {
    const { ask } = openEdge({ siteKey: KEY })
    for (const path of ['/healthz', '/robots.txt', stylesheets[0].path]) expect((await ask(path)).status).toBe(200)
  })

  test('reports its release and its health to programs, and no word of a page', async () => {
    const { ask } = openEdge({ siteKey: KEY })
    const [get, head] = [await ask('/healthz'), await ask('/healthz', {}, 'HEAD')]
    expect([get.status, head.status, get.headers.get('X-Release')]).toEqual([200, 200, release.root])
    expect(Object.keys(await get.json<object>())).toEqual(['release', 'state', 'version', 'content'])
  })

  test('names no page in its rules for robots', async () => {
    const text = await (await openEdge({ siteKey: KEY, environment: 'staging' }).ask('/robots.txt')).text()
    expect(text).toBe(`User-agent: *\nDisallow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`)
  })

  test('makes no subscription, and answers every page and every link of the newsletter with 403', async () => {
    await emptyDatabase()
    const app = await newsletterApp({ siteKey: KEY })
    const token = 'a'.repeat(40)
    const page = (name: NewsletterPage) => LOCALES.map((locale) => `${pagePath(name, locale)}/${token}`)
    const mailed = [
      ...(['confirm', 'manage', 'preferences', 'change'] as const).flatMap(page),
      `${ONE_CLICK_PATH}/${token}`,
    ]
    const own = LOCALES.flatMap((locale) => [
      pagePath('sent', locale),
      pagePath('erased', locale),
      NEWSLETTER_PATHS[locale],
    ])
    for (const path of [...own, ...mailed, '//EN/Newsletter//Manage/abC', '/newsletter/events']) {
      const [get, post] = [
        await app.get(path),
        await app.post(path, { email: 'ann@example.brussels', topics: 'plans' }),
      ]
      expect([path, get.status, post.status]).toEqual([path, 403, 403])
      expect([path, /Wij proberen|We try/.test(`${await get.text()}${await post.text()}`)]).toEqual([path, false])
    }
    await app.send()
    expect([app.mails, app.woken]).toEqual([[], []])
    expect(await rows('select * from subscriber')).toEqual([])
  })

  test('a published preview ends: it leads to the public address, which is closed', async () => {
    const changed = await upload({ pages: { '/coming': {} } })
    const { prefix, cookie } = await sendPreview((key, value) => env.CONTENT.put(key, value), changed)
    await pointTo(changed.root)
    const { ask } = openEdge({ siteKey: KEY, pointerFresh: 0 })
    const ended = await ask(`${prefix}/nl/coming-nl`, cookie)
    expect([ended.status, ended.headers.get('Location'), await ended.text()]).toEqual([303, '/nl/coming-nl', ''])
    expect((await ask('/nl/coming-nl', cookie)).status).toBe(403)
    await pointTo(release.root)
  })

  test('shows a preview to those who have its secret', async () => {
    const changed = await upload({ pages: { '/coming': {} } })
    const { prefix, cookie, address } = await sendPreview((key, value) => env.CONTENT.put(key, value), changed)
    const { ask } = openEdge({ siteKey: KEY })
    expect((await ask(address)).status).toBe(303)
    expect((await ask(`${prefix}/nl/coming-nl`, cookie)).status).toBe(200)
    expect((await ask(`${prefix}/nl/coming-nl`)).status).toBe(404)
    expect((await ask('/nl/', cookie)).status).toBe(403)
  })
})

test('without a key, the site is open, and there is nothing at the path that opens it', async () => {
  const { ask } = await openSite()
  expect([(await ask('/nl/')).status, (await ask('/_open')).status]).toEqual([200, 404])
})

describe('the secret SITE_KEY', () => {
  test('closes the site', () => {
    expect(readEnvironment({ ...env, SITE_KEY: KEY }).siteKey).toBe(KEY)
    expect(readEnvironment(env).siteKey).toBeUndefined()
  })

  test.each(['', 'short', ' '])('stops the Worker if it is %j, so that the site is not open by mistake', (key) => {
    expect(() => readEnvironment({ ...env, SITE_KEY: key })).toThrow()
  })
})
