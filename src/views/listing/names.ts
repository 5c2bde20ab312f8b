import type { Filter } from '../../content/list/filters.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import type { Level, Nature, NewsType, Phase, PublicationType, Theme } from '../../domain/kinds.ts'
import type { Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import type { Frame } from '../frame.ts'

/** The type of a piece of news or a publication, in words. */
export function typeName({ kind, type }: Pick<ListItem, 'kind' | 'type'>, locale: Locale): string {
  const { newsType, publicationType } = messages(locale).kinds
  return kind === 'publication' ? publicationType[type as PublicationType] : newsType[type as NewsType]
}

/** A value of a filter, in words. The values come from the list's own items, which passed their schema. */
export function valueName(frame: Frame, kind: ListItem['kind'], filter: Filter, value: string): string {
  const { locale, site } = frame
  const { theme, level, nature } = messages(locale).kinds
  switch (filter) {
    case 'type':
      return typeName({ kind, type: value }, locale)
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
