import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { ListedKind } from '../../../../domain/kinds.ts'
import type { Municipality } from '../../../../domain/municipalities.ts'
import { borrowedIn, linkTo } from '../../tree/links.ts'
import type { MunicipalityFacts, TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords } from './context.ts'
import { toListItem } from './list-item.ts'

/** Maximum number of news items on the page of a municipality. */
const NEWS = 5

export function finderFacts({ overview, locale }: FactsContext): RecordOf<'finder'> {
  const places = [...overview.places].map(([code, page]) => ({
    code: code as Municipality,
    path: page.paths[locale],
    locale: borrowedIn(page, locale),
  }))
  return { kind: 'finder', places }
}

/** Facts of the page of one municipality: everything on the site about it. */
export function municipalityFacts(context: FactsContext, facts: MunicipalityFacts): RecordOf<'municipality'> {
  const { overview, locale } = context
  const there = (kind: ListedKind) =>
    overview
      .ofKind(kind, locale)
      .filter((page) => isAbout(page, facts.code))
      .map((page) => toListItem(context, page))
  const [list, doors] = [overview.listOf('inquiry'), overview.only('doors')]
  return {
    kind: 'municipality',
    code: facts.code,
    projects: there('project'),
    inquiries: there('inquiry'),
    news: there('news').slice(0, NEWS),
    // Regional instruments apply in each municipality.
    instruments: overview
      .ofKind('instrument', locale)
      .filter(({ facts: one }) => one?.kind === 'instrument' && one.status !== 'replaced' && one.level === 'regional')
      .map((page) => toListItem(context, page)),
    ask: inWords(context, facts.ask),
    ways: { inquiries: list && linkTo(list, locale), doors: doors && linkTo(doors, locale) },
  }
}

function isAbout({ facts }: TreePage, code: Municipality): boolean {
  return facts !== undefined && 'municipalities' in facts && facts.municipalities.includes(code)
}
