import { commonOf } from '../common.ts'
import { type KindRecord, none } from './kind-record.ts'

export const news: KindRecord<'news'> = {
  record: (context, page, facts) => ({
    kind: 'news',
    date: facts.date,
    type: facts.type,
    ...commonOf(context, page, facts),
  }),
  problems: none,
  item: (_context, { type }) => ({ type }),
}
