import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { GlossaryEntry } from '../../src/content/schema/glossary.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { escapePattern } from '../../src/text/escape.ts'
import { decoded, valuesOf } from '../support/markup.ts'
import { differences, offenders } from '../support/offenders.ts'
import { documents, release } from '../support/real-site.ts'

const glossary: GlossaryEntry[] = parseYaml(readFileSync('content/glossary.yaml', 'utf8'))
const glossaryPage = release.tree.get('/glossary')
const texts = release.pages.filter(({ id, locale, textLocale }) => id !== '/glossary' && locale === textLocale)

/** The text of a page in which acronyms are written out: without headings and other links. */
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

test('every page links each acronym of the glossary once, at its first use', async () => {
  const found = await offenders(
    texts,
    ({ path }) => path,
    ({ html, locale }) => {
      const glossaryPath = glossaryPage?.paths[locale] ?? ''
      const text = running(html, glossaryPath)
      return glossary.flatMap(({ id, terms }) => {
        const { acronym = '(none)' } = terms[locale]
        if (!isWord(acronym).test(text)) return []
        const links = html.split(`href="${glossaryPath}#${id}"`).length - 1
        return differences(`number of links of ${acronym}`, links, 1)
      })
    },
  )
  expect(found).toEqual([])
})

test('no page writes an acronym out where the sentence has no place for its name', async () => {
  const found = await offenders(
    texts,
    ({ path }) => path,
    ({ html, locale }) => {
      const blocks = plain(decoded(html.replace(/<\/(?:p|li|td|th|dd|dt|h\d)>/g, '\0').replace(/<[^>]+>/g, ''))).split(
        '\0',
      )
      return glossary.flatMap(({ terms }) => {
        const { name, acronym } = terms[locale]
        if (acronym === undefined) return []
        const both = escapePattern(`${plain(name)} (${acronym})`)
        const misplaced = [
          new RegExp(`[(\\[][^()\\[\\]]*${both}`, 'i'), // (Name (ABC))
          new RegExp(`${both}[-‑/'\\p{L}\\p{N}]`, 'iu'), // Name (ABC)'s
          new RegExp(`[-‑/\\p{N}]${both}`, 'iu'), // non-Name (ABC)
          new RegExp(`${escapePattern(plain(name))}.*${both}`, 'i'), // Name … Name (ABC)
        ]
        return blocks.filter((block) => misplaced.some((pattern) => pattern.test(block)))
      })
    },
  )
  expect(found).toEqual([])
})

test('some pages use acronyms, so that the test above checks something', () => {
  for (const locale of LOCALES) {
    const linked = texts.filter(
      (page) => page.locale === locale && page.html.includes(`${glossaryPage?.paths[locale]}#`),
    )
    expect(linked.length).toBeGreaterThan(2)
  }
})

test.each(LOCALES)('the glossary has an entry for every term, in alphabetical order: %s', (locale) => {
  const dom = documents.find(({ path }) => path === glossaryPage?.paths[locale])?.dom
  const ids = dom ? valuesOf(dom, 'id', '.glossary [id]') : []
  expect([...ids].sort()).toEqual(glossary.map(({ id }) => id).sort())
  const names = ids.map((id) => glossary.find((entry) => entry.id === id)?.terms[locale].name ?? '')
  expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare))
})

test('no explanation is in a tooltip, which touch and keyboard cannot reach', async () => {
  const found = await offenders(
    documents,
    ({ name }) => name,
    ({ dom }) => valuesOf(dom, 'title', 'body [title]'),
  )
  expect(found).toEqual([])
})
