import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { softener, softHeadings, softTitle } from '../../../src/publish/compile/soft-hyphens.ts'
import { typography } from '../../../src/publish/markdown/index.ts'
import { joinParts, partsOf } from '../../../src/publish/markdown/parts.ts'
import type { PageFile } from '../../../src/publish/source/page-file.ts'
import { compile } from '../markdown/context.ts'

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
    const body = '## Onze [Stadsprojecten](/projecten)\n\nStadsprojecten\n\n### Woordenlijst\n\n### `Stadsprojecten`\n'
    const resolve = () => ({ path: '/nl/stadsprojecten', locale: 'nl' as const })
    const text = compile(body, 'nl', { resolve })
    const soft = softHeadings(text, 'nl', soften)
    expect(shown(soft.html)).toBe(
      text.html.replace('>Stadsprojecten</a>', '>Stads|projecten</a>').replace('Woordenlijst<', 'Woorden|lijst<'),
    )
    expect(soft.html).toContain('Stadsprojecten</code>')
    // The parts are those of the new text.
    expect(joinParts(partsOf(soft))).toEqual(soft)
    expect(partsOf(soft).find(({ kind }) => kind === 'site')?.html).toMatch(/^\/nl\/stadsprojecten"/)
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
