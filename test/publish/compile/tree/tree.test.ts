import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../../src/locale/locale.ts'
import { ownLocales } from '../../../../src/publish/compile/tree/tree.ts'
import { treeOf } from '../../../support/trees.ts'

describe('buildTree', () => {
  it('makes the address of a page in each language from its slug and those of its parents', () => {
    const tree = treeOf({ pages: { '/about/team': { fr: { slug: 'equipe' } } } })
    expect(tree.get('/')?.paths).toEqual({ nl: '/nl/', fr: '/fr/', en: '/en/' })
    expect(tree.get('/about')?.paths).toEqual({ nl: '/nl/about-nl', fr: '/fr/about-fr', en: '/en/about-en' })
    expect(tree.get('/about/team')?.paths).toEqual({
      nl: '/nl/about-nl/team-nl',
      fr: '/fr/about-fr/equipe',
      en: '/en/about-en/team-en',
    })
  })

  it('shows the first existing text, in the order of languages, for a missing language', () => {
    const tree = treeOf({ pages: { '/a': { en: false }, '/b': { nl: false, en: false }, '/c': { nl: false } } })
    const shown = (id: string) => Object.values(tree.get(id)?.shown ?? {}).map(({ locale }) => locale)
    expect(shown('/a')).toEqual(['nl', 'fr', 'nl'])
    expect(shown('/b')).toEqual(['fr', 'fr', 'fr'])
    expect(shown('/c')).toEqual(['fr', 'fr', 'en'])
  })

  it('uses the folder name, which is English and stable, as the slug in a missing language, also for child pages', () => {
    const tree = treeOf({ pages: { '/about/team': { en: false }, '/about/team/history': {} } })
    expect(tree.get('/about/team')?.paths.en).toBe('/en/about-en/team')
    expect(tree.get('/about/team/history')?.paths.en).toBe('/en/about-en/team/history-en')
    expect(tree.get('/about/team/history')?.paths.nl).toBe('/nl/about-nl/team-nl/history-nl')
  })

  it('finds the languages in which a page was written', () => {
    const tree = treeOf({ pages: { '/a': { en: false }, '/b': { fr: false } } })
    const own = (id: string) => [...tree].flatMap(([key, page]) => (key === id ? ownLocales(page) : []))
    expect(own('/')).toEqual(['nl', 'fr', 'en'])
    expect(own('/a')).toEqual(['nl', 'fr'])
    expect(own('/b')).toEqual(['nl', 'en'])
  })

  it('sorts children without an order by title in the language of the reader, and numbers by their value', () => {
    const titles = (nl: string, fr: string) => ({ nl: { title: nl }, fr: { title: fr }, en: false as const })
    const pages = {
      '/about/a': titles('Plan 10', 'Été'),
      '/about/b': titles('Plan 2', 'Plan 2'),
      '/about/c': titles('Évère', 'École'),
      '/about/d': titles('plan 100', 'Œuvre'),
    }
    const page = treeOf({ pages }).get('/about')
    const order = (locale: Locale) => page?.childrenIn[locale].map(({ id }) => id.slice(-1)).join('')
    expect(order('nl')).toBe('cbad')
    expect(order('fr')).toBe('cadb')
    expect(order('en')).toBe('cbad')
  })

  it('sorts many children of one kind as a person counts', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`/about/item-${i + 1}`, { nl: { title: 'Zelfde' } }]),
    )
    const children = treeOf({ pages }).get('/about')?.childrenIn
    const counted = Array.from({ length: 300 }, (_, i) => `/about/item-${i + 1}`)
    expect(children?.nl.map(({ id }) => id)).toEqual(counted)
    expect(children?.fr.map(({ id }) => id)).toEqual(counted)
  })

  it('sorts children by the editors’ order, then by title', () => {
    const order = (number: number) => ({ nl: { order: number }, fr: { order: number }, en: { order: number } })
    const pages = { '/about/a': order(3), '/about/b': order(1), '/about/d': order(2), '/about/c': order(2) }
    const children = treeOf({ pages })
      .get('/about')
      ?.children.map(({ id }) => id)
    expect(children).toEqual(['/about/b', '/about/c', '/about/d', '/about/a'])
  })

  it('sorts negative orders and fractions as numbers', () => {
    const order = (number: number) => ({ nl: { order: number }, fr: { order: number }, en: { order: number } })
    const pages = { '/about/a': order(10), '/about/b': order(9), '/about/c': order(-1), '/about/d': order(0.5) }
    const children = treeOf({ pages })
      .get('/about')
      ?.children.map(({ id }) => id.slice(-1))
    expect(children).toEqual(['c', 'd', 'b', 'a'])
  })

  it('makes the nearest page above the parent of a page whose parent is missing', () => {
    const tree = treeOf({ pages: { '/about/gap/team': {} } })
    expect(tree.get('/about/gap/team')?.parent?.id).toBe('/about')
    expect(tree.get('/about')?.children.map(({ id }) => id)).toEqual(['/about/gap/team'])
  })

  it('does not make a folder the child of another folder whose name is only a prefix', () => {
    const tree = treeOf({ pages: { '/about-us': {} } })
    expect(tree.get('/about-us')?.parent?.id).toBe('/')
  })
})
