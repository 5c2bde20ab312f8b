import type { MapArea, ProjectMap as MapDrawing } from '../../content/schema/map.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { HatchPatterns, hatchFill } from '../hatch/hatch.tsx'
import { PhaseTag } from '../hatch/phase-tag.tsx'
import { Link } from '../link.tsx'

interface ProjectMapProps {
  frame: Frame
  map: MapDrawing
  /** Paths of the pages that match the filter: only their areas are filled and numbered. All areas if omitted. */
  shown?: ReadonlySet<string>
}

/**
 * The areas of projects on a schematic map of the Region. A list beside it names them: `ProjectIndex`, or the cards of the
 * projects. The areas are links for the pointer only. Keyboard and screen reader use the list, so no link comes twice.
 */
export function ProjectMap({ frame, map, shown }: ProjectMapProps) {
  const text = messages(frame.locale).kinds.map
  const areas = map.areas.filter(({ link }) => !shown || shown.has(link.path))
  const others = map.areas.filter((area) => !areas.includes(area))
  return (
    <figure class="map">
      <div class="map-drawing">
        <Ground map={map} label={text.label(areas.length)} />
        <svg class="map-areas" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" focusable="false">
          <HatchPatterns phases={[...new Set(areas.map(({ phase }) => phase))]} />
          {others.map(({ path, isLine }) => (
            <path class={isLine ? 'map-other map-line' : 'map-other'} d={path} />
          ))}
          {[...areas].sort(linesFirst).map((area) => (
            <a href={area.link.path} tabindex={-1}>
              <Shape area={area} />
            </a>
          ))}
          {areas.map((area) => (
            <Numbered area={area} />
          ))}
        </svg>
      </div>
      <figcaption>{text.schematic}</figcaption>
    </figure>
  )
}

/** The areas of a map by number, each with its status. */
export function ProjectIndex({ frame, map }: { frame: Frame; map: MapDrawing }) {
  return (
    <ol class="map-list">
      {map.areas.map(({ link, number, phase }) => (
        <li>
          <b>{number}</b> <Link link={link} locale={frame.locale} /> <PhaseTag frame={frame} phase={phase} />
        </li>
      ))}
    </ol>
  )
}

/** The location of one project in the Region. */
export function LocatorMap({ frame, map, title }: Omit<ProjectMapProps, 'shown'> & { title: string }) {
  const text = messages(frame.locale).kinds.map
  return (
    <figure class="map map-locator">
      <div class="map-drawing">
        <Ground map={map} label={text.labelOne(title)} />
        <svg class="map-areas" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" focusable="false">
          <HatchPatterns phases={map.areas.map(({ phase }) => phase)} />
          {map.areas.map((area) => (
            <>
              {!area.isLine && <circle class="map-ring" cx={area.label[0]} cy={area.label[1]} r={46} />}
              <Shape area={area} />
            </>
          ))}
        </svg>
      </div>
      <figcaption>{text.schematic}</figcaption>
    </figure>
  )
}

/** The Region, its canal and river, post codes, and a scale bar. */
function Ground({ map, label }: { map: MapDrawing; label: string }) {
  const { width, height, scale } = map
  return (
    <svg class="map-ground" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="map-region" d={map.region} />
      <path class="map-river" d={map.river} />
      <path class="map-canal" d={map.canal} />
      {map.codes.map(({ code, at: [x, y] }) => (
        <text class="map-code" x={x} y={y} dy=".35em">
          {code}
        </text>
      ))}
      <path class="map-scale" d={`M12 ${height - 20}v8h${scale.length}v-8`} />
      <text class="map-code map-scale-text" x={12} y={height - 28}>
        ± {scale.kilometres} km
      </text>
    </svg>
  )
}

function Shape({ area: { path, phase, isLine } }: { area: MapArea }) {
  if (isLine) return <path class={`map-area map-line map-line-${phase}`} d={path} />
  return (
    <>
      <path class="map-area-ground" d={path} />
      <path class="map-area" d={path} fill={hatchFill(phase)} />
    </>
  )
}

function Numbered({ area: { link, label, leader, number } }: { area: MapArea }) {
  const [x, y] = label
  return (
    <a href={link.path} tabindex={-1}>
      {leader && <path class="map-leader" d={leader} />}
      <circle class="map-disc" cx={x} cy={y} r={18} />
      <text class="map-number" x={x} y={y} dy=".35em">
        {number}
      </text>
    </a>
  )
}

/** Sorts lines first, so that they are drawn under the areas that they cross. */
function linesFirst(a: MapArea, b: MapArea): number {
  return Number(b.isLine ?? false) - Number(a.isLine ?? false)
}
