import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import type { Language } from '../../../src/cli/language.ts'
import { WRITTEN_KINDS } from '../../../src/domain/kinds.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { newPage } from '../../../src/publish/commands/new.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'

async function run(
  folder: Folder,
  words: string[],
  options: TypedOptions = {},
  answers?: string[],
  language?: Language,
) {
  const { context, lines } = contextFor(folder)
  const questions: string[] = []
  const ask =
    answers &&
    (async (question: string) => {
      questions.push(question)
      return answers.shift() ?? ''
    })
  const outcome = await runTyped(newPage, { ...context, ask, ...(language && { language }) }, words, options)
  return { ...outcome, lines, questions }
}
const usage = (folder: Folder, words: string[], options: TypedOptions = {}) =>
  run(folder, words, options).catch((error: unknown) => (error instanceof UsageError ? error.message : error))
const errorsOf = async (folder: Folder) =>
  (await compile(await folder.files(), { schedule: false })).problems.filter(({ severity }) => severity === 'error')

const TITLES = { 'title-fr': 'Un titre', 'title-en': 'A title' }
const NEWS = { ...TITLES, in: '/about', date: '2026-11-24', type: 'decision', themes: 'planning' }
/** The options that each kind needs. */
const TOLD: Partial<Record<string, TypedOptions>> = {
  news: { date: '2026-11-24', type: 'decision', themes: 'planning, housing' },
  inquiry: { date: '2026-12-01', end: '2026-12-30', about: '/about' },
  event: { date: '2026-12-01T18:30', end: '2026-12-01T20:00', themes: 'planning' },
  publication: { date: '2026-11', type: 'report' },
  project: { date: '2026', phase: 'study', municipalities: '1070,1080' },
  instrument: { date: '2021-09' },
  list: { of: 'news' },
  letter: { date: '2026-12-01' },
}
/** The folder of a page with the title "A title". */
const folderOf = (kind: string) => ({ news: 'about/2026-a-title', letter: 'about/2026-12' })[kind] ?? 'about/a-title'

const KINDS_BELOW = ['page', ...WRITTEN_KINDS.filter((kind) => kind !== 'home')]

const RESULTS = `on: 2026-11-20
tools: [{ name: axe-core, version: "4.14.1" }]
axe: { pages: 1, views: 1, rules: 1 }
suites: []
violations: []
`

describe('new makes a page that check accepts', () => {
  it.each(KINDS_BELOW)('of the kind %s, in three languages', async (kind) => {
    const folder = await contentFolder(kind === 'accessibility' ? { files: { 'test-results.yaml': RESULTS } } : {})
    const problems = await errorsOf(folder)
    const { code, lines } = await run(folder, [kind, 'Een titel'], { ...TITLES, in: '/about', ...TOLD[kind] })
    expect([code, lines]).toEqual([
      0,
      expect.arrayContaining([expect.stringMatching(/^ {2}content\/about\/.*nl\.md:\d+$/)]),
    ])
    expect(await errorsOf(folder)).toEqual(problems)
    const files = await folder.files()
    const id = folderOf(kind)
    for (const locale of LOCALES) expect(files.get(`${id}/${locale}.md`)).toContain('\ndraft: true\n')
    expect(files.has(`${id}/facts.yaml`)).toBe(kind !== 'page')
  })

  it.each(KINDS_BELOW)('of the kind %s, once its texts are written', async (kind) => {
    const folder = await contentFolder(kind === 'accessibility' ? { files: { 'test-results.yaml': RESULTS } } : {})
    const known = (await errorsOf(folder)).length
    await run(folder, [kind, 'Een titel'], { ...TITLES, in: '/about', ...TOLD[kind] })
    for (const [path, text] of await folder.files()) {
      if (path.startsWith(`${folderOf(kind)}/`) && path.endsWith('.md'))
        await folder.write(path, text.replace('draft: true\n', ''))
    }
    const codes = (await errorsOf(folder)).map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(known)
    expect(new Set(codes)).toEqual(new Set(['unfinished-text']))
    for (const [path, text] of await folder.files())
      if (path.startsWith(`${folderOf(kind)}/`))
        await folder.write(path, text.replace(/\((?:nog te schrijven|à rédiger|to be written)[^)]*\)/g, 'Klaar'))
    expect(await errorsOf(folder)).toEqual([])
  })
})

describe('new', () => {
  it('makes the slug of each language from its title', async () => {
    const folder = await contentFolder()
    const titles = { 'title-fr': "L'été : une fête", 'title-en': 'Summer # fun' }
    await run(folder, ['page', 'Zomer: feest'], { ...titles, in: '/about' })
    const { release, read } = await compile(await folder.files(), { schedule: false })
    expect(release).toBeDefined()
    const draft = read.drafts.get('/about/summer-fun')
    expect(LOCALES.map((locale) => [draft?.[locale]?.meta.title, draft?.[locale]?.meta.slug])).toEqual([
      ['Zomer: feest', 'zomer-feest'],
      ["L'été : une fête", 'l-ete-une-fete'],
      ['Summer # fun', 'summer-fun'],
    ])
  })

  it('puts a page below the list of its kind', async () => {
    const folder = await contentFolder({ pages: { '/news': {} }, files: { 'news/facts.yaml': 'kind: list\nof: news' } })
    const { result } = await run(folder, ['news', 'Titel'], {
      ...TITLES,
      date: '2026-11-24',
      type: 'call',
      themes: 'housing',
    })
    expect(result).toMatchObject({ page: '/news/2026-a-title' })
  })

  it('asks for what the options do not say, and asks again after a wrong answer', async () => {
    const folder = await contentFolder()
    const days = ['24/11/2026', '2026-11-24']
    const answers = ['nieuws', 'news', 'nl,fr', 'Titel', 'Titre', ...days, 'decision', 'planning', '/about']
    const { code, lines, questions } = await run(folder, [], {}, answers, 'nl')
    expect(code).toBe(0)
    expect(questions.map((one) => one.replace(/ [([].*/, ''))).toEqual([
      'Soort pagina',
      'Soort pagina',
      'Talen',
      'Titel in het Nederlands',
      'Titel in het Frans',
      'Datum',
      'Datum',
      'Type',
      'Thema’s',
      'Pagina waaronder de nieuwe pagina komt',
    ])
    expect(lines).toContain('Dit antwoord kan niet. Schrijf bijvoorbeeld: 2026-11-24')
    expect([...(await folder.files()).keys()].filter((path) => path.startsWith('about/2026'))).toEqual([
      'about/2026-titel/facts.yaml',
      'about/2026-titel/fr.md',
      'about/2026-titel/nl.md',
    ])
  })
})

describe('new refuses and writes nothing for', () => {
  const refuses = async (folder: Folder, words: string[], options: TypedOptions = {}) => {
    const before = await folder.files()
    const outcome = await usage(folder, words, options)
    expect(await folder.files()).toEqual(before)
    return outcome
  }

  it('a call without a terminal that lacks options: it names each of them', async () => {
    const folder = await contentFolder()
    expect(await refuses(folder, [])).toMatch(/^new needs a kind of page and a title: new news "Titel"/)
    expect(await refuses(folder, ['inquiry', 'Titel'], { 'title-fr': 'Titre' })).toBe(
      'there is no terminal for questions: add --title-en "…", --in /about (the page above it), --date (2026-11-24), --end (2026-11-24), --about (/projects/heyvaert)',
    )
  })

  it('a folder that has a page', async () => {
    const folder = await contentFolder({ pages: { '/about/a-title': {} } })
    expect(await refuses(folder, ['page', 'Titel'], { ...TITLES, in: '/about' })).toMatch(
      /^there is a page at \/about\/a-title/,
    )
  })

  it('a second list of the same kind', async () => {
    const folder = await contentFolder({ pages: { '/news': {} }, files: { 'news/facts.yaml': 'kind: list\nof: news' } })
    const options = { ...TITLES, in: '/about', of: 'news' }
    expect(await refuses(folder, ['list', 'Titel'], options)).toMatch(/of news, and it is there: content\/news$/)
  })

  it.each([
    ['a page', { pages: { '/about/x': { nl: { slug: 'titel' } } } }, 'same-address'],
    [
      'a draft',
      { pages: { '/about/x': { nl: { slug: 'titel', draft: true }, fr: { draft: true }, en: { draft: true } } } },
      'same-address',
    ],
    [
      'the history',
      { files: { 'history.yaml': 'former: [{ path: /nl/about-nl/titel, page: /about }]' } },
      'former-address-in-use',
    ],
    ['a former site', { files: { 'redirects.csv': 'from,to\n/nl/about-nl/titel,/about\n' } }, 'former-address-in-use'],
  ])('an address of %s', async (_, draft, code) => {
    const folder = await contentFolder(draft)
    const outcome = await refuses(folder, ['page', 'Titel'], { ...TITLES, in: '/about' })
    expect(outcome).toMatchObject({
      code: 1,
      result: { problems: [{ code, instead: expect.stringContaining('--slug-nl') }] },
    })
    expect(await usage(folder, ['page', 'Titel'], { ...TITLES, in: '/about', 'slug-nl': 'andere' })).toMatchObject({
      code: 0,
    })
  })

  it.each([
    [['newz', 'x'], {}, 'there is no kind of page "newz": did you mean news?'],
    [['home', 'x'], {}, 'the home page is there already: change content/nl.md, content/fr.md and content/en.md'],
    [['news', 'x'], { ...NEWS, date: '31/11/2026' }, '--date is such as 2026-11-24, not "31/11/2026"'],
    [['news', 'x'], { ...NEWS, in: '/abuot' }, 'there is no page /abuot to be above the new one: did you mean /about?'],
    [['news', 'x'], { ...NEWS, languages: 'nl,de' }, '--languages is some of nl,fr,en, not "nl,de"'],
    [
      ['news', 'x'],
      { ...NEWS, themes: 'wonen' },
      '--themes is such as projects, planning, housing, economy, schools, public-space, statistics, organisation, international, not "wonen"',
    ],
    [['news', '…'], NEWS, 'a title is one line with a letter or digit, of at most 200 characters: "…" is not'],
    [
      ['news', 'x'],
      { ...NEWS, 'slug-nl': 'Één' },
      '--slug-nl is lower-case letters, digits and single dashes: write een',
    ],
  ])('%j with %j', async (words, options, message) => {
    expect(await refuses(await contentFolder(), words, options)).toBe(message)
  })
})
