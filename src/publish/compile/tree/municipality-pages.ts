import { MUNICIPALITIES, MUNICIPALITY_CODES, type Municipality } from '../../../domain/municipalities.ts'
import { LOCALES, type Localized } from '../../../locale/locale.ts'
import { municipalityName } from '../../../locale/municipality-name.ts'
import { slugify } from '../../markdown/index.ts'
import { oncePer } from '../../once-per.ts'
import type { FactsFile, Translations, WithoutSite } from '../../source/content.ts'
import type { PageFile } from '../../source/page-file.ts'
import type { GeneratedFacts, PageFacts, TreeSource } from './tree.ts'

/** What the pages of the municipalities below a page have. */
interface Plan {
  /** Texts in which `{name}` becomes the name of the municipality. */
  title?: Localized<string>
  summary: Localized<string>
  /** Other names by which people find the page. */
  aliases(code: Municipality): string[]
  facts(code: Municipality): GeneratedFacts
}

/**
 * Adds a page for each municipality below the finder and below the page of figures, with texts from their facts.
 * Without a finder there are no such pages.
 */
export function withMunicipalityPages({
  pages,
  facts,
  glossary,
}: Pick<WithoutSite, 'pages' | 'facts' | 'glossary'>): Required<TreeSource> {
  const all = { pages: new Map(pages), facts: new Map<string, PageFacts>(facts) }
  for (const [id, file] of facts) {
    const [parent, plan] = [pages.get(id), planOf(file)]
    if (!parent || !plan) continue
    for (const code of MUNICIPALITY_CODES) {
      all.pages.set(`${id}/${code}`, translationsOf(code, `${id}/${code}`, parent, { ...plan, of: file.facts }))
      all.facts.set(`${id}/${code}`, { facts: plan.facts(code), placeOf: file.placeOf })
    }
  }
  return { ...all, glossary, pages: new Map([...all.pages].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function planOf({ facts }: FactsFile): Plan | undefined {
  if (facts.kind === 'finder') {
    const { municipality, places } = facts
    const { summary, ask } = municipality
    return { summary, aliases: aliasesOf, facts: (code) => ({ kind: 'municipality', code, ask, places }) }
  }
  // The page of the municipality itself has its other names, so that a search finds it before its figures.
  if (facts.kind === 'figures') return { ...facts.place, aliases: () => [], facts: (code) => ({ ...facts, code }) }
  return undefined
}

/** The pages of one parent in one language, by id. `npm start` has the same ones at each save, so their texts are kept. */
const pagesBelow = oncePer((_facts: object) => oncePer((_above: PageFile) => new Map<string, PageFile>()))

/** @param plan follows from the facts `of` */
function translationsOf(
  code: Municipality,
  id: string,
  parent: Translations,
  plan: Plan & { of: object },
): Translations {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const above = parent[locale]
      if (!above) return []
      const made = pagesBelow(plan.of)(above)
      const page = made.get(id) ?? pageOf(code, id, above, plan)
      made.set(id, page)
      return [[locale, page]]
    }),
  )
}

function pageOf(code: Municipality, id: string, above: PageFile, plan: Plan): PageFile {
  const { locale } = above
  const name = municipalityName(code, locale)
  const named = (text: string) => text.replaceAll('{name}', name)
  const meta = {
    title: plan.title ? named(plan.title[locale]) : name,
    // English readers may know the Dutch or the French name. The post code is neutral.
    slug: locale === 'en' ? code : slugify(name),
    summary: named(plan.summary[locale]),
    // The same for all, so that they are sorted by name in the reader's language.
    order: 0,
    updated: above.meta.updated,
    contacts: [],
    aliases: plan.aliases(code),
    draft: false,
  }
  return { id, locale, file: above.file, meta, body: '', bodyLine: 1, placeOf: () => above.placeOf('title') }
}

function aliasesOf(code: Municipality): string[] {
  const { nl, fr, localities } = MUNICIPALITIES[code]
  return [...new Set([nl, fr, code, ...localities.flatMap((one) => [one.code, one.nl, one.fr])])]
}
