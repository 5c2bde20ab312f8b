import type { Facts } from '../../../content/schema/facts.ts'
import type { Kind, KindWith } from '../../../domain/kinds.ts'
import { accessibility } from './accessibility.tsx'
import { doors } from './doors.tsx'
import { event } from './event.tsx'
import { figures } from './figures.tsx'
import { inquiry } from './inquiry.tsx'
import { instrument } from './instrument.tsx'
import { type KindView, none, nothing } from './kind-view.ts'
import { letter } from './letter.tsx'
import { municipality } from './municipality.tsx'
import { news } from './news.tsx'
import { people } from './people.tsx'
import { project } from './project.tsx'
import { publication } from './publication.tsx'
import { siteIndex } from './site-index.tsx'
import { statuses } from './statuses.tsx'

type StatusKind = KindWith<'status'>

/** A page that shows only its text, or that its own handler makes. */
const NOTHING = { head: nothing, body: nothing, headings: none, things: none }

const VIEWS: { readonly [K in Kind]: KindView<K> } = {
  news,
  inquiry,
  event,
  publication,
  project,
  instrument,
  municipality,
  doors,
  statuses,
  accessibility,
  index: siteIndex,
  people,
  figures,
  // The query decides what a list and the finder show, so their handlers make it.
  list: NOTHING,
  finder: NOTHING,
  home: NOTHING,
  // Its charts are beside the title.
  distances: NOTHING,
  letter,
}

/**
 * What the page of the kind of these facts shows. The casts say what the compiler cannot follow: the view that is looked up
 * by the kind of some facts takes these facts.
 */
export function viewOf(facts: Facts): KindView<Kind> {
  return VIEWS[facts.kind] as KindView<Kind>
}

/** As `viewOf`, for kinds that have a status. */
export function statusViewOf(facts: Facts & { kind: StatusKind }): KindView<StatusKind> {
  return VIEWS[facts.kind] as KindView<StatusKind>
}
