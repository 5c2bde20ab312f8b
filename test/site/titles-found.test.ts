import { expect, test } from 'vitest'
import type { PageRecord } from '../../src/content/schema/page.ts'
import { readQuery } from '../../src/search/query.ts'
import { search } from '../../src/search/search.ts'
import { passage } from '../../src/search/snippet.ts'
import { release } from '../support/real-site.ts'

const index: string = JSON.parse(release.records.get(release.root) ?? '').search
/** Records in memory, as an isolate keeps them. */
const parsed = new Map<string, unknown>()
const records = {
  async record<S extends { parse(value: unknown): unknown }>(hash: string, schema: S) {
    if (!parsed.has(hash)) parsed.set(hash, schema.parse(JSON.parse(release.records.get(hash) ?? 'null')))
    return parsed.get(hash) as never
  },
}
const find = (typed: string, locale: PageRecord['locale']) =>
  search(records, index, { query: readQuery(typed, locale), locale, page: 1 })

const own = release.pages.filter(({ locale, textLocale, withdrawn }) => locale === textLocale && !withdrawn)

test('the title of each page, as it is copied from the page, finds the page first', async () => {
  const missed: string[] = []
  for (const { title, soft, locale, path } of own)
    for (const typed of new Set([title, soft ?? title, `“${title}”`])) {
      const { entries, corrected } = await find(typed, locale)
      // A page with the same title is as good.
      if (entries[0]?.path !== path && entries[0]?.title !== title)
        missed.push(`${locale} ${typed}: ${entries[0]?.path}`)
      if (corrected !== undefined) missed.push(`${locale} ${typed} became ${corrected}`)
    }
  expect(missed).toEqual([])
})

test('excerpts are sentences of the page, and never its facts or lists of names', async () => {
  const wrong: string[] = []
  for (const query of ['1070', 'anderlecht', 'heyvaert', 'plan', 'gemeente', 'bruxelles', 'commune', 'region', '2019'])
    for (const locale of ['nl', 'fr', 'en'] as const)
      for (const { text, locale: language, path } of (await find(query, locale)).entries) {
        const shown = passage(text, readQuery(query, locale).words, language)
          .map((piece) => piece.text)
          .join('')
        // A post code, a name in Dutch and in French: the text of the facts.
        if (/\b(1\d{3}) \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+ \d{4}|(\b[\p{L}-]{5,}) \2 \d{4}/u.test(shown))
          wrong.push(`${path}: ${shown}`)
        for (const block of text.split('\n').filter(Boolean))
          if (!/[.!?…][)"”’»\s]*$/u.test(block)) wrong.push(`${path}: ${block}`)
      }
  expect(wrong).toEqual([])
})

test('an everyday word that the site does not have is not turned into another', async () => {
  const words = {
    nl: 'kerk markt boete rechtbank tuin brood paspoort geboorte duif vuilnis zwembad bibliotheek huwelijk rijbewijs brandweer apotheek bakker hond kat',
    fr: 'poubelle hôpital passeport naissance pigeons ordre chien boulangerie police mariage piscine bibliothèque pompiers pharmacie lettre château',
    en: 'garden passport port café letter dog church market bread hospital marriage library',
  } as const
  const turned: string[] = []
  for (const locale of ['nl', 'fr', 'en'] as const)
    for (const word of words[locale].split(' ')) {
      const { corrected } = await find(word, locale)
      if (corrected !== undefined) turned.push(`${locale} ${word}: ${corrected}`)
    }
  expect(turned).toEqual([])
})
