import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/publish/problem.ts'
import { pageOfFile, readPageFile } from '../../../src/publish/source/page-file.ts'

const FILE = 'content/about/nl.md'
const LINES = {
  title: 'title: Titel',
  slug: 'slug: over-ons',
  summary: 'summary: Zin.',
  updated: 'updated: 2026-01-02',
}

/** A file with some of its lines replaced. Undefined removes a line. */
const fileWith = (changes: Partial<Record<keyof typeof LINES | 'more', string | undefined>>, body = 'Tekst.\n') => {
  const lines = Object.values({ ...LINES, ...changes }).filter((line) => line !== undefined)
  return `---\n${lines.join('\n')}\n---\n${body}`
}
const read = (text: string, id = '/about') => readPageFile(FILE, text, id, 'nl')
const told = ({ file, line, column, found, expected, instead }: Problem) => [
  `${file}:${line}:${column}`,
  found,
  expected,
  instead,
]
const problems = (text: string, id?: string) => read(text, id).problems.map(told)

describe('pageOfFile', () => {
  it.each([
    ['nl.md', { id: '/', locale: 'nl' }],
    ['about/fr.md', { id: '/about', locale: 'fr' }],
    ['about/missions-2/en.md', { id: '/about/missions-2', locale: 'en' }],
  ])('%s is a page', (path, page) => {
    expect(pageOfFile(path)).toEqual(page)
  })

  it.each([
    'about/de.md',
    'About/nl.md',
    'about/nl.markdown',
    'about/nl.MD',
    'about/notes.txt',
    'über/nl.md',
    '/nl.md',
  ])('%s is none', (path) => {
    expect(pageOfFile(path)).toBeUndefined()
  })
})

describe('readPageFile', () => {
  it.each([
    ['---\ntitle: Titel\n---\nslug: over-ons\nsummary: Zin.\nupdated: 2026-01-02\n---\nTekst.\n', 4, 'slug: over-ons'],
    [fileWith({}, '\ncontacts: [expert]\n---\nTekst.\n'), 8, 'contacts: [expert]'],
    [fileWith({}, 'draft: true'), 7, 'draft: true'],
  ])('reports a key of the front matter below it, where it would be shown as text: %j', (text, line, found) => {
    expect(problems(text)).toEqual([
      [
        `${FILE}:${line}:1`,
        found,
        'the text of the page: the line --- above ends the front matter',
        `move the line "${found}" above that line, or remove the --- that does not belong there`,
      ],
    ])
  })

  it.each(['updated 2026: een nieuw jaar', 'Title: de naam', 'order:1', 'De summary: zie hieronder'])(
    'takes %j for text',
    (body) => {
      expect(problems(fileWith({}, body))).toEqual([])
    },
  )

  it('reads front matter, body, and the line on which the body begins', () => {
    const { page, problems } = read(fileWith({ more: 'contacts: [expert]\norder: 3' }, '\n# Kop\n'))
    expect(problems).toEqual([])
    expect(page).toMatchObject({
      id: '/about',
      locale: 'nl',
      file: FILE,
      body: '\n# Kop\n',
      bodyLine: 9,
      meta: { title: 'Titel', slug: 'over-ons', order: 3, contacts: ['expert'], draft: false },
    })
  })

  it('has defaults for order, contacts, other names and draft', () => {
    expect(read(fileWith({})).page?.meta).toEqual({
      title: 'Titel',
      slug: 'over-ons',
      summary: 'Zin.',
      updated: '2026-01-02',
      order: 1000,
      contacts: [],
      aliases: [],
      draft: false,
    })
  })

  it('does not end the front matter at dashes in the body', () => {
    expect(read(fileWith({}, 'a\n\n---\n\nb\n')).page?.body).toBe('a\n\n---\n\nb\n')
  })

  it('reads a file that ends after its front matter as a page without text', () => {
    expect(read(fileWith({}, '').trimEnd()).page).toMatchObject({ body: '' })
  })

  it.each([
    ['an empty file', '', '""'],
    ['text alone', 'Tekst\n', '"Tekst"'],
    ['a line before the dashes', `\n${fileWith({})}`, '""'],
    ['front matter that never ends', '---\ntitle: x\n', '"---"'],
    ['too long a first line', 'x'.repeat(100), `"${'x'.repeat(40)}"`],
  ])('asks for front matter where there is %s', (_, text, found) => {
    expect(problems(text)).toEqual([
      [`${FILE}:1:1`, found, 'front matter', expect.stringContaining('begin the file with a line "---"')],
    ])
  })

  it('reports line and column of an unknown key, and suggests the most similar key', () => {
    expect(problems(fileWith({ more: 'sumary: x\n"zzzzzzzz": y' }))).toEqual([
      [
        `${FILE}:6:1`,
        'the key "sumary"',
        'one of title, slug, summary, order, updated, contacts, aliases, translatedFrom, minor, major, publishAt, expireAt, announce, draft',
        'write "summary"',
      ],
      [`${FILE}:7:1`, 'the key "zzzzzzzz"', expect.any(String), 'remove "zzzzzzzz"'],
    ])
  })

  it.each([
    ['a title that is a list', { title: 'title:   [a]' }, `${FILE}:2:10`, 'title: [a]', 'a title in plain text'],
    ['an empty title', { title: 'title: " "' }, `${FILE}:2:8`, 'title: " "', 'a title in plain text'],
    ['a slug in capitals', { slug: 'slug: "Over Ons"' }, `${FILE}:3:7`, 'slug: "Over Ons"', /lower-case letters/],
    ['a day that does not exist', { updated: 'updated: 2026-02-30' }, `${FILE}:5:10`, 'updated: 2026-02-30', /28 days/],
    ['an order in words', { more: 'order: first' }, `${FILE}:6:8`, 'order: first', 'a number: lower comes first'],
    ['contacts that are not a list', { more: 'contacts: x' }, `${FILE}:6:11`, 'contacts: x', /a list of contacts/],
    ['a contact on its own line', { more: 'contacts:\n  - a\n  - [b]' }, `${FILE}:8:5`, 'contacts.1: [b]', /./],
    ['a draft of another kind', { more: 'draft: yes' }, `${FILE}:6:8`, 'draft: yes', 'true or false'],
    [
      'a summary of 301 characters',
      { summary: `summary: ${'x'.repeat(301)}` },
      `${FILE}:4:10`,
      /^summary: x{80}…$/,
      /300/,
    ],
    ['a title of 201 characters', { title: `title: ${'x'.repeat(201)}` }, `${FILE}:2:8`, /^title: x/, /200/],
  ] as const)('names line and column of %s', (_, changes, place, found, expected) => {
    const match = (value: string | RegExp) => (typeof value === 'string' ? value : expect.stringMatching(value))
    expect(problems(fileWith(changes))).toEqual([[place, match(found), match(expected), expect.any(String)]])
  })

  it('suggests quotes for a number that should be a text', () => {
    expect(problems(fileWith({ title: 'title: 2040', slug: 'slug: 2040' }))).toEqual([
      [`${FILE}:2:8`, 'title: 2040', 'a title in plain text', 'put it between double quotes: "2040"'],
      [`${FILE}:3:7`, 'slug: 2040', expect.any(String), 'write "2040"'],
    ])
    expect(problems(fileWith({ title: 'title: "2040"', slug: 'slug: "2040"' }))).toEqual([])
  })

  it('reports missing keys, and suggests what to add', () => {
    expect(problems(fileWith({ title: undefined, updated: undefined }))).toEqual([
      [`${FILE}:2:1`, 'no title', 'a title in plain text', 'add a line "title: …"'],
      [`${FILE}:2:1`, 'no updated', 'a day such as 2026-11-24', 'add a line "updated: …"'],
    ])
  })

  it.each([
    ['a colon in a text', 'title: Plan: deel 2', `${FILE}:2:8`, 'write "Plan: deel 2" after the key'],
    ['a quote that is not closed', "title: 'Plan", `${FILE}:2:8`, `write "'Plan" after the key`],
    ['a word in quotes', 'title: "Plan" voor u', `${FILE}:2:15`, `write '"Plan" voor u' after the key`],
    ['brackets', 'title: [digital] gap', `${FILE}:2:18`, 'write "[digital] gap" after the key'],
    ['a duplicate key', 'title: a\ntitle: b', `${FILE}:3:1`, /^remove one of the two lines/],
    ['a tab before a key', 'title: a\n\tslug: b', `${FILE}:3:1`, 'write spaces instead of the tab'],
    ['an asterisk', 'title: *Nieuw plan', `${FILE}:2:8`, 'write "*Nieuw plan"'],
    ['an ampersand', 'title: &Nieuw plan', `${FILE}:2:8`, 'write "&Nieuw plan"'],
    ['an exclamation mark', 'title: !Nieuw plan', `${FILE}:2:8`, 'write "!Nieuw plan"'],
    ['a percent sign', 'title: %a', `${FILE}:2:8`, 'write "%a" after the key'],
    ['an at sign', 'title: @a', `${FILE}:2:8`, 'write "@a" after the key'],
    ['a dash', 'title: - a', `${FILE}:2:8`, 'write "- a" after the key'],
    ['a Windows path in double quotes', 'title: "C:\\dir"', `${FILE}:2:11`, /single quotes/],
  ])('names the place of a mistake in YAML and what to write, once: %s', (_, title, place, instead) => {
    const told = problems(fileWith({ title })).map(([at, , , advice]) => [at, advice])
    expect(told).toEqual([[place, typeof instead === 'string' ? instead : expect.stringMatching(instead)]])
    expect(read(fileWith({ title })).page).toBeUndefined()
  })

  it.each([
    ['title: "*Nieuw plan"', '*Nieuw plan'],
    [`title: '"Plan" voor u'`, '"Plan" voor u'],
    ['title: "Plan #3"', 'Plan #3'],
    ['title: >\n  Een lange\n  titel', 'Een lange titel'],
    ['title: yes', 'yes'],
    ['title: C#', 'C#'],
    ['title: "Plan" # a note for colleagues', 'Plan'],
    ['title: fiets\u00ADpad', 'fiets\u00ADpad'],
    ['title: "👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣"', '👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣'],
    ['title: می‌خواهم', 'می‌خواهم'],
  ])('reads %s', (title, expected) => {
    expect(read(fileWith({ title })).page?.meta.title).toBe(expected)
  })

  it('counts columns in characters', () => {
    expect(problems(fileWith({ more: 'contacts: ["👍🏽", é, [x]]' }))[0]?.[0]).toBe(`${FILE}:6:21`)
  })

  it('reports all problems at once', () => {
    const text = fileWith({ title: undefined, slug: 'slug: É', more: 'colour: red' })
    expect(problems(text).map(([place]) => place)).toEqual([`${FILE}:2:1`, `${FILE}:2:7`, `${FILE}:5:1`])
  })

  it('requires a slug for every page except the home page', () => {
    expect(problems(fileWith({ slug: undefined }))).toEqual([
      [`${FILE}:2:8`, 'no slug', 'the last part of the address', 'add a line such as "slug: over-ons"'],
    ])
    expect(problems(fileWith({}), '/')).toEqual([
      [`${FILE}:3:7`, 'slug: over-ons', 'no slug on the home page', 'remove the line'],
    ])
    expect(problems(fileWith({ slug: undefined }), '/')).toEqual([])
  })

  it('has the position of each value, and for a missing value that of the value above it', () => {
    const { page } = read(fileWith({ more: 'contacts:\n  - a\n  - b' }))
    expect(page?.placeOf('contacts', 1)).toEqual({ file: FILE, line: 8, column: 5 })
    expect(page?.placeOf('contacts', 7)).toEqual({ file: FILE, line: 7, column: 3 })
    expect(page?.placeOf('order')).toEqual({ file: FILE, line: 2, column: 1 })
  })
})
