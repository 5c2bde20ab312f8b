import { expect, test } from 'vitest'
import { notInVocabulary } from './schema-org.ts'

const place = { '@type': 'Place', name: 'Flagey' }

test.each([
  [{ '@type': 'Event', name: 'x', location: place }, []],
  [{ '@type': 'Event', '@id': 'https://a.b/#x', '@context': 'https://schema.org', startDate: '2026-01-01' }, []],
  [{ '@type': 'Event', begins: '2026-01-01' }, ['Event.begins']],
  [{ '@type': 'Meeting', name: 'x' }, ['Meeting']],
  [{ name: 'x' }, ['undefined']],
  [
    { '@type': 'Event', location: { ...place, town: 'x' }, organizer: [{ '@type': 'Agency' }] },
    ['Place.town', 'Agency'],
  ],
  [{ '@type': 'WebSite', publisher: { '@id': 'https://a.b/#x' } }, []],
  [{ '@type': 'SearchAction', 'query-input': 'required name=q', 'begins-input': 'x' }, ['SearchAction.begins-input']],
  // Properties of a parent, and of the parent of a parent.
  [{ '@type': 'NewsArticle', articleBody: 'x', inLanguage: 'nl', description: 'x' }, []],
  [{ '@type': 'GovernmentOrganization', areaServed: 'x', alternateName: 'x' }, []],
])('what the vocabulary lacks in %j', (thing, lacking) => {
  expect(notInVocabulary(thing)).toEqual(lacking)
})
