import type { Child } from 'hono/jsx'
import type { ListItem } from '../../content/schema/list-item.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import type { Frame } from '../frame.ts'
import { ProjectStatus, standingOf } from '../hatch/project-status.tsx'
import { inquiryStateName } from '../inquiry/inquiry-state.ts'
import { Link } from '../link.tsx'
import { Line } from './line.tsx'
import { typeName } from './names.ts'

interface ItemListProps {
  frame: Frame
  items: ListItem[]
  level: 2 | 3 | 4
  /** Without the sentence below each title. */
  brief?: boolean
}

/** Items of a list. A borrowed title and sentence are marked with their language. */
export function ItemList({ frame, items, level, brief = false }: ItemListProps) {
  const Heading = `h${level}` as const
  const { locale } = frame
  return (
    <ul class="items">
      {items.map((item) => (
        <li>
          <Line parts={lineOf(frame, item)} />
          <div>
            <Heading>
              <Link link={item} locale={locale} />
              {item.acronym && <span class="item-acronym"> ({item.acronym})</span>}
            </Heading>
            {!brief && <p {...(item.locale !== locale && { lang: item.locale })}>{item.teaser}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The line above a title: date and type, or status. */
function lineOf(frame: Frame, item: ListItem): Child[] {
  const { locale } = frame
  const { kinds } = messages(locale)
  const standing = standingOf(item)
  const days = item.date && <Days first={item.date} last={item.until} locale={locale} />
  switch (item.kind) {
    case 'project':
      return [standing && <ProjectStatus frame={frame} standing={standing} />]
    case 'instrument':
      return [
        item.level && kinds.level[item.level],
        item.nature?.map((nature) => kinds.nature[nature]).join(', '),
        item.status && kinds.instrumentStatus[item.status],
      ]
    case 'inquiry':
      return [days, item.state && inquiryStateName({ state: item.state, isLastDay: item.isLastDay }, locale)]
    case 'event':
      return [item.change && <strong>{kinds.eventChange.name[item.change]}</strong>, days]
    case 'news':
    case 'publication':
      return [days, typeName(item, locale)]
    case 'letter':
      return [days]
    default:
      return item.kind satisfies never
  }
}

function Days({ first, last, locale }: { first: string; last: string | undefined; locale: Locale }) {
  return (
    <>
      <DateText date={first} locale={locale} />
      {last && (
        <>
          {'\u00a0– '}
          <DateText date={last} locale={locale} />
        </>
      )}
    </>
  )
}
