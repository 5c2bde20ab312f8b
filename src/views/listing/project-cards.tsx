import { raw } from 'hono/html'
import type { ListItem } from '../../content/schema/list-item.ts'
import type { RegionMap } from '../../content/schema/map.ts'
import type { Frame } from '../frame.ts'
import { ProjectStatus, standingOf } from '../hatch/project-status.tsx'
import { Link } from '../link.tsx'
import { Plate } from '../place/place.tsx'

interface ProjectCardsProps {
  frame: Frame
  items: ListItem[]
  level: 3 | 4
  /** The map on the same page: a card has its number, and the part of the map around it. */
  map?: RegionMap | undefined
}

/** Projects as cards: window of the map, number, status and its date, title, sentence, municipalities. */
export function ProjectCards({ frame, items, level, map }: ProjectCardsProps) {
  const onMap = new Map(map?.projects.map((project) => [project.path, project]))
  return (
    <ul class="cards">
      {items.map((item) => (
        <Card
          frame={frame}
          item={item}
          level={level}
          number={onMap.get(item.path)?.number}
          drawing={onMap.get(item.path)?.window}
        />
      ))}
    </ul>
  )
}

interface CardProps {
  frame: Frame
  item: ListItem
  level: 3 | 4
  number: number | undefined
  drawing: string | undefined
}

function Card({ frame, item, level, number, drawing }: CardProps) {
  const { locale } = frame
  const Heading = `h${level}` as const
  const standing = standingOf(item)
  return (
    <li class="card">
      <div class="card-sky">
        {number !== undefined && <span class="card-number">{number}</span>} {drawing && raw(drawing)}
      </div>
      <div class="card-text">
        <p class="line">{standing && <ProjectStatus frame={frame} standing={standing} />}</p>
        <Heading>
          <Link link={item} locale={locale} />
        </Heading>
        <p {...(item.locale !== locale && { lang: item.locale })}>{item.teaser}</p>
        <p class="card-places">
          {item.municipalities.map((code, i) => (
            <>
              {i > 0 && ' '}
              <Plate code={code} locale={locale} />
            </>
          ))}
        </p>
      </div>
    </li>
  )
}
