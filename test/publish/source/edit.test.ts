import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { historyEntries, withHistory, withSlug } from '../../../src/publish/source/edit.ts'
import { readPageFile } from '../../../src/publish/source/page-file.ts'

describe('withSlug', () => {
  it.each([
    ['a bare slug', 'slug: old', 'slug: new'],
    ['a slug in double quotes', 'slug: "old"', 'slug: new'],
    ['a slug in single quotes', "slug: 'old'", 'slug: new'],
    ['a comment behind it', 'slug: old # as in print', 'slug: new # as in print'],
    ['a comment behind quotes', 'slug: "old"   # a "slug"', 'slug: new   # a "slug"'],
    ['spaces before it', 'slug:  \told', 'slug:  \tnew'],
    ['spaces behind it', 'slug: old  ', 'slug: new  '],
  ])('replaces %s', (_, line, expected) => {
    const around = (slug: string) =>
      `---\n# head\ntitle: slug: x\n${slug}\nsummary: "slug: y"\n---\nslug: z\n\n    slug: z\n`
    expect(withSlug(around(line), 'new')).toBe(around(expected))
  })

  it('keeps CRLF and a byte order mark', () => {
    expect(withSlug('\uFEFF---\r\nslug: old\r\ntitle: t\r\n---\r\n', 'new')).toBe(
      '\uFEFF---\r\nslug: new\r\ntitle: t\r\n---\r\n',
    )
  })

  it.each(['2040', '0x1', '1e3', 'null', 'true'])('writes %s so that YAML reads it as a text', (slug) => {
    const file = '---\ntitle: T\nslug: old\nsummary: S\nupdated: 2026-01-02\n---\n'
    expect(readPageFile('f', withSlug(file, slug), '/a', 'nl')).toMatchObject({
      page: { meta: { slug } },
      problems: [],
    })
  })

  it('takes signs as they are, not as patterns', () => {
    expect(parse(withSlug('slug: old\n', '$&$1'))).toEqual({ slug: '$&$1' })
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

  it('writes the lists in one order, whichever came first', () => {
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

  it('keeps the comments of the entries that stay when another goes', () => {
    const text = withHistory(COMMENTED, 'former', (entries) => entries.filter(({ path }) => path !== '/nl/a'))
    expect(text).toContain('  # twice renamed\n  - path: /nl/b\n')
    expect(text).not.toContain('the old flyer')
  })

  it('keeps the comment of a file that holds nothing else', () => {
    expect(withHistory('# Written by the tool.\n', 'former', add)).toMatch(/^# Written by the tool\.\n\nformer:\n/)
  })

  it('does not begin a list to leave it empty', () => {
    expect(withHistory('former: []\n', 'gone', () => [])).toBe('former: []\n')
  })

  it('changes nothing when nothing changes', () => {
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

  it('writes what it is given, whatever the text', () => {
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
