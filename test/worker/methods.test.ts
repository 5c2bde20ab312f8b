import { describe, expect, test } from 'vitest'
import { stylesheets } from '../../src/views/stylesheets.gen.ts'
import { openSite } from '../support/edge.ts'
import { differences, offenders, unless } from '../support/offenders.ts'

const [stylesheet] = stylesheets

const { ask } = await openSite()

const PATHS = [
  ['a page', '/nl/about-nl'],
  ['a borrowed page', '/en/report'],
  ['the page in three languages', '/'],
  ['a redirect', '/NL/about-nl'],
  ['a missing page', '/nl/nergens'],
  ['a gone page', '/nl/weg'],
  ['a malformed path', '/nl/%ff'],
  ['the style sheet', stylesheet.path],
  ['the icon', '/favicon.svg'],
  ['robots.txt', '/robots.txt'],
  ['the sitemap', '/sitemap.xml'],
  ['the language switch', '/language/fr/about-fr'],
  ['the health check', '/healthz'],
] as const

const REFUSED = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'REPORT']

/** Applies a rule to the answers to a method at all paths. */
const wrong = (method: string, rule: (response: Response, path: string) => string[] | Promise<string[]>) =>
  offenders(
    PATHS,
    ([name]) => `${method} of ${name}`,
    async ([, path]) => rule(await ask(path, {}, method), path),
  )

describe('HEAD', () => {
  test('answers with the headers of GET and no body', async () => {
    const found = await wrong('HEAD', async (head, path) => {
      const get = await ask(path)
      return [
        ...differences('status', head.status, get.status),
        ...differences('headers', [...head.headers], [...get.headers]),
        ...differences('body', await head.text(), ''),
      ]
    })
    expect(found).toEqual([])
  })

  test('answers 304 as GET does', async () => {
    const etag = (await ask('/nl/about-nl')).headers.get('ETag') ?? ''
    expect((await ask('/nl/about-nl', { 'If-None-Match': etag }, 'HEAD')).status).toBe(304)
  })
})

test('OPTIONS answers 204 with the allowed methods and no body', async () => {
  const found = await wrong('OPTIONS', async (response) => [
    ...differences('status', response.status, 204),
    ...differences('Allow', response.headers.get('Allow'), 'GET, HEAD, OPTIONS'),
    ...differences('Cache-Control', response.headers.get('Cache-Control'), 'private, no-store'),
    ...unless(!response.headers.has('Access-Control-Allow-Origin'), 'allows other sites to read it'),
    ...differences('body', await response.text(), ''),
  ])
  expect(found).toEqual([])
})

test.each(REFUSED)('%s is refused at every path, with the allowed methods', async (method) => {
  const found = await wrong(method, ({ status, headers }) => [
    ...differences('status', status, 405),
    ...differences('Allow', headers.get('Allow'), 'GET, HEAD, OPTIONS'),
    ...unless(!headers.has('Set-Cookie'), 'sets a cookie'),
    ...unless(!headers.has('Location'), 'redirects'),
  ])
  expect(found).toEqual([])
})

test('the page for a refused method is in the language of the path', async () => {
  const html = await (await ask('/fr/about-fr', { 'Accept-Language': 'nl' }, 'POST')).text()
  expect(html).toContain('<h1>Cette action est impossible ici</h1>')
})
