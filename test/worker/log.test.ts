import { expect, test } from 'vitest'
import { failingKv, openEdge, openSite } from '../support/edge.ts'

/** Request headers with personal data. */
const PERSONAL = {
  Cookie: 'perspective-language=fr; session=c00k1e',
  'CF-Connecting-IP': '203.0.113.77',
  'X-Forwarded-For': '203.0.113.77',
  'X-Real-IP': '203.0.113.77',
  'User-Agent': 'Mozilla/5.0 (Own Device)',
  Referer: 'https://mail.example/inbox?of=jan',
  Authorization: 'Basic amFuOnB3',
  'Accept-Language': 'fr-BE',
}
const TOLD = /c00k1e|203\.0\.113|Mozilla|Own Device|mail\.example|amFuOnB3|fr-BE|jan|peeters|0470|geheim/i

const PATHS = [
  '/nl/about-nl?naam=Jan+Peeters',
  '/?q=jan@example.org',
  '/NL/About-NL/?naam=Peeters',
  '/nl/jan@example.org',
  '/nl/jan%40example.org',
  '/jan.peeters@example.org',
  '/nl/about-nl/jan-peeters',
  '/Jan-Peeters-0470123456',
  '/nl/%ff?naam=Peeters',
  `/nl/${'jan'.repeat(700)}`,
  '/language/xx/jan-peeters',
  '/language/fr/jan@example.org',
  '/language/fr/jan-peeters',
  '/assets/jan@example.org.css',
  '/nl/weg?token=geheim',
  '/robots.txt?jan',
]

const kv = failingKv()
kv.failing = true
const site = await openSite()
const edges = [
  ['a working site', site],
  ['a site without a release', openEdge({ kv })],
  [
    'a site that throws',
    openEdge({
      reader: site.reader,
      now() {
        throw new Error('no mailbox jan.peeters@example.org')
      },
    }),
  ],
] as const

test.each(edges)('no log line of %s contains personal data', async (_, { ask, lines }) => {
  for (const path of PATHS) {
    for (const method of ['GET', 'POST']) {
      await ask(path, PERSONAL, method)
      expect(
        // Without the random reference, which may contain any three letters.
        lines.filter((line) => TOLD.test(line.replace(/"reference":"[0-9A-Z]{10}"/, ''))),
        `${method} ${path}`,
      ).toEqual([])
    }
  }
  expect(lines.length).toBeGreaterThanOrEqual(2 * PATHS.length)
})

test('every answer writes one line with all fields', async () => {
  const { ask, lines, release } = await openSite()
  await ask('/nl/about-nl?a=1')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 'info',
      reference: expect.stringMatching(/^[0-9A-Z]{10}$/),
      method: 'GET',
      route: '/nl/about-nl',
      status: 200,
      milliseconds: expect.any(Number),
      release: release.root.slice(0, 12),
      state: 'current',
    },
  ])
})

test('the release reader reports a failing KV without personal data', async () => {
  const reports: unknown[] = []
  const { ask } = openEdge({ kv, report: (event, fields) => reports.push({ event, ...fields }) })
  await ask('/nl/jan@example.org?q=peeters', PERSONAL)
  expect(reports).toContainEqual({ event: 'kv-failed', key: 'pointer', error: expect.any(String) })
  expect(JSON.stringify(reports)).not.toMatch(TOLD)
})
