import { expect, test } from 'vitest'
import { offenders } from '../support/offenders.ts'
import { documents } from '../support/real-site.ts'

/** Elements that readers of text only, such as lynx, archives and language models, do not begin on a new line. */
const INLINE =
  'a|abbr|b|bdi|button|cite|code|em|i|label|mark|q|small|span|strong|time|svg|g|path|rect|circle|line|title|desc|text|tspan'
/** A letter or digit, then tags of such elements, then a letter or digit. */
const GLUED = new RegExp(`[\\p{L}\\p{N}]((?:</?(?:${INLINE})\\b[^>]*>)+)[\\p{L}\\p{N}]`, 'gu')

/** Whether one element ends and another begins: `<b>1</b><span>2</span>`, not `<b>plan</b>nen`. */
const isBetweenElements = (tags: string) => tags.includes('</') && /<\w/.test(tags)

test('elements that are separated on the screen are separated in the text: no two elements in a line touch', async () => {
  const found = await offenders(
    documents,
    ({ name }) => name,
    ({ html }) => {
      // Maps and sections are images: the list beside each says the same.
      const body = html.slice(html.indexOf('<body')).replace(/<svg(?! class="chart)[^>]*>.*?<\/svg>/gs, '')
      return [...body.matchAll(GLUED)]
        .filter(([, tags = '']) => isBetweenElements(tags))
        .map(({ 0: found, index }) => body.slice(Math.max(0, index - 20), index + found.length + 20))
    },
  )
  expect(found).toEqual([])
})
