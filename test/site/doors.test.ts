import { expect, test } from 'vitest'
import type { PageRecord } from '../../src/content/schema/page.ts'
import { MUNICIPALITY_CODES } from '../../src/domain/municipalities.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { valuesOf } from '../support/markup.ts'
import { documents, release } from '../support/real-site.ts'

const doors = release.pages.filter(({ facts }) => facts?.kind === 'doors')
const domOf = (path: string) => documents.find((document) => document.path === path)?.dom

/** Whether the content of a page has a link to another site, an e-mail address or a form. */
function leadsOut(path: string): boolean {
  const dom = domOf(path)
  if (!dom) return false
  const links = valuesOf(dom, 'href', 'main a[href]')
  return (
    links.some((href) => /^(?:https?:\/\/|mailto:)/.test(href)) ||
    dom.querySelector('main form[method="post"]') !== null
  )
}

/** The pages to which a link leads in the end: the finder leads to the page of each municipality. */
function endsOf(path: string): string[] {
  const page = release.pages.find((one) => one.path === path)
  return page?.facts?.kind === 'finder' ? page.facts.places.map((place) => place.path) : [path]
}

test.each(LOCALES)(
  'each question of "who does what" leads to an address outside, in at most three steps: %s',
  (locale) => {
    const page = doors.find((one) => one.locale === locale)
    if (page?.facts?.kind !== 'doors') throw new Error('no doors')
    const stuck = page.facts.entries.filter(({ links }) => !links.some(({ href }) => href.startsWith('https://')))
    expect(stuck.map(({ id }) => id)).toEqual([])
  },
)

test.each(LOCALES)(
  'no link of "who does what" ends on a page without a way out, or back where it began: %s',
  (locale) => {
    const page = doors.find((one) => one.locale === locale) as PageRecord
    const inner =
      page.facts?.kind === 'doors' ? page.facts.entries.flatMap(({ links }) => links.map(({ href }) => href)) : []
    const ends = [...new Set(inner.filter((href) => href.startsWith('/')))].flatMap(endsOf)
    expect(ends.length).toBeGreaterThan(19)
    expect(ends.filter((path) => path === page.path || !leadsOut(path))).toEqual([])
  },
)

test.each(LOCALES)('the page of each municipality links to its own website: %s', (locale) => {
  const pages = release.pages.filter((page) => page.locale === locale && page.facts?.kind === 'municipality')
  expect(pages).toHaveLength(MUNICIPALITY_CODES.length)
  const without = pages.filter(({ facts, path }) => {
    const sites = facts?.kind === 'municipality' ? (facts.about?.sites ?? []) : []
    const links = valuesOf(domOf(path) ?? documents[0]?.dom ?? failed(), 'href', 'main a[href]')
    return sites.length === 0 || !sites.every(({ text }) => links.includes(text))
  })
  expect(without.map(({ path }) => path)).toEqual([])
})

function failed(): never {
  throw new Error('no documents')
}
