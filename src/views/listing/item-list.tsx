import type { ListItem } from '../../content/schema/list-item.ts'
import { formatPartialDate } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import type { Frame } from '../frame.ts'
import { PhaseTag } from '../hatch/phase-tag.tsx'
import { Link } from '../link.tsx'
import { Plate } from '../place/place.tsx'
import { typeName } from './names.ts'

/** Items of a list. A borrowed pair of title and sentence is marked with its language. */
export function ItemList({ frame, items, level }: { frame: Frame; items: ListItem[]; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const { locale } = frame
  return (
    <ul class="items">
      {items.map((item) => (
        <li>
          <p class="item-line">
            <ItemLine frame={frame} item={item} />
          </p>
          <Heading>
            <Link link={item} locale={locale} />
            {item.acronym && <span class="item-acronym"> ({item.acronym})</span>}
          </Heading>
          <p {...(item.locale !== locale && { lang: item.locale })}>{item.teaser}</p>
          {item.kind === 'project' && (
            <p class="item-places">
              {item.municipalities.map((code) => (
                <Plate code={code} locale={locale} />
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What stands above a title: the date and the type, or where it stands. */
function ItemLine({ frame, item }: { frame: Frame; item: ListItem }) {
  const { locale } = frame
  const { kinds } = messages(locale)
  const date = item.date && <DateText date={item.date} locale={locale} />
  const until = item.until && (
    <>
      {' – '}
      <DateText date={item.until} locale={locale} />
    </>
  )
  switch (item.kind) {
    case 'project':
      return (
        <>
          {item.phase && <PhaseTag frame={frame} phase={item.phase} />}{' '}
          {item.date && <span>({kinds.asOf(formatPartialDate(item.date, locale))})</span>}
        </>
      )
    case 'instrument':
      return (
        <>
          {item.level && kinds.level[item.level]} · {item.nature?.map((nature) => kinds.nature[nature]).join(', ')} ·{' '}
          {item.status && kinds.instrumentStatus[item.status]}
        </>
      )
    case 'inquiry':
      return (
        <>
          {date}
          {until} {item.state && `· ${kinds.inquiry.state[item.state]}`}
        </>
      )
    case 'event':
      return (
        <>
          {date}
          {until}
        </>
      )
    default:
      return (
        <>
          {date} {item.type && `· ${typeName(item, locale)}`}
        </>
      )
  }
}
