import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { PlainErrorView } from '../../../src/views/error/error.tsx'
import { parse, valuesOf } from '../../support/markup.ts'

test.each([
  ['one language', LOCALES.slice(0, 1)],
  ['three languages', LOCALES],
])('an error page without header in %s has the part for which the first paint waits', (_, locales) => {
  const dom = parse(String(<PlainErrorView kind="notFound" locales={locales} siteName="Site" />))
  const ids = valuesOf(dom, 'id').map((id) => `#${id}`)
  expect(valuesOf(dom, 'href', 'link[rel="expect"]').filter((href) => !ids.includes(href))).toEqual([])
})
