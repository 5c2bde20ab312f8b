import { describe, expect, it } from 'vitest'
import type { Route } from '../../../src/content/schema/routes.ts'
import { changesBetween, vanishedPaths } from '../../../src/publish/release/changes.ts'

const routes = (entries: Record<string, Route>) => new Map(Object.entries(entries))

describe('changesBetween', () => {
  it('lists addresses that were added, removed, or have another record, in order', () => {
    const before = routes({ '/nl/b': { page: '1' }, '/nl/a': { page: '2' }, '/nl/c': { page: '3' } })
    const after = routes({ '/nl/d': { page: '4' }, '/nl/a': { page: '5' }, '/nl/c': { page: '3' } })
    expect(changesBetween(before, after)).toEqual({ added: ['/nl/d'], changed: ['/nl/a'], removed: ['/nl/b'] })
  })

  it('counts a page that became a redirect as removed, and ignores files and choices', () => {
    const before = routes({ '/nl/a': { page: '1' }, '/sitemap.xml': { file: '2' }, '/a': { choose: { nl: '/nl/a' } } })
    const after = routes({ '/nl/a': { moved: '/nl/b' }, '/sitemap.xml': { file: '3' }, '/b': { choose: {} } })
    expect(changesBetween(before, after)).toEqual({ added: [], changed: [], removed: ['/nl/a'] })
  })

  it('finds no change between equal releases, and only new pages in the first release', () => {
    const one = routes({ '/nl/': { page: '1' } })
    expect(changesBetween(one, one)).toEqual({ added: [], changed: [], removed: [] })
    expect(changesBetween(new Map(), one).added).toEqual(['/nl/'])
  })
})

describe('vanishedPaths', () => {
  const vanished = (before: Route, after?: Route) =>
    vanishedPaths(routes({ '/fr/x': before }), routes(after ? { '/fr/x': after } : {}))

  it('refuses a published page that would answer 404, and says how to correct it', () => {
    expect(vanished({ page: '1' })).toEqual([
      {
        file: 'content/history.yaml',
        line: 1,
        column: 1,
        severity: 'error',
        code: 'vanished-address',
        found: 'no page, no redirect and no mark of removal for the published address /fr/x',
        expected: 'every published address keeps a page, a redirect or a mark of removal',
        instead: expect.stringMatching(/rename PAGE fr NEW-SLUG.*remove PAGE/),
      },
    ])
  })

  it('refuses a redirect that would answer 404, because people link to that address too', () => {
    expect(vanished({ moved: '/fr/y' })).toMatchObject([{ found: expect.stringContaining('/fr/x') }])
  })

  it('refuses a redirect without a language, and one with a query, that would answer 404', () => {
    const before = routes({ '/page.html': { moved: '/about' }, '/index.php?id=1': { moved: '/about' } })
    expect(vanishedPaths(before, new Map()).map(({ found }) => found.split(' ').at(-1))).toEqual([
      '/page.html',
      '/index.php?id=1',
    ])
  })

  it.each<[string, Route]>([
    ['a page', { page: '2' }],
    ['a redirect', { moved: '/fr/y' }],
    ['a mark of removal', { gone: true }],
  ])('accepts %s at the address', (_, after) => {
    expect(vanished({ page: '1' }, after)).toEqual([])
    expect(vanished({ moved: '/fr/z' }, after)).toEqual([])
  })

  it('ignores choices, files and gone addresses', () => {
    const before = routes({
      '/x': { choose: { nl: '/nl/x' } },
      '/sitemap-2.xml': { file: '1' },
      '/nl/gone': { gone: true },
    })
    expect(vanishedPaths(before, new Map())).toEqual([])
  })
})
