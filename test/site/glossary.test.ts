import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { GlossaryEntry } from '../../src/content/schema/glossary.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { decoded, parse, valuesOf } from '../support/markup.ts'
import { documents, files, release } from '../support/real-site.ts'

const glossary: GlossaryEntry[] = parseYaml(files.get('glossary.yaml') ?? '')
const glossaryPage = release.tree.get('/glossary')
const texts = release.pages.filter(({ id, locale, textLocale }) => id !== '/glossary' && locale === textLocale)

/** What a reader reads of a page's text where an acronym can be written out: headings and other links are not such places. */
function running(html: string, glossaryPath: string): string {
  return decoded(
    html
      .replace(/<h[2-6].*?<\/h[2-6]>/gs, ' ')
      .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_, href, text) =>
        href.startsWith(`${glossaryPath}#`) ? text : ' ',
      )
      .replace(/<[^>]+>/g, ''),
  )
}

const isWord = (acronym: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${acronym.replace(/[()]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
const plain = (text: string) => text.replaceAll('’', "'").replace(/\s+/g, ' ')

describe.each(texts.map((page) => [page.path, page] as const))('%s', (_, { html, locale }) => {
  const glossaryPath = glossaryPage?.paths[locale] ?? ''
  const text = running(html, glossaryPath)
  const used = glossary.filter(({ terms }) => isWord(terms[locale].acronym ?? '(none)').test(text))

  test('writes each acronym of the glossary out and links it there, once', () => {
    for (const { id, terms } of used) {
      const { name, acronym = '' } = terms[locale]
      expect(html.split(`href="${glossaryPath}#${id}"`).length - 1, acronym).toBe(1)
      const written = plain(text).toLowerCase().indexOf(plain(name).toLowerCase())
      expect(written, acronym).toBeGreaterThan(-1)
      // In front of the first use, or in brackets right behind it.
      const first = isWord(acronym).exec(plain(text))?.index ?? -1
      expect(written, acronym).toBeLessThanOrEqual(first + acronym.length + ' ('.length)
    }
  })
})

test('acronyms are used on some pages, so that the above is about something', () => {
  for (const locale of LOCALES) {
    const linked = texts.filter(
      (page) => page.locale === locale && page.html.includes(`${glossaryPage?.paths[locale]}#`),
    )
    expect(linked.length).toBeGreaterThan(2)
  }
})

test.each(LOCALES)('the glossary has a place for every term, in the order of the alphabet: %s', (locale) => {
  const page = documents.find(([, path]) => path === glossaryPage?.paths[locale])
  const dom = parse(page?.[2] ?? '')
  const ids = valuesOf(dom, 'id', '.glossary [id]')
  expect([...ids].sort()).toEqual(glossary.map(({ id }) => id).sort())
  const names = ids.map((id) => glossary.find((entry) => entry.id === id)?.terms[locale].name ?? '')
  expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare))
})

test('nothing is explained in a tooltip, which touch and keyboard cannot reach', () => {
  for (const [name, , html] of documents) expect(valuesOf(parse(html), 'title', 'body [title]'), name).toEqual([])
})
