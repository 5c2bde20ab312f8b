import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../../src/content/schema/glossary.ts'
import type { Locale } from '../../../src/locale/locale.ts'
import { unexplainedAcronyms } from '../../../src/publish/language/acronyms.ts'
import { proseOf } from '../../../src/publish/language/prose.ts'
import { readBody } from '../../../src/publish/markdown/body.ts'
import { saidText } from '../../../src/publish/markdown/said.ts'

const GLOSSARY: GlossaryEntry[] = [
  {
    id: 'land-use-plan',
    terms: {
      nl: { name: 'n', acronym: 'GBP' },
      fr: { name: 'f', acronym: 'PRAS' },
      en: { name: 'e', acronym: 'PRAS' },
    },
    definition: { nl: 'x', fr: 'x', en: 'x' },
  },
]

const found = (locale: Locale, body: string) => {
  const { said } = readBody(body)
  return unexplainedAcronyms(proseOf(said), saidText(said), { locale, glossary: GLOSSARY }).map(
    ({ acronym, offset }) => `${offset} ${acronym}`,
  )
}

describe('unexplainedAcronyms', () => {
  it.each<[Locale, string, string[]]>([
    ['nl', 'We werken samen met het IWEPS. Het IWEPS telt.', ['24 IWEPS']],
    ['nl', 'Het Vlaamse VSA helpt de\nOESO.', ['12 VSA', '25 OESO']],
    ['nl', '## Het IWEPS\n\nHet IWEPS.', ['18 IWEPS']],
    ['fr', "Avec l'OCDE et les OCDE.", ['7 OCDE']],
    ['fr', 'Le CoDT wallon.', ['3 CoDT']],
    ['en', 'The XYZ-plan and XYZ, of our ABC.', ['4 XYZ', '29 ABC']],
  ])('reports each at its first use, %s: %s', (locale, body, expected) => {
    expect(found(locale, body)).toEqual(expected)
  })

  it.each<[Locale, string]>([
    ['nl', 'Het Waalse instituut (IWEPS) helpt. Het IWEPS telt.'],
    ['nl', 'Het instituut (in het Frans “IWEPS”) helpt. Het IWEPS telt.'],
    ['fr', "L'OCDE (Organisation de coopération) aide."],
    ['en', 'The OECD, an organisation of rich countries, helps.'],
    ['fr', "L'[URBACT](https://urbact.eu), pour les villes."],
    ['fr', "L'ESPON est un programme européen."],
    ['fr', 'Le réseau METREX se réunit.'],
    ['en', 'The METREX network meets.'],
    ['fr', "L'Organisation de coopération et de développement économiques, ou l'OCDE."],
  ])('leaves alone what the page explains, %s: %s', (locale, body) => {
    expect(found(locale, body)).toEqual([])
  })

  it.each<[Locale, string]>([
    ['nl', 'Het GBP of het PRAS van het Gewest.'],
    ['nl', 'De koning, de III, en de XIV van hoofdstuk IV.'],
    ['nl', 'De EU, de NAVO, de VUB en een PDF.'],
    ['nl', 'De ORG Squared, de KU Leuven, de WCAG 2.2 en de EUPL-1.2.'],
    ['nl', 'HET IS EEN BELANGRIJK DING.'],
    ['nl', 'Zie de `GET`, de https://a.example/IWEPS en een info@IWEPS.be.'],
    ['nl', '| Het IWEPS |\n|---|\n| De OESO |'],
    ['nl', 'Hij zei: “het IWEPS”.'],
    ['nl', '- **De FMDV.** Dit fonds helpt.'],
    ['nl', 'Een plan A, B en C van Brussel.'],
    ['nl', 'Het plan is gemaakt door ORG en Bureau Bas Smets.'],
    ['fr', 'Le parc est estimé à partir de NOVA.'],
    ['en', 'The method, for instance GET.'],
  ])('leaves alone what is known, a number, a name or no text, %s: %s', (locale, body) => {
    expect(found(locale, body)).toEqual([])
  })
})
