import type { ListedKind } from '../../../../../domain/kinds.ts'
import { event } from './event.ts'
import { inquiry } from './inquiry.ts'
import { instrument } from './instrument.ts'
import type { KindRecord } from './kind-record.ts'
import { letter } from './letter.ts'
import { news } from './news.ts'
import { project } from './project.ts'
import { publication } from './publication.ts'

/** The kinds of pages that lists show. Pages of other kinds show such lists, so these kinds have a separate registry. */
export const LISTED: { readonly [K in ListedKind]: KindRecord<K> } = {
  news,
  inquiry,
  event,
  publication,
  project,
  instrument,
  letter,
}
