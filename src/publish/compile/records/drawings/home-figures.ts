import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import { formatNumber, formatPartialDate } from '../../../../locale/format.ts'
import { messages } from '../../../../locale/messages/index.ts'
import { drawExtent, drawSeries, drawSquares } from '../../../drawings/figures.ts'
import { linkTo } from '../../tree/links.ts'
import type { FactsContext } from '../facts/context.ts'
import { measuresOf } from '../facts/figures.ts'

type HomeFigure = RecordOf<'home'>['figures'][number]

/** Side of the square beside the outline of the Region, in square kilometres. */
const SQUARE_KM2 = 10

/** Figures of the Region on the home page, each with a drawing. A figure that the content does not have is left out. */
export function homeFigures(context: FactsContext): HomeFigure[] {
  return [...regionFigures(context), ...projectFigure(context)]
}

/** Inhabitants and area, from the page of figures. */
function regionFigures(context: FactsContext): HomeFigure[] {
  const { overview, locale } = context
  const page = overview.only('figures')
  if (page?.facts?.kind !== 'figures') return []
  const { table, measures } = page.facts
  const seriesOf = (id: string) =>
    measuresOf(context, `${page.id}/${table}`, measures, undefined).find((measure) => measure.id === id)?.series ?? []
  const text = messages(locale).home.figure
  const [population, area] = [seriesOf('population'), seriesOf('area').at(-1)]
  const latest = population.at(-1)
  const years = population.map(({ date, value }) => ({ year: Number(date.slice(0, 4)), value }))
  return [
    ...(latest && years.length > 1
      ? [
          {
            value: formatNumber(latest.value, locale),
            text: text.population(formatPartialDate(latest.date, locale)),
            drawing: drawSeries(years),
            link: linkTo(page, locale),
          },
        ]
      : []),
    ...(area
      ? [
          {
            value: `${formatNumber(area.value, locale)}\u00a0km²`,
            text: text.area(SQUARE_KM2),
            drawing: drawExtent(SQUARE_KM2),
          },
        ]
      : []),
  ]
}

/** The number of projects, with those whose plan is in force. */
function projectFigure({ overview, locale }: FactsContext): HomeFigure[] {
  const projects = overview.ofKind('project', locale)
  const list = overview.listOf('project')
  const inForce = projects.filter(({ facts }) => facts?.kind === 'project' && facts.phase === 'in-force').length
  if (projects.length === 0 || !list) return []
  return [
    {
      value: formatNumber(projects.length, locale),
      text: messages(locale).home.figure.projects(inForce),
      drawing: drawSquares(projects.length, inForce),
      link: linkTo(list, locale),
    },
  ]
}
