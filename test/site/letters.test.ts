import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { documents, release } from '../support/real-site.ts'

const letters = release.pages.filter(({ facts }) => facts?.kind === 'letter')
const pageAt = (path: string | undefined) => documents.find((one) => one.path === path)?.dom

describe('the page of the newsletter', () => {
  it.each(LOCALES)('has the form, then its text, then all letters, the newest first, in %s', (locale) => {
    const page = release.pages.find((one) => one.id === '/newsletter' && one.locale === locale)
    const dom = pageAt(page?.path)
    const ids = dom?.querySelectorAll('h2').flatMap((heading) => heading.id ?? [])
    const places = ['_sign-up', page?.toc[0]?.id ?? '', '_letters'].map((id) => ids?.indexOf(id) ?? -1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    const listed = dom
      ?.querySelectorAll('[aria-labelledby="_letters"] h3 a')
      .map((link) => link.getAttributeValue('href'))
    const newest = letters
      .filter((one) => one.locale === locale)
      .toSorted((a, b) => (JSON.stringify(a.facts) > JSON.stringify(b.facts) ? -1 : 1))
    expect(listed).toEqual(newest.map(({ path }) => path))
  })
})

describe('each letter', () => {
  it('is written in three languages, and is in the record of what is sent', () => {
    expect(release.mailings.letters.length).toBeGreaterThan(1)
    for (const { id, locales } of release.mailings.letters) expect(Object.keys(locales), id).toEqual([...LOCALES])
  })

  it('says in its mail what its page says', () => {
    for (const letter of release.mailings.letters)
      for (const locale of LOCALES) {
        const { path, body } = letter.locales[locale] ?? { path: '', body: '' }
        const { html } = JSON.parse(release.records.get(body) ?? '{}')
        const plain = (text: string) => text.replace(/<[^>]*>|[\s\u00AD]/g, '')
        const page = letters.find((one) => one.path === path)
        expect(plain(html)).toBe(plain(page?.html ?? ''))
      }
  })
})
