import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { historyEntries, withHistory, withKey, withSlug } from '../../../src/publish/source/edit.ts'
import { readPageFile } from '../../../src/publish/source/page-file.ts'
import { normalizeText } from '../../../src/publish/source/read-folder.ts'

describe('withSlug', () => {
  it.each([
    ['a bare slug', 'slug: old', 'slug: new'],
    ['a slug in double quotes', 'slug: "old"', 'slug: new'],
    ['a slug in single quotes', "slug: 'old'", 'slug: new'],
    ['a comment after it', 'slug: old # as in print', 'slug: new # as in print'],
    ['a comment after quotes', 'slug: "old"   # a "slug"', 'slug: new   # a "slug"'],
    ['spaces before it', 'slug:  \told', 'slug:  \tnew'],
    ['spaces after it', 'slug: old  ', 'slug: new  '],
  ])('replaces %s', (_, line, expected) => {
    const around = (slug: string) =>
      `---\n# head\ntitle: 'slug: x'\n${slug}\nsummary: "slug: y"\n---\nslug: z\n\n    slug: z\n`
    expect(withSlug(around(line), 'new')).toBe(around(expected))
  })

  it('keeps CRLF and a byte order mark', () => {
    expect(withSlug('\uFEFF---\r\nslug: old\r\ntitle: t\r\n---\r\n', 'new')).toBe(
      '\uFEFF---\r\nslug: new\r\ntitle: t\r\n---\r\n',
    )
  })

  it.each(['2040', '0x1', '1e3', 'null', 'true'])('writes %s so that YAML reads it as a string', (slug) => {
    const file = '---\ntitle: T\nslug: old\nsummary: S\nupdated: 2026-01-02\n---\n'
    expect(readPageFile('f', withSlug(file, slug), '/a', 'nl')).toMatchObject({
      page: { meta: { slug } },
      problems: [],
    })
  })

  it('writes special characters literally, not as a replacement pattern', () => {
    expect(withSlug('---\nslug: old\n---\n', '$&$1')).toBe('---\nslug: $&$1\n---\n')
  })

  it('can be undone', () => {
    const slug = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+){0,3}$/).filter((one) => typeof parse(one) === 'string')
    fc.assert(
      fc.property(slug, slug, (a, b) => {
        const text = `---\ntitle: T\nslug: ${a} # c\n---\nText\n`
        expect(withSlug(withSlug(text, b), a)).toBe(text)
      }),
    )
  })
})

/** The forms in which text editors save the same lines. */
const format = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  ends: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 5 }),
  open: fc.boolean(),
})
type Format = typeof format extends fc.Arbitrary<infer T> ? T : never

/** Writes lines in a form: the ends of lines take turns. */
function written(lines: readonly string[], { mark, ends, open }: Format): string {
  const text = lines.map((line, i) => line + (ends[i % ends.length] ?? '\n')).join('')
  return mark + (open ? text.replace(/\r?\n$/, '') : text)
}

/** The lines of a text with their ends, to find which ones a change kept. */
const linesOf = (text: string) => text.split(/(?<=\n)/)

describe('withKey', () => {
  const FILE = [
    '---',
    'title: T # c',
    'slug: a',
    'major: 2026-01-01 # why',
    'summary: S',
    '---',
    'Text',
    '',
    'major: x',
  ]

  it('changes nothing but the line of the key, in every form of the file', () => {
    fc.assert(
      fc.property(format, (form) => {
        const before = written(FILE, form)
        const after = written(
          FILE.map((line) => line.replace('2026-01-01', '2026-02-02')),
          form,
        )
        expect(withKey(before, 'major', '2026-02-02')).toBe(after)
      }),
    )
  })

  it('adds nothing but a line at the end of the front matter, in every form of the file', () => {
    fc.assert(
      fc.property(format, (form) => {
        const before = written(FILE, form)
        const after = withKey(before, 'minor', 'x')
        const added = linesOf(after).filter((line) => /^minor: x\r?\n$/.test(line))
        expect(added).toHaveLength(1)
        expect(after.replace(added[0] ?? '', '')).toBe(before)
        const usual = (before.match(/\r\n/g)?.length ?? 0) * 2 > (before.match(/\n/g)?.length ?? 0) ? '\r\n' : '\n'
        expect(added[0]).toBe(`minor: x${usual}`)
        expect(readPageFile('f', normalizeText(after), '/a', 'nl').problems).not.toContainEqual(
          expect.objectContaining({ code: 'invalid-yaml' }),
        )
      }),
    )
  })

  it('sets a key that is there already, instead of adding it again, in every form of the file', () => {
    const value = fc.constantFrom('{ language: nl, on: 2026-01-01 }', '2026-02-02', '"x: y"')
    fc.assert(
      fc.property(format, value, value, (form, first, second) => {
        const once = withKey(written(FILE, form), 'translatedFrom', first)
        expect(withKey(once, 'translatedFrom', second)).toBe(once.replace(first, () => second))
      }),
    )
  })

  it.each([
    ['a key in quotes', '"major": 1', '"major": 2'],
    ['a key without a value', 'major:', 'major: 2'],
    ['a value below the key', 'major:\n  of: a\n  same: [b]', 'major: 2'],
    ['a value of several lines', 'major: { a: 1,\n  b: 2 } # c', 'major: 2 # c'],
    ['a key that begins with the same letters', 'majority: 1\nmajor: 1', 'majority: 1\nmajor: 2'],
    ['a text that contains the key', 'note: |\n  major: 1\nmajor: 1', 'note: |\n  major: 1\nmajor: 2'],
  ])('replaces the value of %s', (_, before, after) => {
    const around = (lines: string) => `---\ntitle: T\n${lines}\nslug: a\n---\nmajor: 1\n`
    expect(withKey(around(before), 'major', '2')).toBe(around(after))
  })
})

describe('withHistory', () => {
  const entry = { path: '/nl/old', page: '/about' }
  const add = (entries: Record<string, unknown>[]) => [...entries, entry]

  it.each([
    ['an empty file', ''],
    ['an empty map', '{}\n'],
    ['empty lists', 'former: []\ngone: []\n'],
  ])('begins a list in %s, a line a value', (_, text) => {
    expect(withHistory(text, 'former', add)).toMatch(/^former:\n {2}- path: \/nl\/old\n {4}page: \/about\n/)
  })

  it('writes the lists in a fixed order', () => {
    const lists = ['former', 'gone', 'withdrawn'] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...lists], { minLength: 3 }), (shuffled) => {
        const text = shuffled.reduce((text, list) => withHistory(text, list, add), '')
        expect(Object.keys(parse(text))).toEqual(lists)
      }),
    )
  })

  const COMMENTED = `# Written by the tool.

# Former addresses
former:
  # as printed in 2024
  - path: /nl/a # the old flyer
    page: /about
  # twice renamed
  - path: /nl/b
    page: /about

# Removed
gone: []
`

  it('keeps every comment', () => {
    const text = withHistory(COMMENTED, 'former', add)
    for (const comment of COMMENTED.match(/#.*/g) ?? []) expect(text).toContain(comment)
    expect(parse(text).former).toEqual([...parse(COMMENTED).former, entry])
  })

  it('keeps the comments of the other entries when an entry is removed', () => {
    const text = withHistory(COMMENTED, 'former', (entries) => entries.filter(({ path }) => path !== '/nl/a'))
    expect(text).toContain('  # twice renamed\n  - path: /nl/b\n')
    expect(text).not.toContain('the old flyer')
  })

  it('keeps the comment of a file that contains nothing else', () => {
    expect(withHistory('# Written by the tool.\n', 'former', add)).toMatch(/^# Written by the tool\.\n\nformer:\n/)
  })

  /** A file as a person may write it, with a style of their own. */
  const BY_HAND = [
    '# Kept by hand.',
    '',
    '',
    'former:',
    '    # as printed',
    "    - { path: '/nl/a',   page: /about }   # flyer",
    '    - path:   "/nl/b"',
    '      page: /about',
    '',
    '    -  path: /nl/c',
    '       page: /team',
    '',
    '# Removed',
    'gone:   # years ago',
    '- {path: /nl/x, on: 2020-01-01}',
  ]

  it('changes nothing but the lines of the entries, in every form and style of the file', () => {
    const paths = fc.subarray(['/nl/a', '/nl/b', '/nl/c'])
    fc.assert(
      fc.property(format, paths, fc.boolean(), (form, removed, added) => {
        const before = written(BY_HAND, form)
        const after = withHistory(before, 'former', (entries) => [
          ...entries.filter(({ path }) => !removed.includes(String(path))),
          ...(added ? [entry] : []),
        ])
        const kept = linesOf(before).filter((line) => linesOf(after).includes(line))
        expect(before.length - kept.join('').length).toBeLessThan(45 * removed.length + 40)
        expect(after.startsWith(before.slice(0, before.indexOf('former:')))).toBe(true)
        expect(after.endsWith(before.slice(before.indexOf('# Removed')))).toBe(true)
        expect(historyEntries(after, 'former').map(({ path }) => path)).toEqual([
          ...['/nl/a', '/nl/b', '/nl/c'].filter((path) => !removed.includes(path)),
          ...(added ? ['/nl/old'] : []),
        ])
        if (removed.length === 0 && !added) expect(after).toBe(before)
      }),
    )
  })

  it('adds a list that is missing without a change of other lines, in every form of the file', () => {
    fc.assert(
      fc.property(format, (form) => {
        const before = written(BY_HAND, form)
        const after = withHistory(before, 'withdrawn', () => [{ page: '/about', reason: { nl: 'x', fr: 'y' } }])
        const open = before.endsWith('\n')
          ? before
          : `${before}${before.includes('\r\n') ? after.match(/\}(\r?\n)withdrawn/)?.[1] : '\n'}`
        expect(after.startsWith(open)).toBe(true)
        expect(historyEntries(after, 'withdrawn')).toEqual([{ page: '/about', reason: { nl: 'x', fr: 'y' } }])
        expect(after.endsWith('\n')).toBe(before.endsWith('\n'))
      }),
    )
  })

  it.each([
    [
      '# Kept by hand.\nformer: [{ path: /nl/a, page: /a }]  # old\n\ngone:\n    - {path: /nl/x, on: 2020-01-01}  # years ago\n',
      '# Kept by hand.\nformer: # old\n  - path: /nl/a\n    page: /a\n  - path: /nl/old\n    page: /about\n\ngone:\n    - {path: /nl/x, on: 2020-01-01}  # years ago\n',
    ],
    [
      'gone:   []\nformer:\n  [ { path: /nl/a,\n      page: /a } ]\n',
      'gone:   []\nformer:\n  - path: /nl/a\n    page: /a\n  - path: /nl/old\n    page: /about\n',
    ],
  ])('changes only the list itself if it is written on one line: %j', (before, after) => {
    const add = (entries: Record<string, unknown>[]) => [...entries, { path: '/nl/old', page: '/about' }]
    expect(withHistory(before, 'former', add)).toBe(after)
  })

  it('does not add an empty list', () => {
    expect(withHistory('former: []\n', 'gone', () => [])).toBe('former: []\n')
  })

  it('does not change the text if no entry changes', () => {
    expect(withHistory(COMMENTED, 'former', (entries) => entries)).toBe(COMMENTED)
    const once = withHistory('', 'former', add)
    expect(withHistory(once, 'former', (entries) => entries)).toBe(once)
    expect(
      withHistory(
        withHistory(once, 'former', () => []),
        'former',
        add,
      ),
    ).toBe(once)
  })

  it('writes the given entries into any text', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ page: text, on: text, reason: fc.record({ nl: text, fr: text }) })),
        (entries) => {
          expect(parse(withHistory('former: []\n', 'withdrawn', () => entries)).withdrawn ?? []).toEqual(entries)
        },
      ),
    )
  })
})

describe('historyEntries', () => {
  it('reads one list and changes nothing', () => {
    const text = 'former:\n  - path: /nl/a # old\n    page: /a\n'
    expect(historyEntries(text, 'former')).toEqual([{ path: '/nl/a', page: '/a' }])
    expect(historyEntries(text, 'gone')).toEqual([])
    expect(historyEntries('', 'former')).toEqual([])
  })
})
