import { describe, expect, it } from 'vitest'
import { letterRecord } from '../../../../../src/content/schema/mailings.ts'
import { compile } from '../../../../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from '../../../../support/site.ts'

const FACTS =
  'kind: letter\ndate: 2026-11-20\ntopics: [plans, projects]\nsubject: { nl: "Uw plan ?", fr: "Votre plan ?", en: Your plan }\n'

async function lettersOf({ pages = {}, files = {} }: SiteDraft = {}) {
  const draft = {
    pages: { '/about/2026-11': {}, ...pages },
    files: { 'about/2026-11/facts.yaml': FACTS, ...files },
  }
  const { release, problems } = await compile(siteFiles(draft), { at: Date.parse('2026-11-24T10:00:00Z') })
  if (!release) throw new Error(problems.map(({ code, file }) => `${code} ${file}`).join('\n'))
  const bodyOf = (hash: string | undefined) => letterRecord.parse(JSON.parse(release.records.get(hash ?? '') ?? ''))
  return { letters: release.mailings.letters, bodyOf, release }
}

describe('a letter', () => {
  it('has its subject, address and text in each language, its topics and municipalities', async () => {
    const { letters, bodyOf } = await lettersOf({
      pages: { '/about/2026-11': { nl: { body: 'Dag.\n\n- [Wij](/about)\n' } } },
      files: { 'about/2026-11/facts.yaml': `${FACTS}municipalities: [1080]` },
    })
    expect(letters).toMatchObject([
      {
        id: '2026-11',
        topics: ['plans', 'projects'],
        municipalities: ['1080'],
        locales: {
          nl: { path: '/nl/about-nl/2026-11-nl', subject: 'Uw plan ?' },
          fr: { path: '/fr/about-fr/2026-11-fr', subject: 'Votre plan\u202f?' },
          en: { subject: 'Your plan' },
        },
      },
    ])
    expect(bodyOf(letters[0]?.locales.nl?.body)).toEqual({
      kind: 'letter',
      html: '<p>Dag.</p>\n<ul>\n<li><a href="/nl/about-nl">Wij</a></li>\n</ul>\n',
      text: 'Dag.\n\n- Wij </nl/about-nl>',
    })
  })

  it('has no English text if none was written', async () => {
    const { letters } = await lettersOf({ pages: { '/about/2026-11': { en: false } } })
    expect(Object.keys(letters[0]?.locales ?? {})).toEqual(['nl', 'fr'])
  })

  it('names the letter that it corrects', async () => {
    const { letters } = await lettersOf({
      pages: { '/about/2026-11-25': {} },
      files: {
        'about/2026-11-25/facts.yaml': `${FACTS.replace('11-20', '11-25')}correctionOf: /about/2026-11`,
      },
    })
    expect(letters.map(({ id, correctionOf }) => [id, correctionOf])).toEqual([
      ['2026-11-25', '2026-11'],
      ['2026-11', undefined],
    ])
  })

  it.each<[string, SiteDraft]>([
    ['a text', { pages: { '/about/2026-11': { fr: { body: 'Autre.\n' } } } }],
    ['a subject', { files: { 'about/2026-11/facts.yaml': FACTS.replace('Your', 'The') } }],
    ['a topic', { files: { 'about/2026-11/facts.yaml': FACTS.replace('plans, ', '') } }],
    ['a municipality', { files: { 'about/2026-11/facts.yaml': `${FACTS}municipalities: [1080]` } }],
  ])('has another hash after a change of %s', async (_, draft) => {
    const [before, after] = [await lettersOf(), await lettersOf(draft)]
    expect(after.letters[0]?.hash).not.toBe(before.letters[0]?.hash)
  })

  it('has the same hash after a change that is not sent', async () => {
    const before = await lettersOf()
    const after = await lettersOf({ pages: { '/about/2026-11': { nl: { slug: 'november', summary: 'Anders.' } } } })
    expect(after.letters[0]?.hash).toBe(before.letters[0]?.hash)
  })

  it('is not sent once it is withdrawn', async () => {
    const { letters } = await lettersOf({
      files: {
        'history.yaml': 'withdrawn: [{ page: /about/2026-11, on: 2026-11-23, reason: { nl: A, fr: A, en: A } }]',
      },
    })
    expect(letters).toEqual([])
  })

  it('is a page that search and the feed of letters find', async () => {
    const { release } = await lettersOf({
      pages: { '/letters': {} },
      files: { 'letters/facts.yaml': 'kind: list\nof: letter' },
    })
    const feed = release.routes.get('/nl/letters-nl/atom.xml')
    expect(feed && 'file' in feed ? release.records.get(feed.file) : '').toContain('/nl/about-nl/2026-11-nl')
    const list = release.pages.find(({ path }) => path === '/nl/letters-nl')
    expect(list?.facts).toMatchObject({ kind: 'list', items: [{ kind: 'letter', date: '2026-11-20' }] })
  })
})
