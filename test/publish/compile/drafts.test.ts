import { describe, expect, it } from 'vitest'
import { kindsWith } from '../../../src/domain/kinds.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

const DRAFT = { nl: { draft: true }, fr: { draft: true }, en: { draft: true } }
const AT = Date.parse('2026-04-01T12:00Z')

/** The site with one page of each kind, of which some pages are drafts. */
const withDrafts = (drafts: readonly string[], files: Record<string, string> = {}): SiteDraft => ({
  pages: { ...KINDS_SITE.pages, ...Object.fromEntries(drafts.map((id) => [id, DRAFT])) },
  files: { ...KINDS_SITE.files, ...files },
})
const compiled = (draft: SiteDraft) => compile(siteFiles(draft), { at: AT })
const errors = async (draft: SiteDraft) =>
  (await compile(siteFiles(draft), { at: AT, schedule: false })).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, code, instead }) => `${file}:${line}:${column} ${code}: ${instead}`)

/** Pages of kinds that change by themselves at an instant. */
const TIMED = Object.entries(KINDS_SITE.files).flatMap(([file, text]) =>
  kindsWith('timed').some((kind) => text.startsWith(`kind: ${kind}\n`)) ? [`/${file.replace('/facts.yaml', '')}`] : [],
)

/** Pages of each kind that no other page names. */
const ALONE = [
  '/news/first',
  '/news/second',
  '/events/meeting',
  '/publications/report',
  '/near',
  '/doors',
  '/people',
  '/map',
  '/projects/statuses',
  '/planning/old-plan',
]

describe('a draft with facts', () => {
  it.each(ALONE)('is no error, and nothing of it is published: %s', async (id) => {
    const { problems, release } = await compiled(withDrafts([id]))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    if (!release) throw new Error('no release')
    const title = `${id} nl`
    const records = [...release.records.values()].filter(
      (text) => text.includes(title) || text.includes(`${title.slice(1)}`),
    )
    expect(records).toEqual([])
    expect([...release.tree.keys()].filter((one) => one === id || one.startsWith(`${id}/`))).toEqual([])
    expect([...release.routes.keys()].filter((path) => path.includes(`${id.slice(id.lastIndexOf('/'))}-nl`))).toEqual(
      [],
    )
  })

  it('keeps its tables back', async () => {
    const { release } = await compiled(withDrafts(['/publications/report']))
    expect([...(release?.routes.keys() ?? [])].filter((path) => path.startsWith('/files/publications/'))).toEqual([])
    const { release: shown } = await compiled(KINDS_SITE)
    expect(shown?.routes.has('/files/publications/report/figures.csv')).toBe(true)
  })

  it('causes no schedule', async () => {
    expect((await compiled(KINDS_SITE)).release?.schedule).not.toEqual([])
    // With the pages that name one of them.
    const drafts = withDrafts([...TIMED, '/projects/west', '/news/first'])
    expect((await compiled(drafts)).release?.schedule).toEqual([])
  })

  it('is checked', async () => {
    const report = KINDS_SITE.files['publications/report/facts.yaml'].replace('figures.csv', 'figurs.csv')
    expect(await errors(withDrafts(['/publications/report'], { 'publications/report/facts.yaml': report }))).toEqual([
      'content/publications/report/facts.yaml:6:72 missing-file: add the file, or correct the name',
    ])
    const meeting = KINDS_SITE.files['events/meeting/facts.yaml'].replace('2026-05-10T20:00', '2026-05-10T18:00')
    expect(await errors(withDrafts(['/events/meeting'], { 'events/meeting/facts.yaml': meeting }))).toEqual([
      'content/events/meeting/facts.yaml:3:6 wrong-dates: correct one of the two',
    ])
  })

  it('may name other drafts, and may be the second of a kind that has one page', async () => {
    const drafts = ['/projects/west', '/inquiries/west', '/news/first', '/planning/master-plan', '/planning/old-plan']
    expect(await errors(withDrafts(drafts))).toEqual([])
    const second = { pages: { '/newer': DRAFT }, files: { 'newer/facts.yaml': 'kind: list\nof: news' } }
    expect(
      await errors({
        pages: { ...KINDS_SITE.pages, ...second.pages },
        files: { ...KINDS_SITE.files, ...second.files },
      }),
    ).toEqual([])
  })
})

describe('a draft that a published page names', () => {
  it('is called a draft in facts, with all files to change', async () => {
    expect(await errors(withDrafts(['/projects/west']))).toEqual([
      expect.stringMatching(
        /^content\/inquiries\/west\/facts\.yaml:2:7 link-to-draft: remove "draft: true" from content\/projects\/west\/nl\.md and content\/projects\/west\/fr\.md and content\/projects\/west\/en\.md, or name another page$/,
      ),
      expect.stringMatching(/^content\/news\/first\/facts\.yaml:6:9 link-to-draft: /),
    ])
  })

  it('is called a draft in Markdown, and so is the page of a table', async () => {
    const body = 'Zie [a](/news/first), [b](/publications/report/figures.csv) en [c](/news/frist).\n'
    const pages = { ...withDrafts(['/news/first', '/publications/report']).pages, '/about': { nl: { body } } }
    expect(await errors({ pages, files: KINDS_SITE.files })).toEqual([
      expect.stringMatching(
        /^content\/about\/nl\.md:8:5 link-to-draft: remove "draft: true" from content\/news\/first\/nl\.md and/,
      ),
      expect.stringMatching(
        /^content\/about\/nl\.md:8:23 link-to-draft: remove "draft: true" from content\/publications\/report\/nl\.md and/,
      ),
      expect.stringMatching(/^content\/about\/nl\.md:8:64 dead-link: /),
    ])
  })
})

describe('a page of which one language is a draft', () => {
  it('is published in the others, with its facts', async () => {
    const pages = { ...KINDS_SITE.pages, '/news/first': { en: { draft: true } } }
    const { problems, release } = await compiled({ pages, files: KINDS_SITE.files })
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toContain('content/news/first/en.md no-translation')
    expect(release?.pages.filter(({ id }) => id === '/news/first').map(({ facts }) => facts?.kind)).toEqual([
      'news',
      'news',
      'news',
    ])
  })
})
