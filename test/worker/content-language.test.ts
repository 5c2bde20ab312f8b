import { expect, test } from 'vitest'
import { openSite } from '../support/edge.ts'

const { ask } = await openSite()
const languageAt = async (path: string, headers?: Record<string, string>) =>
  (await ask(path, headers)).headers.get('Content-Language')

test.each([
  ['a page', '/nl/about-nl', 'nl-BE'],
  ['a home page', '/fr/', 'fr-BE'],
  ['the search', '/en/search', 'en-GB'],
  ['search results', '/fr/recherche?q=about', 'fr-BE'],
  ['a page that does not exist', '/fr/nulle-part', 'fr-BE'],
  ['a removed page', '/nl/weg', 'nl-BE'],
  ['a page that does not exist, with slashes too many', '//fr//nulle-part', 'fr-BE'],
  ['a page that does not exist, with a region', '/fr-be/nulle-part', 'fr-BE'],
  ['an address that is not in UTF-8', '/fr/%ff', 'fr-BE'],
  ['an address that is too long', `/en/${'a'.repeat(2000)}`, 'en-GB'],
  ['a feed', '/fr/atom.xml', 'fr-BE'],
  ['a file that programs look for', '/.well-known/nothing', 'en-GB'],
])('names the language of %s', async (_, path, language) => {
  expect(await languageAt(path)).toBe(language)
})

test('is the language of the HTML', async () => {
  for (const path of ['/nl/about-nl', '/fr/about-fr', '/en/about-en', '/nl/nergens'])
    expect(await (await ask(path)).text()).toContain(`<html lang="${await languageAt(path)}"`)
})

test('names both languages of a page with a borrowed text', async () => {
  expect(await languageAt('/en/report')).toBe('en-GB, nl-BE')
})

test('names the reader’s language of an error at an address without a language', async () => {
  for (const path of ['/nowhere', '/og/nothing.png', '/assets/nothing.css'])
    expect(await languageAt(path, { 'Accept-Language': 'fr' }), path).toBe('fr-BE')
})

test.each(['/', '/about-nl', '/nowhere', '/sitemap.xml', '/robots.txt', '/favicon.svg'])(
  'names no language for an answer in several or none: %s',
  async (path) => {
    expect(await languageAt(path)).toBeNull()
  },
)

test('names no language for a redirect or an answer without a body', async () => {
  expect(await languageAt('/NL/about-nl')).toBeNull()
  const { headers } = await ask('/nl/about-nl')
  expect((await ask('/nl/about-nl', { 'If-None-Match': headers.get('ETag') ?? '' })).status).toBe(304)
})
