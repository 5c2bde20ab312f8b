import { SEARCH_PATHS } from '../content/paths.ts'
import type { FactsOf } from '../content/schema/facts.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { type PlaceReading, readPlace } from '../domain/read-place.ts'
import { FinderAnswer, FinderForm, FinderPlaces } from '../views/finder/finder.tsx'
import type { Asked } from './parts.ts'

/** Maximum length of the query in characters. The answer repeats the query. */
const LONGEST = 60

/**
 * Redirects a post code or a name to the page of the municipality. Where several are possible, the page offers them. What
 * is no municipality may be a street or a project, so it is searched for.
 */
export function partsOfFinder(page: PageRecord, { places }: FactsOf<'finder'>, query: URLSearchParams): Asked {
  const { locale, path } = page
  const typed = (query.get('place') ?? '').toWellFormed().trim().slice(0, LONGEST)
  const below = () => <FinderPlaces locale={locale} places={places} />
  const reading = withPages(readPlace(typed), places)
  switch (reading.kind) {
    case 'empty':
      return { kind: 'part', query: '', above: () => <FinderForm locale={locale} path={path} />, below }
    case 'found': {
      const place = places.find(({ code }) => code === reading.code)
      return { kind: 'moved', path: place?.path ?? path, status: 302 }
    }
    case 'unknown':
      return { kind: 'moved', path: `${SEARCH_PATHS[locale]}?${new URLSearchParams({ q: typed })}`, status: 302 }
    case 'choice':
    case 'outside':
      return {
        kind: 'part',
        query: `?${new URLSearchParams({ place: typed })}`,
        above: () => (
          <>
            <FinderForm locale={locale} path={path} typed={typed} />
            <FinderAnswer locale={locale} places={places} typed={typed} reading={reading} />
          </>
        ),
        below,
        indexed: false,
        kept: false,
      }
    default:
      return reading satisfies never
  }
}

/** A reading without the municipalities that have no page on this site. */
function withPages(reading: PlaceReading, places: FactsOf<'finder'>['places']): PlaceReading {
  const codes = reading.kind === 'found' ? [reading.code] : reading.kind === 'choice' ? reading.codes : undefined
  if (!codes) return reading
  const known = codes.filter((code) => places.some((place) => place.code === code))
  if (known.length === 0) return { kind: 'unknown' }
  return reading.kind === 'choice' ? { kind: 'choice', codes: known } : reading
}
