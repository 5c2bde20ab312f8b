import { MUNICIPALITIES, MUNICIPALITY_CODES, type Municipality } from '../../../domain/municipalities.ts'
import { LOCALES } from '../../../locale/locale.ts'
import { municipalityName } from '../../../locale/municipality-name.ts'
import { slugify } from '../../markdown/index.ts'
import type { Translations, WithoutSite } from '../../source/content.ts'
import type { FactsOf } from '../../source/facts/index.ts'
import type { PageFile } from '../../source/page-file.ts'
import type { PageFacts, TreeSource } from './tree.ts'

/** Adds a page for each municipality below the finder, with texts from the finder's facts. No finder, no pages. */
export function withMunicipalityPages({
  pages,
  facts,
  glossary,
}: Pick<WithoutSite, 'pages' | 'facts' | 'glossary'>): Required<TreeSource> {
  const all = { pages: new Map(pages), facts: new Map<string, PageFacts>(facts) }
  for (const [id, { facts: finder, placeOf }] of facts) {
    const parent = pages.get(id)
    if (finder.kind !== 'finder' || !parent) continue
    for (const code of MUNICIPALITY_CODES) {
      all.pages.set(`${id}/${code}`, translationsOf(code, `${id}/${code}`, parent, finder))
      all.facts.set(`${id}/${code}`, { facts: { kind: 'municipality', code, ask: finder.municipality.ask }, placeOf })
    }
  }
  return { ...all, glossary, pages: new Map([...all.pages].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function translationsOf(code: Municipality, id: string, parent: Translations, finder: FactsOf<'finder'>): Translations {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const above = parent[locale]
      return above ? [[locale, pageOf(code, id, above, finder)]] : []
    }),
  )
}

function pageOf(code: Municipality, id: string, above: PageFile, finder: FactsOf<'finder'>): PageFile {
  const { locale } = above
  const name = municipalityName(code, locale)
  const meta = {
    title: name,
    // English readers may know the Dutch or the French name. The post code is neutral.
    slug: locale === 'en' ? code : slugify(name),
    summary: finder.municipality.summary[locale].replaceAll('{name}', name),
    order: MUNICIPALITY_CODES.indexOf(code),
    updated: above.meta.updated,
    contacts: [],
    aliases: aliasesOf(code),
    draft: false,
  }
  return { id, locale, file: above.file, meta, body: '', bodyLine: 1, placeOf: () => above.placeOf('title') }
}

function aliasesOf(code: Municipality): string[] {
  const { nl, fr, localities } = MUNICIPALITIES[code]
  return [...new Set([nl, fr, code, ...localities.flatMap((one) => [one.code, one.nl, one.fr])])]
}
