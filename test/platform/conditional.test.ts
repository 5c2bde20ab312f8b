import { describe, expect, it } from 'vitest'
import { notModified } from '../../src/platform/conditional.ts'
import { cpuTime } from '../support/cpu-time.ts'

function ask(ifNoneMatch: string | undefined, etag = '"abc"', method = 'GET'): boolean {
  const headers = ifNoneMatch === undefined ? {} : { 'If-None-Match': ifNoneMatch }
  return notModified(new Request('https://example.org/', { method, headers }), etag)
}

describe('notModified', () => {
  it.each([
    '"abc"',
    'W/"abc"',
    '"x", "abc"',
    '"x",W/"abc" , "y"',
    ' ,, "abc"',
    '"a,b", "abc"',
    '*',
    ' * ',
    'junk, "abc"',
  ])('returns true for %s', (header) => {
    expect(ask(header)).toBe(true)
  })

  it.each([
    undefined,
    '',
    '"abd"',
    '"ABC"',
    'abc',
    "'abc'",
    '"abc',
    'abc"',
    'w/"abc"',
    '"x" "abc"',
    'x"abc"',
    '"abc"x',
    '"abc" "x"',
    '"*"',
    '"x", *',
    '"x,abc"',
  ])('returns false for %s', (header) => {
    expect(ask(header)).toBe(false)
  })

  it('uses weak comparison, also when the page itself has a weak tag', () => {
    expect(ask('"abc"', 'W/"abc"')).toBe(true)
    expect(ask('W/"abc"', 'W/"abc"')).toBe(true)
  })

  it('treats a comma within a tag as a part of the tag', () => {
    expect(ask('"a,b"', '"a,b"')).toBe(true)
    expect(ask('"a,b"', '"b"')).toBe(false)
  })

  it('applies to GET and HEAD only', () => {
    expect(ask('"abc"', '"abc"', 'HEAD')).toBe(true)
    expect(ask('"abc"', '"abc"', 'POST')).toBe(false)
    expect(ask('*', '"abc"', 'DELETE')).toBe(false)
  })

  it('reads 4,000 characters of the header', () => {
    expect(ask(`${'"x",'.repeat(900)}"abc"`)).toBe(true)
    expect(ask(`${'"x",'.repeat(1000)}"abc"`)).toBe(false)
  })

  it.each(['"', ',', ' ', ', ', '",', 'W/', 'W/"'])(
    'reads a megabyte of %j in less than half a second',
    async (unit) => {
      expect(await cpuTime(() => ask(unit.repeat(1_000_000 / unit.length)))).toBeLessThan(500)
    },
  )
})
