import { expect, test } from 'vitest'
import { embedded } from '../../src/components-page/embed.ts'

test.each([
  ['an id', '<p id="_a">', '<p id="x_a">'],
  ['a list of ids', '<p aria-describedby="_a _b">', '<p aria-describedby="x_a x_b">'],
  ['a label', '<label for="_a">', '<label for="x_a">'],
  ['a link within', '<a href="#_a">', '<a href="#x_a">'],
  ['a pattern', '<path fill="url(#_a)">', '<path fill="url(#x_a)">'],
])('%s gets the name of its example as a prefix', (_, html, expected) => {
  expect(embedded(html, 'x')).toBe(expected)
})

test.each([
  ['text that only looks like an id', '<p data-id="_a" lang="nl">id="_a"</p>'],
  ['a link to another page', '<a href="/nl#_a">'],
])('%s is unchanged', (_, html) => {
  expect(embedded(html, 'x')).toBe(html)
})

test('removes scripts and autofocus, which act on the whole page', () => {
  expect(embedded('<p autofocus="">a</p><script src="/b" async=""></script>c', 'x')).toBe('<p>a</p>c')
})
