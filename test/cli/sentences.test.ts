import { describe, expect, it, test } from 'vitest'
import { translator } from '../../src/cli/sentences.ts'

const SENTENCES = {
  'No page would change': { nl: 'Geen pagina verandert', fr: 'Aucune page ne change' },
  '1 page': { nl: '1 pagina', fr: '1 page' },
  '{1} pages': { nl: '<1> pagina’s', fr: '<1> pages' },
  '{1} removed from {2}': { nl: '<1> verwijderd uit {2}', fr: '{2} : <1>' },
  '{1}{2} is gone': { nl: '{1}<2> is weg', fr: '{1}<2> a disparu' },
  ', with {1} below it': { nl: ', met <1> eronder', fr: ', avec <1> en dessous' },
  '{1} is gone for good': { nl: '{1} is voorgoed weg', fr: '{1} a disparu' },
  'of {1}': { nl: 'van <1>', fr: 'de <1>' },
  'twice {1}': { nl: 'dubbel <1>', fr: 'deux fois <1>' },
  '{1} of {2}': { nl: '<1> van {2}', fr: '<1> de {2}' },
  'no {1}': { nl: 'geen <1>', fr: 'pas de <1>' },
}

const dutch = translator(SENTENCES, 'nl')

describe('translator', () => {
  test.each([
    ['a sentence', 'No page would change', 'Geen pagina verandert'],
    ['the indent of a sentence', '   No page would change ', '   Geen pagina verandert '],
    ['the values of a sentence, and a number in the form of the language', '1,591 pages', '1.591 pagina’s'],
    ['a part that is a sentence itself', '1 page removed from /about', '1 pagina verwijderd uit /about'],
    ['values that look like sentences, but are copied', '1 page removed from 1 page', '1 pagina verwijderd uit 1 page'],
    ['two values side by side', '/nl, with 2 pages below it is gone', '/nl, met 2 pagina’s eronder is weg'],
    [
      'two values of which the first has spaces',
      'A of B, with 2 pages below it is gone',
      'A of B, met 2 pagina’s eronder is weg',
    ],
    ['the first of two values, if the second is empty', '/nl is gone', '/nl is weg'],
    ['the sentence with most text', '/nl is gone for good', '/nl is voorgoed weg'],
    ['a list', 'no a, b; twice c', 'geen a, b; dubbel c'],
    ['the word before the last part of a list', 'no nl.md and fr.md', 'geen nl.md en fr.md'],
    ['a list of sentences', 'twice 2 pages and 1 page', 'dubbel 2 pagina’s en 1 pagina'],
    ['a pattern with little text, whose values are names or sentences', '2 pages of /about', '2 pagina’s van /about'],
  ])('translates %s', (_, english, expected) => {
    expect(dutch(english)).toBe(expected)
  })

  it('leaves a text that a pattern with little text fits by chance', () => {
    expect(dutch('the end of the day')).toBe('the end of the day')
    expect(dutch('no bread and the salt')).toBe('no bread and the salt')
  })

  it('leaves a text that it does not know', () => {
    expect(dutch('/nl/over-ons')).toBe('/nl/over-ons')
    expect(dutch('')).toBe('')
  })

  it('leaves English as it is', () => {
    expect(translator(SENTENCES, 'en')('1,591 pages')).toBe('1,591 pages')
  })
})

// cspell:locale en-GB,nl,fr
