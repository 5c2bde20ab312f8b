import type { Group } from '../example.ts'
import { errorPages } from './error.tsx'
import { gatewayPages } from './gateway.tsx'
import { homePages } from './home.tsx'
import { newsletterPages } from './newsletter.tsx'
import { layoutPages, pagePages } from './page.tsx'
import { searchPages } from './search.tsx'

/** What is a document of its own, with its own frame: each at an address of its own. */
export const WHOLE_PAGES: readonly Group[] = [
  layoutPages,
  homePages,
  pagePages,
  searchPages,
  newsletterPages,
  errorPages,
  gatewayPages,
]
