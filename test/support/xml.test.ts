import { expect, it } from 'vitest'
import { xmlError } from './xml.ts'

it('returns undefined for well-formed XML', () => {
  expect(xmlError('<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="x" b="&amp;">é &lt;<c/></a>\n')).toBeUndefined()
})

it.each([
  '<a><b></a></b>',
  '<a>&nbsp;</a>',
  '<a b="1" b="2"/>',
  '<a>& b</a>',
  '<a b=c/>',
  '<x:a/>',
  '<a>\u0001</a>',
  '<a>',
])('finds the error in %j', (text) => {
  expect(xmlError(text)).toBeDefined()
})
