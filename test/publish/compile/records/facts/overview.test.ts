import { expect, it } from 'vitest'
import type { Locale } from '../../../../../src/locale/locale.ts'
import { releaseOf } from '../../../../support/releases.ts'

const PROJECT = 'kind: project\nphase: study\nasOf: 2026-01-01\nmunicipalities: [1070]\n'
const TITLES: Record<string, Record<Locale, string>> = {
  alpha: { nl: 'Zuidstation', fr: 'Gare du Midi', en: 'Midi station' },
  beta: { nl: 'Blok 10', fr: 'Îlot 10', en: 'Block 10' },
  gamma: { nl: 'Blok 2', fr: 'Îlot 2', en: 'Block 2' },
}

it('sorts a list without dates and without order by the title in the language of the reader, numbers by their value', async () => {
  const pages = Object.fromEntries(
    Object.entries(TITLES).map(([name, { nl, fr, en }]) => [
      `/projects/${name}`,
      { nl: { title: nl }, fr: { title: fr }, en: { title: en } },
    ]),
  )
  const facts = Object.keys(TITLES).map((name) => [`projects/${name}/facts.yaml`, PROJECT] as const)
  const { pages: records } = await releaseOf({
    pages: { '/projects': {}, ...pages },
    files: {
      'projects/facts.yaml': 'kind: list\nof: project\nempty: { nl: Geen, fr: Aucun, en: None }\n',
      ...Object.fromEntries(facts),
    },
  })
  const titlesIn = (locale: Locale) => {
    const list = records.find(({ id, locale: of }) => id === '/projects' && of === locale)?.facts
    return list?.kind === 'list' ? list.items.map(({ title }) => title) : undefined
  }
  expect([titlesIn('nl'), titlesIn('fr'), titlesIn('en')]).toEqual([
    ['Blok 2', 'Blok 10', 'Zuidstation'],
    ['Gare du Midi', 'Îlot 2', 'Îlot 10'],
    ['Block 2', 'Block 10', 'Midi station'],
  ])
})
