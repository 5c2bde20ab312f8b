import { placesOf } from '../common.ts'
import { linkOf } from '../context.ts'
import { type KindRecord, none, nothing } from './kind-record.ts'

export const letter: KindRecord<'letter'> = {
  // The subject is only for the mail.
  record: (context, _page, { date, topics, municipalities, correctionOf }) => ({
    kind: 'letter',
    date,
    topics,
    municipalities: placesOf(context, municipalities),
    ...(correctionOf !== undefined && { corrects: linkOf(context, correctionOf) }),
  }),
  problems: none,
  item: nothing,
}
