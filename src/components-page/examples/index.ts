import type { Group } from '../example.ts'
import { accessibility } from './accessibility.tsx'
import { around } from './around.tsx'
import { article } from './article.tsx'
import { breadcrumbs } from './breadcrumbs.tsx'
import { contacts } from './contacts.tsx'
import { documents } from './documents.tsx'
import { doors } from './doors.tsx'
import { facts } from './facts.tsx'
import { finder } from './finder.tsx'
import { footer } from './footer.tsx'
import { form } from './form.tsx'
import { hatch } from './hatch.tsx'
import { header } from './header.tsx'
import { hierarchy } from './hierarchy.tsx'
import { inquiry } from './inquiry.tsx'
import { languageSwitch } from './language-switch.tsx'
import { listing } from './listing.tsx'
import { map } from './map.tsx'
import { municipality } from './municipality.tsx'
import { navigation } from './navigation.tsx'
import { newsletter } from './newsletter.tsx'
import { notice } from './notice.tsx'
import { page } from './page.tsx'
import { pageList } from './page-list.tsx'
import { people } from './people.tsx'
import { place } from './place.tsx'
import { search } from './search.tsx'
import { section } from './section.tsx'
import { siteIndex } from './site-index.tsx'
import { statuses } from './statuses.tsx'
import { timeline } from './timeline.tsx'
import { titleBlock } from './title-block.tsx'

/** Every folder of views that can be set into a page, from signs and frame to lists and forms. */
export const EXAMPLES: readonly Group[] = [
  hatch,
  section,
  place,
  titleBlock,
  notice,
  header,
  navigation,
  languageSwitch,
  breadcrumbs,
  footer,
  page,
  pageList,
  siteIndex,
  around,
  article,
  contacts,
  people,
  doors,
  statuses,
  accessibility,
  documents,
  facts,
  inquiry,
  timeline,
  hierarchy,
  map,
  listing,
  municipality,
  finder,
  search,
  form,
  newsletter,
]
