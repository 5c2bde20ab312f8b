import { describe, expect, it } from 'vitest'
import { nearest, slugify } from '../../../src/publish/markdown/index.ts'

describe('slugify', () => {
  it.each([
    ['Over ons', 'over-ons'],
    ["Cœur de l'Été", 'coeur-de-l-ete'],
    ['L’aménagement qu’il faut', 'l-amenagement-qu-il-faut'],
    ["Foto's & plannen", 'fotos-plannen'],
    ["'s Avonds", 's-avonds'],
    ["The agency's plan", 'the-agencys-plan'],
    ['Ægir, Straße', 'aegir-strasse'],
    ['  2020–2024: wat nu?  ', '2020-2024-wat-nu'],
    ['E\u0301cole', 'ecole'],
    ['???', ''],
  ])('%s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })
})

describe('nearest', () => {
  const paths = ['/about', '/about/international', '/contact', '/departments']
  it.each([
    ['/abuot', '/about'],
    ['/About', '/about'],
    ['/contacts', '/contact'],
    ['/about/internationaal', '/about/international'],
    ['/x', undefined],
    ['/something', undefined],
    ['', undefined],
  ])('%s', (word, expected) => {
    expect(nearest(word, paths)).toBe(expected)
  })

  it('returns the first of equally near candidates', () => {
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat')
  })
})
