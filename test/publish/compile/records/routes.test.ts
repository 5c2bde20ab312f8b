import { describe, expect, it } from 'vitest'
import { readFormer } from '../../../../src/publish/compile/records/former.ts'
import { choiceRoutes, formerRoutes } from '../../../../src/publish/compile/records/routes.ts'
import { buildTree } from '../../../../src/publish/compile/tree/tree.ts'
import { readContent } from '../../../../src/publish/source/content.ts'
import { releaseOf } from '../../../support/releases.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

const former = (...entries: [path: string, page: string][]) => ({
  'history.yaml': `former: ${JSON.stringify(entries.map(([path, page]) => ({ path, page })))}\n`,
})
const read = (draft: SiteDraft) => {
  const { site, rest } = readContent(siteFiles(draft))
  if (!site) throw new Error('no site')
  const tree = buildTree(rest)
  return { site, tree, former: readFormer(tree, rest).former }
}
const history = (draft: SiteDraft) => {
  const { former, tree } = read(draft)
  return Object.fromEntries(formerRoutes(tree, former))
}
const choices = (draft: SiteDraft = {}) => {
  const { site, former, tree } = read(draft)
  return Object.fromEntries(choiceRoutes(tree, former, site))
}

describe('formerRoutes', () => {
  it('redirects a former address to the present one in its language, in one hop', () => {
    const files = former(['/nl/a', '/about'], ['/nl/b', '/about'], ['/fr/c', '/about'])
    expect(history({ files })).toEqual({
      '/nl/a': { moved: '/nl/about-nl' },
      '/nl/b': { moved: '/nl/about-nl' },
      '/fr/c': { moved: '/fr/about-fr' },
    })
  })

  it('redirects to a page whose section was renamed too', () => {
    const pages = { '/about': { nl: { slug: 'nu' } }, '/about/team': {} }
    const files = former(['/nl/toen/team-nl', '/about/team'], ['/nl/toen', '/about'])
    expect(history({ pages, files })).toEqual({
      '/nl/toen/team-nl': { moved: '/nl/nu/team-nl' },
      '/nl/toen': { moved: '/nl/nu' },
    })
  })

  it('redirects an address without a language to the neutral address of the page', () => {
    const files = former(['/Page.html', '/about'], ['/index.php?ID=12', '/about'], ['/start', '/'])
    expect(history({ files })).toEqual({
      '/page.html': { moved: '/about-nl' },
      '/index.php?id=12': { moved: '/about-nl' },
      '/start': { moved: '/' },
    })
  })

  it('redirects it to a neutral address that no other page shares, and else lets the reader’s language decide', () => {
    const pages = { '/plans': { nl: { slug: 'plan' } }, '/maps': { fr: { slug: 'plan' } } }
    expect(history({ pages, files: former(['/old', '/plans']) })).toEqual({ '/old': { moved: '/plans-fr' } })
    const all = { nl: { slug: 'plan' }, fr: { slug: 'kaart' }, en: { slug: 'map' } }
    const others = { nl: { slug: 'kaart' }, fr: { slug: 'map' }, en: { slug: 'plan' } }
    expect(history({ pages: { '/plans': all, '/maps': others }, files: former(['/old', '/plans']) })).toEqual({
      '/old': { choose: { nl: '/nl/plan', fr: '/fr/kaart', en: '/en/map' } },
    })
  })

  it('redirects no former address to another former address, in the whole release', async () => {
    const files = former(['/nl/a', '/about'], ['/nl/b', '/about'], ['/c', '/about'])
    const { routes } = await releaseOf({ files })
    for (const route of routes.values())
      if ('moved' in route) expect(Object.keys(routes.get(route.moved) ?? {})[0]).toMatch(/^(page|choose)$/)
  })
})

describe('choiceRoutes', () => {
  it('offers a page by its slug without a language, in each language', () => {
    const paths = { nl: '/nl/about-nl', fr: '/fr/about-fr', en: '/en/about-en' }
    for (const slug of ['/about-nl', '/about-fr', '/about-en']) expect(choices()[slug]).toEqual({ choose: paths })
    expect(choices()['/']).toEqual({ choose: { nl: '/nl/', fr: '/fr/', en: '/en/' } })
  })

  it('offers only languages in which the page exists', () => {
    const all = choices({ pages: { '/about/team': { en: false } } })
    const choose = { nl: '/nl/about-nl/team-nl', fr: '/fr/about-fr/team-fr' }
    expect(all['/about-nl/team-nl']).toEqual({ choose })
    expect(all['/about-en/team']).toEqual({ choose })
  })

  it('gives each language its own page if different pages have the same slug', () => {
    const pages = { '/plans': { nl: { slug: 'plan' } }, '/maps': { fr: { slug: 'plan' } } }
    expect(choices({ pages })['/plan']).toEqual({ choose: { nl: '/nl/plan', fr: '/fr/plan', en: '/en/plans-en' } })
  })

  it('includes former addresses without their language', () => {
    const paths = { nl: '/nl/about-nl', fr: '/fr/about-fr', en: '/en/about-en' }
    expect(choices({ files: former(['/fr/jadis', '/about']) })['/jadis']).toEqual({ choose: paths })
  })

  it('says that a path is gone if only removed pages had it', () => {
    const gone = (...paths: string[]) => ({
      'history.yaml': JSON.stringify({ gone: paths.map((path) => ({ path, on: '2026-01-02' })) }),
    })
    const all = choices({ files: gone('/nl/weg', '/fr/about-nl') })
    expect(all['/weg']).toEqual({ gone: true })
    expect(all['/about-nl']).toHaveProperty('choose')
  })

  it('includes short paths', () => {
    expect(choices()['/short']).toEqual({ choose: { nl: '/nl/about-nl', fr: '/fr/about-fr', en: '/en/about-en' } })
  })

  it('offers a short path only in the languages of its page', () => {
    expect(choices({ pages: { '/about': { en: false } } })['/short']).toEqual({
      choose: { nl: '/nl/about-nl', fr: '/fr/about-fr' },
    })
  })

  it('offers no address without a page in that language', async () => {
    const pages = {
      '/about': { en: false },
      '/a': { nl: { slug: 'x' }, en: false },
      '/b': { fr: { slug: 'x' }, en: { slug: 'a-nl' } },
    } as const
    const { routes, pages: records } = await releaseOf({ pages, files: former(['/en/x', '/a'], ['/nl/a-nl', '/b']) })
    for (const [path, route] of routes) {
      if (!('choose' in route)) continue
      expect(Object.keys(route.choose), path).not.toEqual([])
      for (const [locale, target] of Object.entries(route.choose)) {
        const page = records.find((one) => one.path === target)
        expect([page?.locale, page?.textLocale], `${path} in ${locale}`).toEqual([locale, locale])
      }
    }
  })
})
