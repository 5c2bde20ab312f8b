import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { softener, softHeadings, softTitle } from '../../../src/publish/compile/soft-hyphens.ts'
import { typography } from '../../../src/publish/markdown/index.ts'
import type { PageFile } from '../../../src/publish/source/page-file.ts'

const fileOf = (title: string, locale: PageFile['locale'] = 'nl', summary = '') =>
  ({ locale, meta: { title, summary } }) as Pick<PageFile, 'locale' | 'meta'>

const shown = (title: string | undefined) => title?.replaceAll('\u00AD', '|')

describe('soft hyphens', () => {
  const soften = softener([fileOf('Drie projecten', 'nl', 'Een lijst en een contract'), fileOf('commissie')], [])
  const soft = (file: Pick<PageFile, 'locale' | 'meta'>) => softTitle(file, soften)

  test.each([
    ['Stadsprojecten', 'Stads|projecten'],
    ['Woordenlijst', 'Woorden|lijst'],
    ['Stadsvernieuwingscontract', 'Stadsvernieuwings|contract'],
    ['Gewestelijke Ontwikkelingscommissie', 'Gewestelijke Ontwikkelings|commissie'],
    // No known part of a compound: breaks wherever the patterns allow, with enough letters on both sides.
    ['Toegankelijkheid', 'Toeganke|lijk|heid'],
  ])('%s breaks as %s', (title, expected) => {
    expect(shown(soft(fileOf(title)))).toBe(expected)
  })

  test.each([
    ['Cijfers op monitoringdesquartiers.brussels', 'Cijfers op monitoringdesquartiers.brussels'],
    ['Schrijf naar stadsprojecten@stadsvernieuwing.brussels', 'Schrijf naar stadsprojecten@stadsvernieuwing.brussels'],
    ['data.stadsprojecten.brussels/stadsprojecten', 'data.stadsprojecten.brussels/stadsprojecten'],
    ['Mijn.stadsprojecten-online.brussels, stadsprojecten', 'Mijn.stadsprojecten-online.brussels, stads|projecten'],
    ['Onze stadsprojecten. Woordenlijst.', 'Onze stads|projecten. Woorden|lijst.'],
    ['Stadsprojecten/Woordenlijst', 'Stads|projecten/Woorden|lijst'],
  ])('are not added to hosts and addresses: %s', (title, expected) => {
    expect(shown(soften(title, 'nl'))).toBe(expected)
  })

  test('follow the patterns of French and English in those languages', () => {
    expect(shown(soft(fileOf('Institutionnelles', 'fr')))).toBe('Institution|nelles')
    expect(shown(soft(fileOf('Responsibilities', 'en')))).toBe('Responsib|il|ities')
  })

  test('are not added to short words, and there is then no second title', () => {
    expect(soft(fileOf('Over ons'))).toBeUndefined()
  })

  test('are added to headings as to titles, but not to an address or an anchor', () => {
    const link = '<a href="/nl/stadsprojecten">Stadsprojecten</a>'
    const html = `<h2 id="stadsprojecten">Onze ${link}</h2>\n<p>Stadsprojecten</p>\n<h3 id="x">Woordenlijst</h3>`
    expect(shown(softHeadings(html, 'nl', soften))).toBe(
      html.replace('>Stadsprojecten</a>', '>Stads|projecten</a>').replace('Woordenlijst', 'Woorden|lijst'),
    )
  })

  test('are the only change to a text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('nl', 'fr', 'en'), (title, locale) => {
        const word = `Stadsprojecten ${title}`
        const plain = (text: string) => text.replaceAll('\u00AD', '')
        const result = soft(fileOf(word, locale))
        if (result !== undefined) expect(plain(result)).toBe(plain(typography(word, locale)))
      }),
    )
  })
})
