import { expect, test } from 'vitest'
import { ProjectStatus, type Standing, statusWords } from '../../../src/views/hatch/project-status.tsx'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

const READING = { name: 'Tweede lezing', on: '2024-01', unconfirmed: true }

const wordsIn = (locale: 'nl' | 'fr' | 'en', standing: Standing) =>
  statusWords(sampleOf(locale).frame, standing).replace(/[\u00a0\u202f]/g, ' ')

test.each<[string, Standing]>([
  ['Tweede lezing, januari 2024; geen latere stap bekend', { phase: 'decision', lastStep: READING, asOf: '2024-01' }],
  // The newest source is later than the step: nothing is known after that source.
  [
    'Tweede lezing, januari 2024; geen latere stap bekend (stand op 17 maart 2025)',
    { phase: 'decision', lastStep: READING, asOf: '2025-03-17' },
  ],
  [
    'Tweede lezing, januari 2024; geen latere stap bekend (stand in 2025)',
    { phase: 'decision', lastStep: READING, asOf: '2025' },
  ],
  // A year alone may be before or after the day.
  [
    'Advies, 17 maart 2022; geen latere stap bekend',
    { phase: 'decision', lastStep: { name: 'Advies', on: '2022-03-17', unconfirmed: true }, asOf: '2022' },
  ],
  [
    'Ontwerp; geen latere stap bekend (stand in maart 2023)',
    { phase: 'study', lastStep: { name: 'Ontwerp', unconfirmed: true }, asOf: '2023-03' },
  ],
  [
    'Openbaar onderzoek, nu bezig (stand op 3 mei 2026)',
    { phase: 'inquiry', lastStep: { name: 'Openbaar onderzoek', on: '2026-05-01', isNow: true }, asOf: '2026-05-03' },
  ],
  ['Advies, 2 juni 2026', { phase: 'decision', lastStep: { name: 'Advies', on: '2026-06-02' }, asOf: '2026-06-02' }],
  ['Van kracht (laatste stap: maart 2025)', { phase: 'in-force', lastStep: READING, asOf: '2025-03' }],
  ['Stopgezet (laatste stap: 1 maart 2025)', { phase: 'given-up', lastStep: READING, asOf: '2025-03-01' }],
  ['In studie (stand in 2025)', { phase: 'study', asOf: '2025' }],
  [
    'Tweede lezing, januari 2024; geen latere stap bekend',
    { phase: 'decision', lastStep: READING, asOf: '2025-03-17', isShort: true },
  ],
  [
    'Tweede lezing, januari 2024; geen latere stap bekend',
    { phase: 'decision', lastStep: READING, asOf: '2024-01', isShort: true },
  ],
  ['Van kracht (laatste stap: maart 2025)', { phase: 'in-force', lastStep: READING, asOf: '2025-03', isShort: true }],
  [
    'Openbaar onderzoek, tot en met 19 december 2023; geen latere stap bekend',
    {
      phase: 'decision',
      lastStep: { name: 'Openbaar onderzoek', on: '2023-12-19', isLastDay: true, unconfirmed: true },
      asOf: '2023-12-19',
    },
  ],
  // Never "not known" alone if a step is known.
  ['Tweede lezing, januari 2024; geen latere stap bekend', { phase: 'unknown', lastStep: READING, asOf: '2024-01' }],
])('a project says in Dutch: %s', (words, standing) => {
  expect(wordsIn('nl', standing)).toBe(words)
})

test.each([
  ['fr', 'Tweede lezing, janvier 2024 ; aucune étape connue depuis (situation au 1er mars 2025)', '2025-03-01'],
  ['fr', 'Tweede lezing, janvier 2024 ; aucune étape connue depuis (situation en mars 2025)', '2025-03'],
  ['en', 'Tweede lezing, January 2024; no later step known (as of 1 March 2025)', '2025-03-01'],
] as const)('a project says in %s: %s', (locale, words, asOf) => {
  expect(wordsIn(locale, { phase: 'decision', lastStep: READING, asOf })).toBe(words)
})

test('French says “au” before a day and “en” before a month or a year', () => {
  const dates = ['2025-03-01', '2025-03', '2025'].map((asOf) => wordsIn('fr', { phase: 'study', asOf }))
  expect(dates.map((words) => words.replace(/^.*\(/, ''))).toEqual([
    'situation au 1er mars 2025)',
    'situation en mars 2025)',
    'situation en 2025)',
  ])
})

test('the hatch is that of the status, with a dashed edge if nothing confirms it since', () => {
  const html = (unconfirmed: boolean) =>
    String(
      <ProjectStatus
        frame={sampleOf('nl').frame}
        standing={{ phase: 'decision', lastStep: { ...READING, unconfirmed } }}
      />,
    )
  expect(html(true)).toContain('class="hatch hatch-decision hatch-unconfirmed"')
  expect(html(false)).toContain('class="hatch hatch-decision"')
})
