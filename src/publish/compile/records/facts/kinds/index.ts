import type { Kind } from '../../../../../domain/kinds.ts'
import { accessibility } from './accessibility.ts'
import { distances } from './distances.ts'
import { doors } from './doors.ts'
import { figures } from './figures.ts'
import { finder } from './finder.ts'
import { home } from './home.ts'
import type { KindRecord } from './kind-record.ts'
import { list } from './list.ts'
import { LISTED } from './listed.ts'
import { municipality } from './municipality.ts'
import { people } from './people.ts'
import { siteIndex } from './site-index.ts'
import { statuses } from './statuses.ts'

const RECORDS: { readonly [K in Kind]: KindRecord<K> } = {
  ...LISTED,
  municipality,
  list,
  finder,
  doors,
  statuses,
  accessibility,
  home,
  index: siteIndex,
  people,
  figures,
  distances,
}

/**
 * What the records hold of the kind of these facts. The cast says what the compiler cannot follow: the answers that are
 * looked up by the kind of some facts take these facts.
 */
export function recordOfKind(facts: { kind: Kind }): KindRecord<Kind> {
  return RECORDS[facts.kind] as KindRecord<Kind>
}
