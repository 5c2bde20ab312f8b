import { describe, expect, test } from 'vitest'
import { failingKv, openEdge, openSite } from '../support/edge.ts'
import type { SiteDraft } from '../support/site.ts'

const EVIL = 'evil.example'

describe('in production', () => {
  test('pages may be indexed', async () => {
    const { ask } = await openSite()
    const response = await ask('/nl/about-nl')
    expect(response.headers.has('X-Robots-Tag')).toBe(false)
    expect(await response.text()).not.toContain('name="robots"')
  })

  test('robots.txt disallows the language switch only, and names the sitemap', async () => {
    expect(await (await openEdge().ask('/robots.txt')).text()).toBe(
      'User-agent: *\nDisallow: /language/\n\nSitemap: https://site.test/sitemap.xml\n',
    )
  })
})

describe('on staging', () => {
  const staging = { environment: 'staging', origin: 'https://staging.test' } as const

  test('every answer has X-Robots-Tag: noindex', async () => {
    const { ask } = await openSite(undefined, staging)
    const throwing = openEdge({
      ...staging,
      now() {
        throw new Error('no clock')
      },
    })
    const kv = Object.assign(failingKv(), { failing: true })
    const answers = [
      ...(await Promise.all(
        [
          '/nl/about-nl',
          '/',
          '/NL/',
          '/nl/nergens',
          '/nl/weg',
          '/sitemap.xml',
          '/favicon.svg',
          '/language/fr/',
          '/healthz',
          '/%ff',
        ].map((path) => ask(path)),
      )),
      await ask('/nl/', {}, 'POST'),
      await throwing.ask('/nl/'),
      await openEdge({ ...staging, kv }).ask('/nl/'),
    ]
    for (const { status, headers } of answers) expect(headers.get('X-Robots-Tag'), String(status)).toBe('noindex')
  })

  test('robots.txt disallows everything', async () => {
    expect(await (await openEdge(staging).ask('/robots.txt')).text()).toContain('User-agent: *\nDisallow: /\n')
  })

  test('pages have a robots meta element, and no script', async () => {
    const html = await (await (await openSite(undefined, staging)).ask('/nl/')).text()
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('<script src')
  })
})

describe('the live reload', () => {
  const development = { environment: 'development', origin: 'http://127.0.0.1:8787' } as const

  test('works in development, and the policy allows it', async () => {
    const { ask } = await openSite(undefined, development)
    const page = await ask('/nl/')
    expect(await page.text()).toContain('<script src="/_dev/reload.js" defer')
    expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'")
    const script = await ask('/_dev/reload.js')
    expect(script.status).toBe(200)
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('learns that the release or the code has changed', async () => {
    const running = async (draft?: SiteDraft) => {
      const { ask } = await openSite(draft, development)
      const answers = [await ask('/_dev/running'), await ask('/_dev/running')]
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(answers[0]?.headers.get('Cache-Control')).toBe('private, no-store')
      const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
      expect(second).toBe(first)
      return first
    }
    const [before, otherCode] = [await running(), await running()]
    const otherRelease = await running({ pages: { '/news': {} } })
    expect(new Set([before, otherCode, otherRelease]).size).toBe(3)
    expect(otherCode?.split(' ')[0]).toBe(before?.split(' ')[0])
  })

  test.each(['production', 'staging'] as const)('does not exist in %s', async (environment) => {
    const { ask } = await openSite(undefined, { environment })
    expect((await ask('/_dev/reload.js')).status).toBe(404)
    expect((await ask('/_dev/running')).status).toBe(404)
    for (const path of ['/nl/', '/nl/about-nl', '/en/report', '/nl/nergens', '/']) {
      const page = await ask(path)
      expect(await page.text(), path).not.toMatch(/<script(?! type="application\/ld\+json">)/)
      expect(page.headers.get('Content-Security-Policy')).not.toContain('script-src')
    }
  })
})

describe('the Host header of a request', () => {
  test.each([
    '/nl/about-nl',
    '/en/report',
    '/',
    '/nl/nergens',
    '/sitemap.xml',
    '/robots.txt',
    '/NL/',
    '/nl/oud',
    '/language/fr/',
    '/healthz',
  ])('is not in the answer to %s', async (path) => {
    const { app } = await openSite()
    const headers = { Host: EVIL, 'X-Forwarded-Host': EVIL, Forwarded: `host=${EVIL}` }
    const response = await app.fetch(new Request(`https://${EVIL}${path}`, { headers, redirect: 'manual' }))
    expect(JSON.stringify([...response.headers])).not.toContain(EVIL)
    expect(await response.text()).not.toContain(EVIL)
  })

  test('is not used: addresses come from the configuration', async () => {
    const { app } = await openSite()
    const html = await (await app.fetch(new Request(`https://${EVIL}/nl/about-nl`))).text()
    expect(html).toContain('<link rel="canonical" href="https://site.test/nl/about-nl"/>')
    const map = await (await app.fetch(new Request(`https://${EVIL}/sitemap.xml`))).text()
    expect(map).toContain('<loc>https://site.test/nl/about-nl</loc>')
    expect(map).not.toContain('{origin}')
  })
})
