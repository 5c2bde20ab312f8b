import { expect, test } from 'vitest'
import type { ListItem } from '../../../src/content/schema/list-item.ts'
import type { Level, Nature } from '../../../src/domain/kinds.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { Hierarchy } from '../../../src/views/hierarchy/hierarchy.tsx'

const item = (title: string, level: Level, nature: Nature[], more: Partial<ListItem> = {}): ListItem => ({
  kind: 'instrument',
  path: `/nl/${title}`,
  title,
  teaser: '',
  locale: 'nl',
  themes: [],
  municipalities: [],
  level,
  nature,
  status: 'in-force',
  ...more,
})

const ITEMS = [
  item('Programme', 'regional', ['programme']),
  item('Rules', 'regional', ['regulatory']),
  // The order in which the editor writes the natures has no meaning.
  item('Both', 'regional', ['regulatory', 'strategic']),
  item('Strategy', 'regional', ['strategic']),
  item('Code', 'regional', ['legal']),
  item('Old', 'regional', ['strategic'], { status: 'replaced' }),
  item('Local', 'municipal', ['strategic']),
]

/** Headings and items of the diagram, in the order in which a screen reader reads them. */
function outline(html: string): string[] {
  return [...html.matchAll(/<(h3|h4|li)\b[^>]*>(.*?)<\/\1>/g)].map(
    ([, tag, text = '']) => `${tag} ${text.replace(/<[^>]+>/g, '')}`,
  )
}

test('an instrument of two natures is there once, under both', () => {
  expect(outline(String(<Hierarchy items={ITEMS} locale="nl" />))).toEqual([
    'h3 Gewest',
    'h4 Wettelijke basis',
    'li Code',
    'h4 Strategisch',
    'li Strategy',
    'h4 Verordenend',
    'li Rules',
    'h4 Strategisch en verordenend',
    'li Both',
    'h4 Programma met budget',
    'li Programme',
    'h3 Gemeente',
    'h4 Strategisch',
    'li Local',
  ])
})

test('it lies across the columns, and what has one nature in its column', () => {
  const html = String(<Hierarchy items={ITEMS} locale="fr" />)
  expect(html).toContain('<div class="hierarchy-across"><h4>Stratégique et réglementaire</h4>')
  expect(html).toContain('<div class="hierarchy-column"><h4>Stratégique</h4>')
})

test.each(LOCALES)('the words do not say left and right, because a telephone shows one column: %s', (locale) => {
  expect(String(<Hierarchy items={ITEMS} locale={locale} />)).not.toMatch(/links|rechts|gauche|droite|left|right/i)
})

test('the title says whether the page is one of the instruments', () => {
  expect(String(<Hierarchy items={ITEMS} locale="nl" />)).toContain('Alle plannen in één schema')
  const own = String(<Hierarchy items={ITEMS} locale="nl" current="/nl/Both" />)
  expect(own).toContain('De plaats tussen de andere plannen')
  expect(own).toMatch(/<a href="\/nl\/Both" aria-current="page"/)
})
