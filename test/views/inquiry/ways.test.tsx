import { expect, test } from 'vitest'
import type { FactsOf } from '../../../src/content/schema/facts.ts'
import { hasFile, Ways } from '../../../src/views/inquiry/ways.tsx'
import { inquiryFacts } from '../../../src/views/sample-data/facts.ts'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

const NOTHING = { answer: [], respond: undefined, file: undefined, desk: undefined, online: undefined }
const inquiry = (given: Partial<FactsOf<'inquiry'>>) => inquiryFacts(sampleOf('nl'), { ...NOTHING, ...given })
const show = (given: Partial<FactsOf<'inquiry'>>) => String(<Ways inquiry={inquiry(given)} locale="nl" />)

test('a response goes to a form, by mail or by letter: each is one way, with its link', () => {
  const html = show({
    respond: { form: 'https://form.example.brussels/a', email: 'a@example.brussels', letter: 'Straat 1, 1080 Brussel' },
    answer: ['Aan het loket'],
  })
  expect(html).toContain(
    '<li><b>Met het formulier</b> <a href="https://form.example.brussels/a">form.example.brussels</a></li>',
  )
  expect(html).toContain('<li><b>Per e-mail</b> <a href="mailto:a@example.brussels">a@example.brussels</a></li>')
  expect(html).toContain('<li><b>Per brief</b> <span>Straat 1, 1080 Brussel</span></li>')
  expect(html).toContain('<li>Aan het loket</li>')
})

test('the file has its address, opening hours and link as facts', () => {
  const html = show({
    desk: { address: 'Straat 1', hours: 'Van 9 tot 12 uur' },
    online: 'https://file.example.brussels/a',
  })
  expect(html).toMatch(/<dt>Adres<\/dt><dd>Straat 1<\/dd>/)
  expect(html).toMatch(/<dt>Openingsuren<\/dt><dd>Van 9 tot 12 uur<\/dd>/)
  expect(html).toContain('<a href="https://file.example.brussels/a">Bekijk het dossier</a>')
})

test.each([
  [{}, false],
  [{ file: 'Bij de gemeente' }, true],
  [{ desk: { address: 'Straat 1', hours: 'Van 9 tot 12 uur' } }, true],
  [{ online: 'https://file.example.brussels/a' }, true],
])('a section says where the file is: %j', (given, shown) => {
  expect(hasFile(inquiry(given))).toBe(shown)
  expect(show(given).includes('Waar ligt het dossier?')).toBe(shown)
})
