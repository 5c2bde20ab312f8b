import type { Localized } from '../locale/locale.ts'

/** Where the search lives in each language; no page of the content may stand there. */
export const SEARCH_PATHS: Localized<string> = { nl: '/nl/zoeken', fr: '/fr/recherche', en: '/en/search' }
