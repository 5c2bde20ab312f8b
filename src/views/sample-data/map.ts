import type { ListItem } from '../../content/schema/list-item.ts'
import type { MapArea, ProjectMap } from '../../content/schema/map.ts'

/** Squares and one line on an invented map, each with the position of its number. */
const SHAPES: Pick<MapArea, 'path' | 'label' | 'isLine' | 'leader'>[] = [
  { path: 'M300 130h90v70h-90Z', label: [345, 165] },
  { path: 'M190 270h80v90h-80Z', label: [230, 315] },
  { path: 'M330 290h24v24h-24Z', label: [400, 270], leader: 'M354 302L388 276' },
  { path: 'M420 350h100v70h-100Z', label: [470, 385] },
  { path: 'M250 460h90v80h-90Z', label: [295, 500] },
  { path: 'M480 200h60v60h-60Z', label: [510, 230] },
  { path: 'M140 200L240 230L330 220', label: [180, 212], isLine: true },
]

/** An invented map with an area for each project of a list. */
export function mapOf(projects: ListItem[]): ProjectMap {
  return {
    width: 640,
    height: 680,
    region: 'M260 50L420 70L540 190L590 360L500 540L340 630L180 570L70 400L100 220Z',
    canal: 'M60 480L220 380L300 220L420 20',
    river: 'M90 560L250 400L330 230L480 30',
    codes: [
      { code: '1000', at: [310, 350] },
      { code: '1080', at: [140, 300] },
    ],
    scale: { kilometres: 2, length: 120 },
    areas: projects.flatMap((project, i) => {
      const shape = SHAPES[i]
      return shape ? [{ link: project, phase: project.phase ?? 'unknown', number: i + 1, ...shape }] : []
    }),
  }
}
