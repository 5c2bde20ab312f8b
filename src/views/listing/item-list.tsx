import type { Child } from 'hono/jsx'
import type { ListItem } from '../../content/schema/list-item.ts'
import { KINDS } from '../../domain/kinds.ts'
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

/** The line above a title: what the item has of these, in this order. Its kind decides what it has. */
function lineOf(frame: Frame, item: ListItem): Child[] {
  const { locale } = frame
  const { kinds } = messages(locale)
  const { dated, status } = KINDS[item.kind]
  const standing = standingOf(item)
  return [
    item.change && <strong>{kinds.eventChange.name[item.change]}</strong>,
    dated && item.date && <Days first={item.date} last={item.until} locale={locale} />,
    typeName(item, locale),
    status && item.state && inquiryStateName({ state: item.state, isLastDay: item.isLastDay }, locale),
    standing && <ProjectStatus frame={frame} standing={standing} />,
    item.level && kinds.level[item.level],
    item.nature?.map((nature) => kinds.nature[nature]).join(', '),
    item.status && kinds.instrumentStatus[item.status],
  ]
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
