import { expect, test } from 'vitest'
import { Navigation } from '../../../src/views/navigation/navigation.tsx'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

test.each([
  ['nl', 'Tot en met 31 december 2026'],
  ['fr', 'Jusqu’au 31 décembre 2026 inclus'],
  ['en', 'Up to and including 31 December 2026'],
] as const)('the menu names each open inquiry with its last day, in %s', (locale, until) => {
  const { frame } = sampleOf(locale)
  const [inquiry] = frame.site.inquiries?.open ?? []
  const html = String(<Navigation frame={frame} current={undefined} />).replace(/\u00a0/g, ' ')
  const [, open = ''] = /<ul class="navigation-open">(.*?)<\/ul>/s.exec(html) ?? []
  expect(open).toContain(`href="${inquiry?.path}"`)
  expect(open).toContain(until)
})

test('without an open inquiry the menu has only the link to all inquiries', () => {
  const { frame } = sampleOf('nl')
  const inquiries = frame.site.inquiries && { ...frame.site.inquiries, open: [] }
  const html = String(<Navigation frame={{ ...frame, site: { ...frame.site, inquiries } }} current={undefined} />)
  expect(html).not.toMatch(/navigation-open|badge/)
})
