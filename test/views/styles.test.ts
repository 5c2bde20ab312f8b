import { expect, test } from 'vitest'
import { COMPONENTS, WHOLE_PAGES } from '../../src/components-page/groups.ts'
import { sampleOf } from '../../src/views/sample-data/sample.ts'
import { allStyles } from '../support/all-styles.ts'

/** Every view in every state, in Dutch. A test of the examples checks that none is missing. */
async function everyView(): Promise<string> {
  const shown = [...COMPONENTS, ...WHOLE_PAGES].flatMap(({ examples }) =>
    examples.map(async ({ show }) => String(await show(sampleOf('nl')))),
  )
  return (await Promise.all(shown)).join('\n')
}

const html = await everyView()
const written = new Set(
  [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ').filter((name) => name !== '')),
)
/** Selectors of the sheets, without values and addresses. */
const selectors = allStyles.replace(/\{[^{}]*\}/g, '{}').replace(/url\([^)]*\)/g, '')
const styled = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))

/** Classes that the publisher writes into texts, and of a state of the map that no example has. */
const ELSEWHERE = ['align-center', 'glossary', 'glossary-also', 'link-language', 'map-line-study']

test('every class of the style sheets is in the markup of a view', () => {
  expect([...styled].filter((name) => !written.has(name) && !ELSEWHERE.includes(name))).toEqual([])
})

test('no view has an inline style or a data: address', () => {
  expect(html.match(/\sstyle="[^"]*"|(?:href|src)="data:[^"]*"/g) ?? []).toEqual([])
})
