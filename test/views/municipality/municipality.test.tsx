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

test('shows closed inquiries one heading level below', async () => {
  expect(await shown('with content of each kind', 'nl')).toMatch(/<h3>Eerder afgesloten<\/h3>.*?<h4>/)
})
