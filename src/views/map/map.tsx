import { raw } from 'hono/html'
import type { ListItem } from '../../content/schema/list-item.ts'
import type { RegionMap as MapDrawing } from '../../content/schema/map.ts'
import { collator } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import type { Frame } from '../frame.ts'
import { ProjectStatus, standingOf } from '../hatch/project-status.tsx'
import { hreflangFor, Link } from '../link.tsx'

/** Width and height of the map in units of the publisher's drawing. */
const SIZE = 320

interface RegionMapProps {
  frame: Frame
  map: MapDrawing
  /** Paths of the pages that match the filter: only their areas are shown. All areas if omitted. */
  shown?: ReadonlySet<string>
}

/**
 * The Region with its municipalities, water and the areas of projects. The shapes are links for the pointer only. Keyboard
 * and screen reader use the lists beside it: `ProjectIndex`, the cards of the projects, or the municipalities by name.
 */
export function RegionMap({ frame, map, shown }: RegionMapProps) {
  const text = messages(frame.locale).kinds.map
  const projects = map.projects.filter(({ path }) => !shown || shown.has(path))
  const parts = [map.ground, ...projects.map(({ area }) => area), map.names, ...projects.map(({ mark }) => mark)]
  return (
    <figure class="map" aria-label={text.label(projects.length)}>
      <svg class="map-sheet" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
        {raw(parts.join(''))}
      </svg>
      <figcaption>{text.schematic}</figcaption>
    </figure>
  )
}

/** The municipalities of the map in text, in the reader’s alphabet, each with its main post code. Folded. */
export function PlaceIndex({ locale, map }: { locale: Locale; map: MapDrawing }) {
  const places = (map.places ?? []).map((place) => ({ ...place, name: municipalityName(place.code, locale) }))
  if (places.length === 0) return null
  const { compare } = collator(locale)
  return (
    <details class="place-index">
      <summary>{messages(locale).kinds.map.places(places.length)}</summary>
      <ul class="place-names">
        {places
          .toSorted((a, b) => compare(a.name, b.name))
          .map(({ code, path, locale: target, name }) => (
            <li>
              <a href={path} {...hreflangFor(target, locale)}>
                {name}
              </a>{' '}
              {code}
            </li>
          ))}
      </ul>
    </details>
  )
}

/** Projects by their number on the map, each with its status, in short. */
export function ProjectIndex({ frame, items, map }: { frame: Frame; items: ListItem[]; map: MapDrawing | undefined }) {
  const numbers = new Map(map?.projects.map(({ path, number }) => [path, number]))
  return (
    <ol class="map-list">
      {items.map((item) => {
        const standing = standingOf(item)
        return (
          <li>
            <b>{numbers.get(item.path)}</b> <Link link={item} locale={frame.locale} />{' '}
            {standing && <ProjectStatus frame={frame} standing={{ ...standing, isShort: true }} />}
          </li>
        )
      })}
    </ol>
  )
}

/** The map around one project, which the publisher draws. */
export function ProjectWindow({ frame, drawing }: { frame: Frame; drawing: string }) {
  return (
    <figure class="map map-cut">
      {raw(drawing)}
      <figcaption>{messages(frame.locale).kinds.map.schematic}</figcaption>
    </figure>
  )
}
