import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { examples } from '../../../src/views/municipality/municipality.example.tsx'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

const { components = [] } = examples
const shown = async (state: string, locale: (typeof LOCALES)[number]) =>
  String(await components.find((one) => one.state === state)?.show(sampleOf(locale)))

test.each(LOCALES)('has content below each heading, in %s', async (locale) => {
  for (const { state } of components) {
    const html = await shown(state, locale)
    expect(html.match(/<h2 /g)?.length).toBeGreaterThan(4)
    expect(html).not.toMatch(/<\/h2><\/section>/)
    expect(html).not.toMatch(/<ul[^>]*><\/ul>/)
  }
})

test('leads to the sign-up form with the municipality ticked, and to all its inquiries', async () => {
  const html = await shown('with content of each kind', 'nl')
  expect(html).toMatch(/href="[^"?]+\?municipalities=1080#_sign-up"/)
  expect(html).toMatch(/href="[^"?]+\?municipality=1080"[^>]*>Alle openbare onderzoeken in deze gemeente</)
})

test('shows closed inquiries one heading level below', async () => {
  expect(await shown('with content of each kind', 'nl')).toMatch(/<h3>Laatst afgesloten onderzoeken<\/h3>.*?<h4>/)
})
