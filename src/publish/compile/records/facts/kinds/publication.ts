import { commonOf } from '../common.ts'
import { inWords } from '../context.ts'
import { type KindRecord, none } from './kind-record.ts'

export const publication: KindRecord<'publication'> = {
  record: (context, page, facts) => ({
    kind: 'publication',
    date: facts.date,
    type: facts.type,
    publisher: inWords(context, facts.publisher),
    ...commonOf(context, page, facts),
  }),
  problems: none,
  item: (_context, { type }) => ({ type }),
}
