import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { facts } from '../../../src/publish/source/facts/index.ts'
import { frontMatter, glossaryFile, historyFile, siteFile } from '../../../src/publish/source/schemas.ts'
import { readYaml } from '../../../src/publish/source/yaml.ts'
import { siteFiles } from '../../support/site.ts'

const SITE = siteFiles().get('site.yaml') ?? ''
const problems = (text: string, schema: z.ZodType = siteFile, firstLine = 1) =>
  readYaml({ text, file: 'f', firstLine }, schema).problems.map(
    ({ line, column, found, expected, instead }) => `${line}:${column} | ${found} | ${expected} | ${instead}`,
  )

describe('YAML with a key twice', () => {
  const codes = (text: string) =>
    readYaml({ text, file: 'f', firstLine: 1 }, siteFile).problems.map(({ code, line, column }) => [code, line, column])

  it.each([
    ['a: 1\nb: 2\na: 3', [['invalid-yaml', 3, 1]]],
    [
      'a: 1\na: 2\na: 3',
      [
        ['invalid-yaml', 2, 1],
        ['invalid-yaml', 3, 1],
      ],
    ],
    ['x: { nl: a, nl: b }', [['invalid-yaml', 1, 13]]],
    ['"a": 1\na: 2', [['invalid-yaml', 2, 1]]],
  ])('is a problem at each further one: %j', (text, expected) => {
    expect(codes(text).filter(([code]) => code === 'invalid-yaml')).toEqual(expected)
  })
})

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
      '1:20 | the key "ne" | one of nl, fr, en | remove "ne"',
    ])
  })

  it('reports the position of the nearest value above a missing language', () => {
    expect(problems(SITE.replace('fr: Essai, ', ''))).toEqual([
      '1:7 | no name.fr | the name of the site | add "fr: …" between the braces',
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
      '3:11 | former.0.page: about | a content path such as /about/missions | write /about',
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
      expect.stringMatching(/^1:4 \| \*b \| .* \| write "\*b"$/),
      expect.stringMatching(/^2:4 \| !d e \| .* \| write "!d e"$/),
    ])
  })
})

/** Front matter with other lines, and the code, place and advice of each problem. */
const advice = (lines: string, schema: z.ZodType = frontMatter) =>
  readYaml({ text: `${lines}\n`, file: 'f', firstLine: 1 }, schema).problems.map(
    ({ code, line, column, instead }) => `${line}:${column} ${code}: ${instead}`,
  )
const REST = 'slug: s\nsummary: S\nupdated: 2026-01-02'

describe('a comment behind an unquoted text', () => {
  it.each([
    ['title: Plan #3 voor de wijk', '1:13', 'Plan #3 voor de wijk'],
    ['title: Plan  # voor collega’s', '1:14', 'Plan  # voor collega’s'],
    ['title: #3', '1:8', '#3'],
    ['title: 2040 #3', '1:13', '2040 #3'],
    ['title: Een\n  lange #3', '2:9', 'Een lange #3'],
  ])('is refused, because the reader would miss it: %s', (title, place, whole) => {
    expect(advice(`${title}\n${REST}`)).toEqual([
      `${place} yaml-comment: write "${whole}", or move the comment to a line of its own`,
    ])
  })

  it('is refused in lists and braces too, also where it takes the closing brace away', () => {
    expect(advice(`title: T\n${REST}\naliases:\n  - Plan #3\n  - Plan`)).toEqual([
      expect.stringMatching(/^6:10 yaml-comment: write "Plan #3"/),
    ])
    expect(advice(`title: T\n${REST}\naliases: [Plan #3, Plan]`)).toEqual([
      expect.stringMatching(/^5:16 yaml-comment: write "Plan #3"/),
    ])
    expect(advice(SITE.replace('nl: Proef,', 'nl: Proef #3,'), siteFile)).toEqual([
      expect.stringMatching(/^1:19 yaml-comment: write "Proef #3"/),
    ])
  })

  it('is allowed behind a date, a number, a path or a list, and on a separate line', () => {
    expect(
      advice('title: T\n# note\nslug: s # note\nsummary: S\nupdated: 2026-01-02 # note\norder: 1 # note\n'),
    ).toEqual([])
    expect(advice('title: T\nslug: s\nsummary: S\nupdated: 2026-01-02\naliases: [a] # note\n')).toEqual([])
  })
})

describe('anchors, aliases, tags and merge keys', () => {
  it.each([
    ['aliases: [&x Naam, *x, *x]', ['5:11 yaml-anchor: remove &x, and write the value again in the place of each *x']],
    ['aliases: [&x Naam, *y]', ['5:11 yaml-sign: write "&x Naam"', '5:20 yaml-sign: write "*y"']],
    ['aliases: [!a b]', ['5:11 yaml-sign: write "!a b"']],
    ['order: !!int "3"', ['5:8 yaml-sign: write "!!int "3"']],
    ['<<: { order: 1 }', ['5:1 yaml-anchor: write the keys and their values in this place']],
    ['aliases: &a [*a]', ['5:10 yaml-anchor: remove &a, and write the value again in the place of each *a']],
  ])('are refused at their place, each mistake once: %s', (line, expected) => {
    expect(advice(`title: T\n${REST}\n${line}`).map((one) => one.replace('\'!!int "3"\'', '"!!int "3"'))).toEqual(
      expected,
    )
  })

  it('are never expanded, and hide no other problem of the file', () => {
    const bomb = Array.from({ length: 9 }, (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i}, `.repeat(9)}*k${i}]`)
    const lines = `title: T\n${REST}\norder: first\nk0: &k0 [x]\n${bomb.join('\n')}`
    const found = advice(lines, frontMatter.catchall(z.unknown()))
    expect(found.filter((one) => one.includes('yaml-anchor'))).toHaveLength(10)
    expect(found.filter((one) => !one.includes('yaml-anchor'))).toEqual(['5:8 wrong-value: change order'])
    expect(advice(`title: T\n${REST}\naliases: [&x Naam${', *x'.repeat(200)}]`)).toHaveLength(1)
  })
})

describe('what makes the library throw or warn', () => {
  it.each([
    ['brackets', `title: ${'['.repeat(10_000)}`],
    ['braces', `title: ${'{a: '.repeat(10_000)}`],
    ['brackets on lines', `title:${'\n ['.repeat(10_000)}`],
    ['lists', '- '.repeat(10_000)],
  ])('is a problem with a place: 10,000 %s in each other', (_, text) => {
    expect(advice(text)).toEqual([expect.stringMatching(/^\d+:\d+ nested-too-deeply: /)])
  })

  it.each([
    '? [a]\n: b',
    '[a]: b',
    '{a: b}: c',
    '? a\n? b\n',
    ': x',
    '~: x',
    '007: x',
    '\0',
    '%YAML 1.1\n---\na: no',
    'a: 1\n---\nb: 2',
  ])('is a problem: %j', (text) => {
    expect(advice(text).length).toBeGreaterThan(0)
  })

  it.each(['[- &x ', '[- !t ', '[- - !t '])('has a place: %j', (text) => {
    for (const { line, column } of readYaml({ text, file: 'f', firstLine: 1 }, z.any()).problems)
      expect([line, column > 0]).toEqual([1, true])
  })

  it('returns problems or data for any text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x',
      '!t ',
      '#',
      ' ',
      '"',
      "'",
      '\t',
      '|',
      '>',
      '? ',
      '<<',
      '%',
      '---',
      ',',
      '\\',
      '\uD800',
      '0x1',
    )
    const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const { data, problems } = readYaml({ text, file: 'f', firstLine: 1 }, z.record(z.string(), z.any()))
        expect(data === undefined).toBe(problems.length > 0)
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a line that ends the YAML too early', () => {
  const schema = z.object({ title: z.string(), a: z.string().optional() })

  it.each([
    ['title: x\n...\na: b\n', '2:1 | ...'],
    ['title: x\n\n... # end\n\na: b\n', '3:1 | ... # end'],
    ['title: x\n--- a\n', '2:1 | --- a'],
    ['title: x\n---\na: b\n', '2:1 | ---'],
  ])('is reported at its place: %j', (text, found) => {
    expect(problems(text, schema)).toEqual([
      `${found} | no such line here: YAML ends at it, and does not read what follows | remove the line`,
    ])
  })
})

describe('advice on a long value', () => {
  it('is itself short enough', () => {
    const slug = `${'a'.repeat(99)}-${'b'.repeat(1000)}`
    const [problem] = readYaml(
      { text: `slug: ${slug}`, file: 'f', firstLine: 1 },
      frontMatter.pick({ slug: true }),
    ).problems
    expect(problem?.instead).toBe(`write ${'a'.repeat(99)}`)
  })

  it('counts one character as one', () => {
    const text = `title: ${'a'.repeat(201)}`
    expect(problems(text, frontMatter.pick({ title: true }))[0]).toMatch(/shorten it by 1 character$/)
  })
})

describe('advice', () => {
  it.each([
    ['title: 007', '1:8 wrong-value: put it between double quotes: "007"'],
    ['title: 1.10', '1:8 wrong-value: put it between double quotes: "1.10"'],
    ['title: 0o17', '1:8 wrong-value: put it between double quotes: "0o17"'],
    ['title: null', '1:8 wrong-value: put it between double quotes: "null"'],
    ['title: ~', '1:8 wrong-value: put it between double quotes: "~"'],
    ['title:', '1:7 wrong-value: write a value after "title:"'],
  ])('quotes what was typed, not what YAML read: %s', (title, expected) => {
    expect(advice(`${title}\n${REST}`)).toEqual([expected])
  })

  it.each([
    ['slug: 007', 'write "007"'],
    ['slug: 1.10', 'write 1-10'],
    ['slug: Over Ons', 'write over-ons'],
    ['slug: "L\'été"', 'write l-ete'],
    ['updated: 24/11/2026', 'write 2026-11-24'],
    ['order: "3"', 'write 3, without quotes'],
    ['order: 010', 'write 10, if that is what you mean'],
    ['draft: oui', 'write true, without quotes'],
    ['aliases: Kanaal', 'write [Kanaal]'],
    ['contacts: expert', 'write [expert]'],
  ])('is accepted when it is followed: %s', (line, instead) => {
    const key = line.slice(0, line.indexOf(':'))
    const others = ['title: T', ...REST.split('\n')].filter((one) => !one.startsWith(`${key}:`)).join('\n')
    expect(advice(`${line}\n${others}`)).toEqual([expect.stringMatching(/^1:\d+ wrong-value: /)])
    expect(advice(`${line}\n${others}`)[0]).toContain(`: ${instead}`)
    const value = instead.replace(/^write /, '').replace(/, (?:without quotes|if that).*$/, '')
    expect(advice(`${key}: ${value}\n${others}`)).toEqual([])
  })

  it.each([
    ['/oud/adres', '/oud/adres'],
    ['https://oud.brussels/a', '/a'],
  ])('sends the former address %s from the other names to the history', (typed, path) => {
    expect(advice(`title: T\n${REST}\naliases: [Kanaal, ${typed}]`)).toEqual([
      `5:19 wrong-value: remove it here, and add { path: ${path}, page: … } under "former" in content/history.yaml`,
    ])
  })

  it('names one mistake once: a key with a typing error is not missing too', () => {
    expect(advice(`titel: T\n${REST}`)).toEqual(['1:1 unknown-key: write "title"'])
    expect(advice('kind: news\ndat: 2026-01-02\ntype: call', facts)).toEqual(['2:1 unknown-key: write "date"'])
  })

  it('says that a text with a comma in braces needs quotes', () => {
    expect(advice(SITE.replace('nl: Proef,', 'nl: Proef, deel twee,'), siteFile)).toEqual([
      '1:20 unknown-key: put double quotes around the text before the comma, to the end of the text',
    ])
  })
})

describe('a text in one line', () => {
  it.each([
    ['"a\\nb"', 'line-break: write "a b"'],
    ['"a\\rb"', 'line-break: write "a b"'],
    ['"a\\u2028b"', 'line-break: write "a b"'],
    ['"a\\x85b"', 'line-break: write "a b"'],
    ['|\n  a\n  b', 'line-break: write "a b"'],
    ['"a\\tb"', 'invisible-character: remove the character: write "a b"'],
    ['"a\\eb"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\0b"', 'invisible-character: remove the character: write "ab"'],
    ['"\\u202Eexe.gpj"', 'invisible-character: remove the character: write "exe.gpj"'],
    ['"a\\u2066b"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\u200Bb"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\u200Db"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\uFEFFb"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\uD800b"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\U000E0041b"', 'invisible-character: remove the character: write "ab"'],
    ['"a\\_b"', 'yaml-escape: remove the backslash, or put single quotes around the text'],
  ])('does not hold %s in any field', (value, problem) => {
    const one = advice(`title: ${value}\n${REST}`)
    expect(one).toEqual([expect.stringMatching(new RegExp(`^1:\\d+ ${problem.split(':')[0]}`))])
    expect(one[0]).toContain(problem)
    const inList = advice(`title: T\n${REST}\naliases:\n  - ${value.replaceAll('\n', '\n  ')}`)
    expect(inList).toEqual([expect.stringContaining(problem)])
    const glossary = `- id: a\n  terms: { nl: { name: a }, fr: { name: b }, en: { name: c } }\n  definition:\n    nl: ${value.replaceAll('\n', '\n    ')}\n    fr: b\n    en: c\n`
    expect(advice(glossary, glossaryFile)).toEqual([expect.stringContaining(problem)])
    const history = `withdrawn:\n  - page: /about\n    on: 2026-01-02\n    reason:\n      nl: ${value.replaceAll('\n', '\n      ')}\n      fr: b\n      en: c\n`
    expect(advice(history, historyFile)).toEqual([expect.stringContaining(problem)])
  })
})

describe('marks of HTML or Markdown in plain text', () => {
  it.each([
    ["L'&eacute;t&eacute; &#40;PIF&#41;", `write "L'été (PIF)"`],
    ['<b>Plan</b> &amp; meer', 'write "Plan & meer"'],
    ['Een plan<br>voor de wijk', 'write "Een plan voor de wijk"'],
    ['Zie [het plan](/about) nu', 'write "Zie het plan nu"'],
    ['Het **nieuwe** plan', 'write "Het nieuwe plan"'],
    ['Het *nieuwe* plan', 'write "Het nieuwe plan"'],
    ['Het `GBP`', 'write "Het GBP"'],
    ['5.000 m^2^ en CO~2~', 'write "5.000 m² en CO₂"'],
  ])('are refused: %s', (text, instead) => {
    expect(advice(`title: ${JSON.stringify(text)}\n${REST}`)).toEqual([
      expect.stringMatching(new RegExp(`^1:\\d+ markup-in-text: ${instead.replace(/[()*+?^$|.[\]\\]/g, '\\$&')}$`)),
    ])
    expect(advice(`title: T\n${REST}\naliases: [${JSON.stringify(text)}]`)).toHaveLength(1)
  })

  it.each([
    'R&D; Q&A',
    'a < b > c',
    'Plan [ontwerp] (2026)',
    '4 * 5 * 6',
    "Het '90-plan",
    'A_b_c',
    'x^2',
    '<3',
    'ca. ~5',
  ])('are not in %s', (text) => {
    expect(advice(`title: ${JSON.stringify(text)}\n${REST}`)).toEqual([])
  })
})

describe('a text that a list has twice', () => {
  it.each([
    ['aliases: [Plan, Plan]', ['5:17 repeated-value: remove it here']],
    ['aliases:\n  - Plan\n  - Plan \n  - plan', ['7:5 repeated-value: remove it here']],
  ])('%s', (lines, expected) => {
    expect(advice(`title: T\n${REST}\n${lines}`)).toEqual(expected)
  })

  it('is allowed for numbers', () => {
    expect(readYaml({ text: 'at: [50, 50]', file: 'f', firstLine: 1 }, z.unknown()).problems).toEqual([])
  })
})

describe('the positions of a reading', () => {
  const text = 'one: 1\nlist:\n  - a\n  - name: é\n    empty:\n2024: x\n"2025": { in: [1, 2], é: y }\n'
  const { placeOf } = readYaml({ text, file: 'f', firstLine: 3 }, z.unknown())

  it.each([
    [[], '3:1'],
    [['one'], '3:6'],
    [['list'], '5:3'],
    [['list', 1], '6:5'],
    [['list', 1, 'name'], '6:11'],
    [['list', 1, 'missing', 'below'], '6:5'],
    [['list', 7], '5:3'],
    [['2024'], '3:1'],
    [[2024], '8:7'],
    [['2025', 'in', 1], '9:19'],
    [['2025', 'é'], '9:26'],
    [['missing'], '3:1'],
  ] as const)('%j is at %s', (path, position) => {
    const { line, column } = placeOf(path)
    expect(`${line}:${column}`).toBe(position)
  })
})
