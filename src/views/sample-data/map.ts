import type { ListItem } from '../../content/schema/list-item.ts'
import type { RegionMap } from '../../content/schema/map.ts'
import { PHASES } from '../../domain/kinds.ts'

/** Outlines and one line on an invented map, each with the position of its number. */
const SHAPES = [
  { path: 'M150 65h45v35h-45z', at: '172 82', classes: 'm-area m-study' },
  { path: 'M95 135h40v45h-40z', at: '115 157', classes: 'm-area m-inquiry' },
  { path: 'M165 145h12v12h-12z', at: '200 135', classes: 'm-area m-decision' },
  { path: 'M210 175h50v35h-50z', at: '235 192', classes: 'm-area m-in-force' },
  { path: 'M125 230h45v40h-45z', at: '148 250', classes: 'm-area m-built m-open' },
  { path: 'M240 100h30v30h-30z', at: '255 115', classes: 'm-area m-given-up' },
  { path: 'M70 100L120 115L165 110', at: '90 106', classes: 'm-line m-unknown m-unconfirmed' },
]

const HATCHES = PHASES.map(
  (phase) =>
    `<pattern id="_h-${phase}" width="5" height="5" patternUnits="userSpaceOnUse"><path class="m-blank" d="M0 0h5v5H0z"/><path class="m-hatch" d="M0 5l5-5"/></pattern>`,
).join('')

const GROUND = `<defs>${HATCHES}</defs><use class="m-rim" href="#_net"/><g id="_net"><path class="m-land" d="M130 25L210 35L270 95L160 160L50 110z"/><path class="m-land m-here" d="M160 160L270 95L295 180L250 270L170 315L90 285L35 200L50 110z"/><path class="m-senne" d="M45 280L125 200L165 115L240 15"/><path class="m-canal" d="M30 240L110 190L150 110L210 10"/></g>`

const NAMES =
  '<g class="m-names"><text x="180" y="60">Noord</text><text class="m-small" x="150" y="220">Zuid</text></g><g class="m-scale"><path d="M9 307v4h60v-4"/><text x="73" y="311">5 km</text></g>'

/** An invented map with an area for each project of a list. */
export function mapOf(projects: ListItem[]): RegionMap {
  return {
    ground: GROUND,
    names: NAMES,
    places: [
      { code: '1080', path: '/1080' },
      { code: '1070', path: '/1070' },
    ],
    projects: projects.flatMap(({ path, phase }, i) => {
      const shape = SHAPES[i]
      if (!shape) return []
      const number = i + 1
      return {
        path,
        number,
        area: `<g fill="url(#_h-${phase})"><path id="_a${number}" class="${shape.classes}" d="${shape.path}"/></g>`,
        mark: `<a class="m-number m-${phase}" href="${path}" tabindex="-1" transform="translate(${shape.at})"><path d="M0 0L-9 9"/><circle r="7"/><text>${number}</text></a>`,
        window:
          '<svg class="card-map" viewBox="60 60 220 88" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"><use href="#_net"/></svg>',
      }
    }),
  }
}

/** An invented window of the map around one project. */
export const WINDOW =
  '<svg class="map-window" viewBox="0 0 200 200" role="img" aria-label="…"><path class="m-border" d="M0 60L90 80L200 20M90 80L110 200"/><path class="m-canal" d="M0 190L100 110L200 90"/><path class="m-area m-in-force" d="M80 80h45v40h-45z"/></svg>'
