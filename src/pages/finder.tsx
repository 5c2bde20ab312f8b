import type { FactsOf } from '../content/schema/facts.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { municipalitiesLike, municipalityOf } from '../domain/municipalities.ts'
import { messages } from '../locale/messages/index.ts'
import { FinderForm, FinderPlaces } from '../views/finder/finder.tsx'
import type { Asked } from './parts.ts'

/** Maximum length of the query in characters. The answer repeats the query. */
const LONGEST = 60

/** Redirects a post code or a name to the page of the municipality. An unknown one is shown again, with a choice. */
export function partsOfFinder(page: PageRecord, { places }: FactsOf<'finder'>, query: URLSearchParams): Asked {
  const { locale, path } = page
  const text = (query.get('place') ?? '').trim().slice(0, LONGEST)
  if (text === '') {
    return {
      kind: 'part',
      query: '',
      above: () => <FinderForm locale={locale} path={path} />,
      below: () => <FinderPlaces locale={locale} places={places} />,
    }
  }
  const code = municipalityOf(text)
  const place = places.find((one) => one.code === code)
  if (place) return { kind: 'moved', path: place.path, status: 302 }
  const answer = { text, like: municipalitiesLike(text) }
  return {
    kind: 'part',
    query: `?${new URLSearchParams({ place: text })}`,
    above: () => <FinderForm locale={locale} path={path} answer={answer} />,
    below: () => <FinderPlaces locale={locale} places={places} answer={answer} />,
    title: `${messages(locale).form.error} ${page.title}`,
    indexed: false,
    kept: false,
  }
}
