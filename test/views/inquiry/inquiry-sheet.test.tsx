import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { InquirySheet } from '../../../src/views/inquiry/inquiry-sheet.tsx'
import { inquiryFacts } from '../../../src/views/sample-data/facts.ts'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

const sheetOf = (locale: (typeof LOCALES)[number], given: Parameters<typeof inquiryFacts>[1]) => {
  const sample = sampleOf(locale)
  return String(<InquirySheet frame={sample.frame} inquiry={inquiryFacts(sample, given)} />)
}

describe('the sheet of an open inquiry', () => {
  test.each([
    ['nl', 'Nu open', 'Nu open: vandaag is de laatste dag'],
    ['fr', 'Ouverte', 'Ouverte\u202f: c’est aujourd’hui le dernier jour'],
    ['en', 'Open now', 'Open now: today is the last day'],
  ] as const)('says in %s that it is open, and on its last day that tomorrow is too late', (locale, open, last) => {
    expect(sheetOf(locale, {})).toContain(`<p class="sheet-state">${open}</p>`)
    expect(sheetOf(locale, { isLastDay: true })).toContain(`<p class="sheet-state">${last}</p>`)
  })

  test.each(LOCALES)('does not break the first and last day across lines, in %s', (locale) => {
    const [, dates = ''] = /<p class="sheet-dates">(.*?)<\/p>/.exec(sheetOf(locale, {})) ?? []
    expect(dates.match(/<span>[^<]*2\u00a0[^<]*2026<\/span> <span>[^<]*31\u00a0[^<]*2026[^<]*<\/span>/)?.[0]).toBe(
      dates,
    )
  })
})
