import { describe, expect, it } from 'vitest'
import { slugify } from '../../../src/publish/markdown/index.ts'

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
    ['Zonne\u00ADpanelen\u00ADverplichting', 'zonnepanelenverplichting'],
    ['woord\u200Bdeel\u2060 \uFEFFx\u200Cy', 'woorddeel-xy'],
    ['???', ''],
  ])('%s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })
})
