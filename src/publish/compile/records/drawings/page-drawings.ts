import type { PageDrawings } from '../../../../content/schema/drawings.ts'
import type { Municipality } from '../../../../domain/municipalities.ts'
import { formatNumber } from '../../../../locale/format.ts'
import { REGIONAL_TAGS } from '../../../../locale/locale.ts'
import { messages } from '../../../../locale/messages/index.ts'
import { escapeHtml } from '../../../../text/escape.ts'
import { type City, drawDistances, fromBrussels } from '../../../drawings/distances.ts'
import { TERRITORIES } from '../../../drawings/geography.ts'
import { drawKeyPlan } from '../../../drawings/key-plan.ts'
import { positionsOf, shapeOf } from '../../../drawings/project-shape.ts'
import { middleOf } from '../../../drawings/projection.ts'
import { defineParts, drawPanorama, drawSection } from '../../../drawings/section.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords } from '../facts/context.ts'

/** With fewer parts, a section drawing would be an empty field. */
const LEAST_PARTS = 3

/** The drawings of a page that do not belong to its facts. Undefined if it has none. */
export function pageDrawings(context: FactsContext, { facts }: TreePage): PageDrawings | undefined {
  switch (facts?.kind) {
    case 'home':
      return homeDrawings(context)
    case 'project':
      return projectDrawings(context, facts)
    case 'municipality':
      return { at: extentOf(facts.code) }
    case 'distances':
      return { beside: distanceCharts(context, facts) }
    default:
      return undefined
  }
}

/** All areas from west to east. Nothing if the facts name the parts of fewer than two. */
function homeDrawings({ overview, locale }: FactsContext): PageDrawings | undefined {
  const areas = overview.ofKind('project', locale).flatMap(({ facts }, i) => {
    const shape = facts?.kind === 'project' ? shapeOf(facts.map) : undefined
    if (facts?.kind !== 'project' || !shape || facts.skyline.length === 0) return []
    return { number: i + 1, parts: facts.skyline, longitude: middleOf(positionsOf(shape))[0] }
  })
  if (areas.length < 2) return undefined
  const eastwards = areas.sort((a, b) => a.longitude - b.longitude)
  const label = messages(locale).kinds.section.panorama(areas.length)
  return { ground: defineParts(areas.flatMap(({ parts }) => parts)) + drawPanorama(eastwards, label) }
}

function projectDrawings({ locale }: FactsContext, { section, map }: FactsOf<'project'>): PageDrawings {
  const shape = shapeOf(map)
  const words = messages(locale).kinds.section
  return {
    ...(section.length >= LEAST_PARTS && {
      section: defineParts(section) + drawSection(section, { words: locale, label: words.label }),
    }),
    ...(shape && { corner: drawKeyPlan(shape), at: { west: middleOf(positionsOf(shape))[0] } }),
  }
}

/** Charts of distances from Brussels. Their text alternative has the distances in numbers. */
function distanceCharts(context: FactsContext, { charts }: FactsOf<'distances'>): string {
  const { locale } = context
  const { distances: text } = messages(locale).kinds
  const items = charts.map(({ name, reach, ring, cities }) => {
    const title = inWords(context, name)
    const named = cities.map(({ name: city, at: [longitude, latitude] }) => ({
      name: inWords(context, city),
      longitude,
      latitude,
    }))
    const inNumbers = named.map((city) => text.city(city.name, formatNumber(kilometresTo(city), locale)))
    const label = text.label(title, new Intl.ListFormat(REGIONAL_TAGS[locale], { type: 'unit' }).format(inNumbers))
    const drawing = drawDistances(named, { reach, ring, ringLabel: text.ring(formatNumber(ring, locale)), label })
    return `<li><b>${escapeHtml(title)}</b> ${drawing}</li>`
  })
  return `<figure class="distance-charts"><ul class="distance-list">${items.join('')}</ul><figcaption>${escapeHtml(text.note)}</figcaption></figure>`
}

/** A distance from Brussels in kilometres, rounded to tens from 100 km. */
function kilometresTo(city: City): number {
  const { distance } = fromBrussels(city)
  return distance < 100 ? Math.round(distance) : Math.round(distance / 10) * 10
}

/** The western and the eastern end of a municipality. */
function extentOf(code: Municipality): { west: number; east: number } {
  const longitudes = TERRITORIES[code].rings.flat().map(([longitude]) => longitude)
  return { west: Math.min(...longitudes), east: Math.max(...longitudes) }
}
