import { expect, test } from 'vitest'
import { sectionsOf } from '../../../src/views/article/sections.ts'

test.each([
  ['', ['']],
  ['<p>a</p>', ['<p>a</p>']],
  ['<p>a</p>\n<h2 id="b">b</h2>\n<p>c</p>', ['<p>a</p>\n', '<h2 id="b">b</h2>\n<p>c</p>']],
  ['<h2>a</h2><h2>b</h2>', ['', '<h2>a</h2>', '<h2>b</h2>']],
  // A heading inside another element does not end it.
  ['<div><h2>a</h2></div><h2>b</h2>', ['<div><h2>a</h2></div>', '<h2>b</h2>']],
  ['<ul><li><blockquote><h2>a</h2></blockquote></li></ul>', ['<ul><li><blockquote><h2>a</h2></blockquote></li></ul>']],
  // Footnotes have a heading of their own.
  ['<h2>a</h2><section><h2>n</h2></section>', ['', '<h2>a</h2><section><h2>n</h2></section>']],
  ['<hr>\n<h2>a</h2>', ['<hr>\n', '<h2>a</h2>']],
])('splits %j', (html, sections) => {
  expect(sectionsOf(html)).toEqual(sections)
  expect(sectionsOf(html).join('')).toBe(html)
})
