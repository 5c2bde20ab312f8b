import type { ListItem } from '../../content/schema/list-item.ts'
import {
  type Filter,
  hasTrait,
  type Level,
  type Nature,
  type Phase,
  type Theme,
  type TypedKind,
  type TypeOf,
} from '../../domain/kinds.ts'
import type { Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { type Messages, messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import type { Frame } from '../frame.ts'

const TYPE_NAMES: { [K in TypedKind]: (kinds: Messages['kinds']) => Record<TypeOf<K>, string> } = {
  news: ({ newsType }) => newsType,
  publication: ({ publicationType }) => publicationType,
}

/** Name of the type of a page, for kinds that have types. */
export function typeName(item: Pick<ListItem, 'kind' | 'type'>, locale: Locale): string | undefined {
  if (item.type === undefined || !hasTrait(item, 'types')) return undefined
  const names: Partial<Record<string, string>> = TYPE_NAMES[item.kind](messages(locale).kinds)
  return names[item.type]
}

/** Name of a filter value. The values are from the items of the list, which a schema has validated. */
export function valueName(frame: Frame, kind: ListItem['kind'], filter: Filter, value: string): string {
  const { locale, site } = frame
  const { theme, level, nature } = messages(locale).kinds
  switch (filter) {
    case 'type':
      return typeName({ kind, type: value }, locale) ?? value
    case 'year':
      return value
    case 'theme':
      return theme[value as Theme]
    case 'municipality':
      return municipalityName(value as Municipality, locale)
    case 'phase':
      return site.statuses?.names[value as Phase] ?? value
    case 'level':
      return level[value as Level]
    case 'nature':
      return nature[value as Nature]
  }
}
