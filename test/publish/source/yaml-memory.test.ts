import { queryObjects } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { Document } from 'yaml'
import * as z from 'zod'
import { siteFile } from '../../../src/publish/source/schemas.ts'
import { readYaml } from '../../../src/publish/source/yaml.ts'

describe('YAML of many values', () => {
  const lines = (line: (i: number) => string) => Array.from({ length: 60_000 }, (_, i) => line(i)).join('\n')
  const codes = (text: string) =>
    readYaml({ text, file: 'f', firstLine: 1 }, siteFile).problems.map(({ code, line, column }) => [code, line, column])

  // Each would take minutes if each value were compared with each other one.
  it.each([
    ['a map', lines((i) => `k${i}: a`), 20_001, 1],
    ['a list', lines(() => '- a'), 20_001, 3],
    ['anchors', lines(() => '- &a x'), 20_001, 6],
    ['tags', lines(() => '- !!str a'), 20_001, 9],
    ['aliases', `- &a x\n${lines(() => '- *a')}`, 20_001, 3],
    ['a list in brackets', `a: [\n${lines(() => ' a,')}\n]`, 20_002, 2],
    ['a list in a map', `a:\n${lines(() => '  - a')}`, 20_002, 5],
  ])('is one error at the first value that is too much: %s', (_, text, line, column) => {
    expect(codes(text)).toEqual([['too-many-values', line, column]])
  })

  // The parser would need more than 500 MB for 1 MB of such a text.
  it.each([
    ['lines', 'a: b\n'.repeat(200_000), 150_001, 5],
    ['lines that begin with a tab', '\ta: b\n'.repeat(200_000), 150_001, 6],
    ['values in brackets', `a: [&x b, ${'*x, '.repeat(200_000)}]`, 1, 600_009],
  ])('is refused before it is parsed: too many %s', (_, text, line, column) => {
    expect(codes(text)).toEqual([['too-many-values', line, column]])
  })

  it('is read with each of its problems, in many lists that are not too long', () => {
    const many = Array.from({ length: 10 }, (_, i) => `k${i}:\n${'  - &a x\n'.repeat(5_000)}`).join('')
    expect(codes(many).length).toBeGreaterThan(50_000)
  })
})

describe('the positions of a reading', () => {
  it('need no parsed document in memory', () => {
    const before = queryObjects(Document, { format: 'count' })
    const readings = Array.from({ length: 20 }, (_, i) =>
      readYaml({ text: `a: ${i}\nb: [x]\n`, file: 'f', firstLine: 1 }, z.unknown()),
    )
    expect(queryObjects(Document, { format: 'count' })).toBe(before)
    expect(readings.map((reading) => reading.placeOf(['b', 0]).column)).toEqual(readings.map(() => 5))
  })
})
