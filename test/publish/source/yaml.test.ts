import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { glossaryFile, historyFile, siteFile } from '../../../src/publish/source/schemas.ts'
import { readYaml } from '../../../src/publish/source/yaml.ts'
import { siteFiles } from '../../support/site.ts'

const SITE = siteFiles().get('site.yaml') ?? ''
const problems = (text: string, schema: z.ZodType = siteFile, firstLine = 1) =>
  readYaml({ text, file: 'f', firstLine }, schema).problems.map(
    ({ line, column, found, expected, instead }) => `${line}:${column} | ${found} | ${expected} | ${instead}`,
  )

describe('readYaml', () => {
  it('returns the data if there is no problem', () => {
    expect(readYaml({ text: 'a: 1\n', file: 'f', firstLine: 1 }, z.object({ a: z.number() }))).toMatchObject({
      data: { a: 1 },
      problems: [],
    })
  })

  it('accepts the site.yaml of these tests', () => {
    expect(problems(SITE)).toEqual([])
  })

  it('counts lines from the first line of the YAML in its file', () => {
    expect(problems('order: 1\nzzz: 2', z.strictObject({ order: z.number() }), 10)).toEqual([
      '11:1 | the key "zzz" | one of order | remove "zzz"',
    ])
  })

  it('reports the position of an unknown nested key, and the known keys there', () => {
    expect(problems(SITE.replace('{ nl: Proef,', '{ nl: Proef, ne: x,'))).toEqual([
      '1:20 | the key "ne" | one of nl, fr, en | write "nl"',
    ])
  })

  it('reports the position of the nearest value above a missing language', () => {
    expect(problems(SITE.replace('fr: Essai, ', ''))).toEqual([
      '1:7 | no name.fr | the name of the site | add a line "fr: …"',
    ])
  })

  it('reports the position of a malformed key, with the expected form', () => {
    expect(problems(SITE.replace('/short:', '/Short:'))).toEqual([
      '11:14 | the key "/Short" | a short path such as /strategy | change "/Short"',
    ])
  })

  it('reports positions in lists: the glossary', () => {
    const text = '- id: plan\n  terms:\n    nl: { name: a }\n    fr: { name: b, acronim: C }\n    en: { name: c }\n'
    expect(problems(`${text}  definition: { nl: a, fr: b, en: c }\n`, glossaryFile)).toEqual([
      '4:20 | the key "acronim" | one of name, acronym | write "acronym"',
    ])
  })

  it('reports positions in lists: the history', () => {
    expect(problems('former:\n  - path: /nl/x\n    page: about\n', historyFile)).toEqual([
      '3:11 | former.0.page: "about" | a content path such as /about/missions | change former.0.page',
    ])
  })

  it.each([
    ['a list', '- a'],
    ['a text', 'a'],
    ['a number', '7'],
  ])('refuses %s where a map of keys belongs', (_, text) => {
    const [first, ...others] = problems(text)
    expect(first).toMatch(/^1:1 \| the file: /)
    expect(others).toEqual([])
  })

  it('reads an empty file as a map without keys', () => {
    expect(problems('# nothing yet\n', historyFile)).toEqual([])
    expect(problems('', siteFile)[0]).toMatch(/^1:1 \| no name \|/)
  })

  it('reports every mistake in YAML', () => {
    expect(problems('a: *b\nc: !d e\n', z.any())).toEqual([
      expect.stringMatching(/^2:4 \| Unresolved tag: !d/),
      expect.stringMatching(/^1:4 \| \*b \| valid YAML/),
    ])
  })

  it('resolves an alias whose anchor exists', () => {
    expect(readYaml({ text: 'a: &x 1\nb: *x\n', file: 'f', firstLine: 1 }, z.any()).data).toEqual({ a: 1, b: 1 })
  })
})
