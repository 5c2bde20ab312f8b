import type { FactsOf as RecordOf } from '../../../../../content/schema/facts.ts'
import type { ListedKind } from '../../../../../domain/kinds.ts'
import type { Municipality } from '../../../../../domain/municipalities.ts'
import { linkTo } from '../../../tree/links.ts'
import type { TreePage } from '../../../tree/tree.ts'
import { regionMap } from '../../drawings/maps.ts'
import { aboutPlace } from '../about-place.ts'
import { type FactsContext, inWords } from '../context.ts'
import { measuresOf } from '../figures.ts'
import { toListItem } from '../list-item.ts'
import { type KindRecord, none } from './kind-record.ts'

/** Maximum number of news items on the page of a municipality. */
const NEWS = 5
/** Maximum number of inquiries there, the newest first. The list of inquiries has them all. */
const INQUIRIES = 4

/** The page of one municipality has everything on the site about it. */
export const municipality: KindRecord<'municipality'> = {
  record(context, _page, facts) {
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
      regionMap: regionMap(
        context,
        overview.ofKind('project', locale).filter((page) => isAbout(page, facts.code)),
        { here: facts.code, windows: true },
      ),
      about: facts.places && aboutPlace(context, facts.code, facts.places),
      figures: latestFigures(context, facts.code),
      projects: there('project'),
      inquiries: there('inquiry').slice(0, INQUIRIES),
      news: there('news').slice(0, NEWS),
      ask: inWords(context, facts.ask),
      ways: { inquiries: list && linkTo(list, locale), doors: doors && linkTo(doors, locale) },
    }
  },
  problems: none,
}

/** The latest figures of a municipality. Undefined if the site has no page of figures. */
function latestFigures(context: FactsContext, code: Municipality): RecordOf<'municipality'>['figures'] {
  const page = context.overview.figures.get(code)
  if (page?.facts?.kind !== 'figures' || !page.parent) return undefined
  const { measures, table } = page.facts
  const latest = measuresOf(context, `${page.parent.id}/${table}`, measures, code)
  return {
    measures: latest.map(({ drawing: _, places: __, ...measure }) => ({
      ...measure,
      series: measure.series.slice(-1),
    })),
    all: linkTo(page, context.locale),
  }
}

function isAbout({ facts }: TreePage, code: Municipality): boolean {
  return facts !== undefined && 'municipalities' in facts && facts.municipalities.includes(code)
}
