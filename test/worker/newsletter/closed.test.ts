import { createExecutionContext, createScheduledController, env, waitOnExecutionContext } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { LOCALES, type Locale } from '../../../src/locale/locale.ts'
import { messages } from '../../../src/locale/messages/index.ts'
import { NEWSLETTER_PATHS, ONE_CLICK_PATH, pagePath } from '../../../src/newsletter/paths.ts'
import { createWorker } from '../../../src/worker.ts'
import { pointTo, upload } from '../../support/edge.ts'
import { siteFiles } from '../../support/site.ts'
import { emptyDatabase, everything } from './support.ts'

const ORIGIN = 'https://site.test'
const SITE_FILE = 'site.yaml'
const SLUGS = { nl: { slug: 'nieuwsbrief' }, fr: { slug: 'newsletter' }, en: { slug: 'newsletter' } }
const TOKEN = `${'a'.repeat(22)}.${'b'.repeat(43)}`
const HEALTH_TOKEN = 'a token of the tests with at least 32 bytes'

/** Each of these settings alone closes the newsletter. */
const NEEDED = [
  'MAIL_FROM',
  'NEWSLETTER_SECRETS',
  'ADDRESS_PEPPER',
  'NEWSLETTER',
  'MEMORY',
  'EMAIL',
  'OUTBOX',
  'BULK',
  'SIGN_UPS',
]

const production = { ...env, ENVIRONMENT: 'production', ORIGIN, HEALTH_TOKEN }

let release: string
let logged: string[]
beforeAll(async () => {
  await emptyDatabase()
  const site = siteFiles().get(SITE_FILE)?.replace('newsletter: { page: /about', 'newsletter: { page: /newsletter')
  release = (await upload({ pages: { '/newsletter': SLUGS }, files: { [SITE_FILE]: site ?? '' } })).root
  await pointTo(release)
})
beforeEach(() => {
  logged = []
  vi.spyOn(console, 'error').mockImplementation((line) => logged.push(String(line)))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

/** A new Worker in production, with some settings removed or replaced. */
function openWorker(changes: Record<string, unknown>) {
  const worker = createWorker()
  const given = { ...production, ...changes } as unknown as Env
  return {
    async ask(
      path: string,
      { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
    ) {
      const ctx = createExecutionContext()
      const body = method === 'POST' ? new URLSearchParams({ email: 'jan@example.org', locale: 'nl' }) : null
      const request = new Request(`${ORIGIN}${path}`, { method, headers, body, redirect: 'manual' })
      const response = await worker.fetch(request as Parameters<typeof worker.fetch>[0], given, ctx)
      await waitOnExecutionContext(ctx)
      return response
    },
    async minute(purge: () => Promise<{ success: boolean }>) {
      const ctx = Object.assign(createExecutionContext(), { cache: { purge } })
      const controller = createScheduledController({ cron: '* * * * *' })
      await worker.scheduled(controller, given, ctx as unknown as ExecutionContext)
      await waitOnExecutionContext(ctx)
    },
    async deliver(queue: string) {
      const retryAll = vi.fn()
      await worker.queue({ queue, messages: [{ body: 'mail' }], retryAll } as unknown as MessageBatch, given)
      return retryAll
    },
  }
}

const without = (name: string) => openWorker({ [name]: undefined })
const closedIn = (locale: Locale) => messages(locale).newsletter.closed
const events = () => logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'newsletter-closed')

test('a complete environment opens the newsletter', async () => {
  const { ask } = openWorker({})
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask(pagePath('sent', 'nl'))).status).toBe(200)
  expect(events()).toEqual([])
})

describe.each(NEEDED)('without %s', (name) => {
  test('serves pages, and answers that the newsletter is closed', async () => {
    const { ask } = without(name)
    for (const path of ['/nl/', '/fr/about-fr', '/en/newsletter', '/robots.txt', '/sitemap.xml'])
      expect((await ask(path)).status, path).toBe(200)
    for (const locale of LOCALES) {
      const response = await ask(NEWSLETTER_PATHS[locale], { method: 'POST' })
      expect(response.status).toBe(503)
      expect(await response.text()).toContain(`<h1>${closedIn(locale).title}</h1>`)
    }
    const healthz = await ask('/healthz')
    expect(healthz.status).toBe(503)
    expect(healthz.headers.get('X-Release')).toBe(release)
    expect(await healthz.json()).toMatchObject({ release, newsletter: { state: 'closed', settings: [name] } })
    expect(events()).toEqual([
      { level: 'error', event: 'newsletter-closed', problems: [expect.stringMatching(new RegExp(`^${name} is `))] },
    ])
  })
})

test.each([
  ['NEWSLETTER_SECRETS', { NEWSLETTER_SECRETS: 'short' }],
  ['TURNSTILE_SECRET', { TURNSTILE_SITE_KEY: 'key' }],
  ['MAIL_HTTP_TOKEN', { MAIL_HTTP_URL: 'https://mail.test/' }],
])('a wrong %s closes it too', async (name, changes) => {
  const { ask } = openWorker(changes)
  expect((await ask('/nl/')).status).toBe(200)
  expect(await (await ask('/healthz')).json()).toMatchObject({ newsletter: { settings: [name] } })
})

test('EMAIL may be missing if mails are sent over HTTP', async () => {
  const { ask } = openWorker({ EMAIL: undefined, MAIL_HTTP_URL: 'https://mail.test/', MAIL_HTTP_TOKEN: 'token' })
  expect((await ask('/healthz')).status).toBe(200)
})

test.each([{ ORIGIN: 'http://site.test' }, { ORIGIN: 'https://localhost' }, { ENVIRONMENT: 'prod' }])(
  'the Worker does not start with %j',
  async (changes) => {
    const { ask } = openWorker(changes)
    await expect(ask('/nl/')).rejects.toThrow(Object.keys(changes)[0] ?? '')
  },
)

describe('a closed newsletter', () => {
  const TOKEN_PAGES = ['confirm', 'manage', 'preferences', 'change'] as const

  test.each(LOCALES)('answers each of its pages with 503 in the language of the path: %s', async (locale) => {
    const { ask } = without('NEWSLETTER')
    const token = TOKEN_PAGES.map((page) => `${pagePath(page, locale)}/${TOKEN}`)
    const answers = [
      ...(await Promise.all([...token, NEWSLETTER_PATHS[locale]].map((path) => ask(path, { method: 'POST' })))),
      ...(await Promise.all(
        [...token, `${token[2]}/data.json`, pagePath('sent', locale), pagePath('erased', locale)].map((path) =>
          ask(path),
        ),
      )),
    ]
    for (const response of answers) {
      expect(response.status).toBe(503)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
        'retry-after': '600',
      })
      const html = await response.text()
      expect(html).toContain(`<h1>${closedIn(locale).title}</h1>`)
      expect(html).toContain(`href="/${locale}/about-${locale}"`)
    }
  })

  test('answers a one-click unsubscription with 503 and no body', async () => {
    const response = await without('NEWSLETTER').ask(`${ONE_CLICK_PATH}/${TOKEN}`, { method: 'POST' })
    expect([response.status, await response.text()]).toEqual([503, ''])
    expect(response.headers.get('Retry-After')).toBe('600')
  })

  test('answers a GET of the one-click path in the language of the browser, by default in Dutch', async () => {
    const { ask } = without('NEWSLETTER')
    const french = await ask(`${ONE_CLICK_PATH}/${TOKEN}`, { headers: { 'Accept-Language': 'fr-BE' } })
    expect([french.status, await french.text()]).toEqual([503, expect.stringContaining(closedIn('fr').title)])
    expect(await (await ask(`${ONE_CLICK_PATH}/${TOKEN}`)).text()).toContain(closedIn('nl').title)
  })

  test('names the allowed methods of its paths', async () => {
    const { ask } = without('NEWSLETTER')
    const response = await ask(`${pagePath('manage', 'nl')}/${TOKEN}`, { method: 'DELETE' })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  })

  test('shows the sentences of /healthz only to a request with the token', async () => {
    const { ask } = openWorker({ ADDRESS_PEPPER: 'short' })
    const problems = async (headers: Record<string, string>) => {
      const { newsletter } = await (await ask('/healthz', { headers })).json<{ newsletter: { problems?: string[] } }>()
      return newsletter.problems
    }
    expect(await problems({})).toBeUndefined()
    expect(await problems({ Authorization: `Bearer ${HEALTH_TOKEN}x` })).toBeUndefined()
    expect(await problems({ Authorization: `Bearer ${HEALTH_TOKEN}` })).toEqual([
      expect.stringContaining('ADDRESS_PEPPER has 5 bytes'),
    ])
  })

  test('logs the reason once in an isolate', async () => {
    const { ask } = without('ADDRESS_PEPPER')
    for (const path of ['/nl/', '/fr/', pagePath('sent', 'nl')]) await ask(path)
    expect(events()).toHaveLength(1)
  })

  test.each(['perspective-outbox', 'perspective-mail-events', 'perspective-issues'])(
    'makes the queue %s deliver its messages again',
    async (queue) => {
      const before = await everything()
      expect(await without('ADDRESS_PEPPER').deliver(queue)).toHaveBeenCalledWith({ delaySeconds: 60 })
      expect(await everything()).toBe(before)
    },
  )

  test('lets cron only purge the cache', async () => {
    const before = await everything()
    await env.CONTENT.put('purged-for', 'f'.repeat(64))
    const purge = vi.fn(async () => ({ success: true }))
    await without('MEMORY').minute(purge)
    expect(purge).toHaveBeenCalledTimes(1)
    expect(await everything()).toBe(before)
  })
})
