import { regionMap } from '../../drawings/maps.ts'
import { inWords } from '../context.ts'
import { toListItem } from '../list-item.ts'
import { type KindRecord, none } from './kind-record.ts'

export const list: KindRecord<'list'> = {
  record(context, _page, { of, empty }) {
    const pages = context.overview.ofKind(of, context.locale)
    return {
      kind: 'list',
      of,
      empty: empty && inWords(context, empty),
      items: pages.map((page) => toListItem(context, page)),
      ...(of === 'project' && { regionMap: regionMap(context, pages, { windows: true }) }),
    }
  },
  problems: none,
}
