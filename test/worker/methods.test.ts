import { describe, expect, test } from 'vitest'
import { stylesheet } from '../../src/views/stylesheet.gen.ts'
import { openSite } from '../support/edge.ts'

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

describe('HEAD', () => {
  test.each(PATHS)('answers with the headers of GET and no body: %s', async (_, path) => {
    const get = await ask(path)
    const head = await ask(path, {}, 'HEAD')
    expect(head.status).toBe(get.status)
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
  })

  test('answers 304 as GET does', async () => {
    const etag = (await ask('/nl/about-nl')).headers.get('ETag') ?? ''
    expect((await ask('/nl/about-nl', { 'If-None-Match': etag }, 'HEAD')).status).toBe(304)
  })
})

describe('OPTIONS', () => {
  test.each(PATHS)('says what may be done, in 204 without a body: %s', async (_, path) => {
    const response = await ask(path, {}, 'OPTIONS')
    expect(response.status).toBe(204)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
    expect(await response.text()).toBe('')
  })
})

describe.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'REPORT'])('%s', (method) => {
  test.each(PATHS)('is refused, with what may be done: %s', async (_, path) => {
    const response = await ask(path, {}, method)
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.has('Set-Cookie')).toBe(false)
    expect(response.headers.has('Location')).toBe(false)
  })
})

test('a refused method is told in the language of the path', async () => {
  const html = await (await ask('/fr/about-fr', { 'Accept-Language': 'nl' }, 'POST')).text()
  expect(html).toContain('<h1>Cette action est impossible ici</h1>')
})
