import { raw } from 'hono/html'
import type { ListItem } from '../../content/schema/list-item.ts'
import type { Frame } from '../frame.ts'
import { ProjectStatus, standingOf } from '../hatch/project-status.tsx'
import { Link } from '../link.tsx'
import { Plate } from '../place/place.tsx'

/** What a card shows besides its item, by the path of the page. */
interface CardExtras {
  /** Number of the project on the map. */
  numbers?: ReadonlyMap<string, number>
  /** Drawing of the project as SVG, on the ground line of its card. The publisher draws it. */
  drawings?: ReadonlyMap<string, string>
}

interface ProjectCardsProps extends CardExtras {
  frame: Frame
  items: ListItem[]
  level: 3 | 4
}

/** Projects as cards: number on the map, drawing, status and its date, title, sentence, municipalities. */
export function ProjectCards({ frame, items, level, numbers, drawings }: ProjectCardsProps) {
  return (
    <ul class="cards">
      {items.map((item) => (
        <Card
          frame={frame}
          item={item}
          level={level}
          number={numbers?.get(item.path)}
          drawing={drawings?.get(item.path)}
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
