import { describe, expect, it } from 'vitest'
import { push } from '../../../src/publish/commands/push.ts'
import type { CountedChange } from '../../../src/publish/readers/count.ts'
import type { Announced } from '../../../src/publish/release/announced.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile, type SiteDraft } from '../../support/site.ts'

const news = (date: string, more = '') => `kind: news\ndate: ${date}\ntype: decision\nthemes: [planning]\n${more}`

/** A published site with one announced news item. The present day of these tests is 24 November 2026. */
async function published(draft: SiteDraft = {}) {
  const [folder, store] = [
    await contentFolder({
      pages: { '/news': {}, '/news/a': {}, ...draft.pages },
      files: { 'news/a/facts.yaml': news('2026-11-20'), ...draft.files },
    }),
    new MemoryStore(),
  ]
  const first = await pushed(folder, store)
  expect(first.code).toBe(0)
  return { folder, store, first }
}

async function pushed(
  folder: Folder,
  store: MemoryStore,
  { yes = false, answers }: { yes?: boolean; answers?: string[] } = {},
) {
  const { context, lines } = contextFor(folder, store.open())
  const ask = answers && (async () => answers.shift() ?? '')
  const { code, result } = await runTyped(push, { ...context, ask, yes }, [])
  return { code, lines, announced: (result as { announced?: Announced[] }).announced ?? [] }
}

async function addNews(folder: Folder, name: string, facts: string): Promise<void> {
  for (const locale of ['nl', 'fr', 'en'] as const)
    await folder.write(`news/${name}/${locale}.md`, pageFile(`/news/${name}`, locale))
  await folder.write(`news/${name}/facts.yaml`, facts)
}

describe('push says what subscribers of the newsletter are sent', () => {
  it('for each change that the release in force does not announce', async () => {
    const { folder, store } = await published()
    await addNews(folder, 'b', news('2026-11-24', 'municipalities: [1070, 1080]'))
    const { code, lines, announced } = await pushed(folder, store)
    expect(code).toBe(0)
    const at = lines.indexOf('1 change will be in the digest of subscribers:')
    expect(lines[at + 1]).toBe('  2026-11-24 /nl/news-nl/b-nl: /news/b nl (plans; 1070, 1080)')
    expect(lines[at + 2]).toBe(
      'The readers were not counted. To count them: npm run newsletter -- audience TOPICS --municipalities CODES',
    )
    expect(announced.map(({ change, doubt }) => [change.id, doubt])).toEqual([['/news/b@2026-11-24', undefined]])
  })

  it('not for what is announced already, and not after a change of a text or a slug', async () => {
    const { folder, store } = await published()
    await folder.write('news/a/nl.md', pageFile('/news/a', 'nl', { body: 'Anders.\n' }))
    const { code, lines, announced } = await pushed(folder, store)
    expect([code, announced]).toEqual([0, []])
    expect(lines.join('\n')).not.toContain('subscribers')
  })

  it('of the first release, without a question', async () => {
    const { first } = await published({ files: { 'news/a/facts.yaml': news('2026-01-20') } })
    expect(first.lines).toContain(
      '1 change for the newsletter, not compared: no release says which of them it announced',
    )
  })

  it('at a later hour too', async () => {
    const { folder, store } = await published()
    await addNews(folder, 'b', news('2026-11-24'))
    for (const locale of ['nl', 'fr', 'en'] as const)
      await folder.write(`news/b/${locale}.md`, pageFile('/news/b', locale, { more: ['publishAt: 2026-12-01'] }))
    const { announced } = await pushed(folder, store)
    expect(announced.map(({ change }) => change.id)).toEqual(['/news/b@2026-11-24'])
  })
})

describe('push says how many readers a change has', () => {
  /** A database of the newsletter that answers one query, or fails. */
  function newsletter(answer: () => object[]) {
    const asked: string[] = []
    const statement = { bind: () => statement, all: async () => ({ results: answer() }) }
    const prepare = (sql: string) => {
      asked.push(sql)
      return statement
    }
    const db = { prepare } as unknown as D1Database
    return { db, asked }
  }

  async function pushedWith(db: D1Database) {
    const { folder, store } = await published()
    await addNews(folder, 'b', news('2026-11-24'))
    await addNews(folder, 'c', news('2026-10-24', 'announced: 2026-11-23'))
    const { context, lines } = contextFor(folder, { ...store.open(), newsletter: db })
    const { code, result } = await runTyped(push, context, [])
    return { code, lines, announced: (result as { announced: CountedChange[] }).announced }
  }

  it('by language, with one query for all', async () => {
    const { db, asked } = newsletter(() => [
      { number: 0, locale: 'nl', count: 1_200 },
      { number: 0, locale: 'fr', count: 34 },
      { number: 1, locale: 'en', count: 1 },
    ])
    const { code, lines, announced } = await pushedWith(db)
    expect([code, asked.length]).toEqual([0, 1])
    const at = lines.indexOf('2 changes will be in the digest of subscribers:')
    expect([lines[at + 2], lines[at + 4]]).toEqual([
      '    in the digest of 1,234 readers: 1,200 nl, 34 fr, 0 en',
      '    in the digest of 1 reader: 0 nl, 0 fr, 1 en',
    ])
    expect(lines.join('\n')).not.toContain('audience')
    expect(announced.map(({ readers }) => readers)).toEqual([
      { nl: 1_200, fr: 34, en: 0 },
      { nl: 0, fr: 0, en: 1 },
    ])
  })

  it('and publishes nevertheless if the database cannot be read', async () => {
    const { db } = newsletter(() => {
      throw new Error('no such table: subscriber\nand more')
    })
    const { code, lines, announced } = await pushedWith(db)
    expect([code, announced.length]).toEqual([0, 2])
    expect(lines).toContain("The newsletter's database cannot be read: no such table: subscriber")
    expect(lines).toContain(
      'The readers were not counted. To count them: npm run newsletter -- audience TOPICS --municipalities CODES',
    )
  })

  it('only if it announces something', async () => {
    const { folder, store } = await published()
    const { db, asked } = newsletter(() => [])
    await folder.write('news/a/nl.md', pageFile('/news/a', 'nl', { body: 'Anders.\n' }))
    const { context } = contextFor(folder, { ...store.open(), newsletter: db })
    expect((await runTyped(push, context, [])).code).toBe(0)
    expect(asked).toEqual([])
  })
})

describe('push asks before subscribers are sent', () => {
  const OLD =
    'Its day is more than 31 days ago. To send nothing, write "announced: never" in its facts.yaml; to announce it today, write "announced: 2026-11-24".'

  /** Checks that only `--yes` or the answer yes publishes. */
  async function asksOnce(folder: Folder, store: MemoryStore, doubt: Announced['doubt']) {
    const before = store.pointer?.release
    const refused = await pushed(folder, store)
    expect(refused.announced.map((one) => one.doubt)).toEqual([doubt])
    expect([refused.code, refused.lines.at(-1)]).toEqual([
      1,
      'Nothing was published. Correct the content as said above, or run "npm run content -- push --yes" to send it nevertheless.',
    ])
    expect(refused.lines).toContain(`    ${doubt?.text}`)
    expect((await pushed(folder, store, { answers: ['no'] })).code).toBe(1)
    expect((await pushed(folder, store, { answers: [''] })).code).toBe(1)
    expect(store.pointer?.release).toBe(before)
    const copy = new MemoryStore().copy(store)
    expect((await pushed(folder, copy, { answers: ['yes'] })).code).toBe(0)
    expect((await pushed(folder, store, { yes: true })).code).toBe(0)
    expect(store.pointer?.release).not.toBe(before)
    expect((await pushed(folder, store)).announced).toEqual([])
  }

  it('an old change', async () => {
    const { folder, store } = await published()
    await addNews(folder, 'b', news('2026-10-20'))
    await asksOnce(folder, store, { kind: 'old', text: OLD })
  })

  it('nothing for an old page that is not to be announced, or whose announcement is of today', async () => {
    const { folder, store } = await published()
    await addNews(folder, 'b', news('2026-10-20', 'announced: never'))
    await addNews(folder, 'c', news('2026-10-20', 'announced: 2026-11-24'))
    const { code, announced } = await pushed(folder, store)
    expect([code, announced.map(({ change }) => change.id)]).toEqual([0, ['/news/c@2026-11-24']])
  })

  it('a page again, after its date was corrected', async () => {
    const { folder, store } = await published()
    await folder.write('news/a/facts.yaml', news('2026-11-19'))
    await asksOnce(folder, store, {
      kind: 'again',
      text: 'It was announced already, on 2026-11-20. If you corrected its date, write "announced: 2026-11-20" in its facts.yaml, so that readers are not sent it twice.',
    })
  })

  it('nothing after a corrected date, once the advice was followed', async () => {
    const { folder, store } = await published()
    await folder.write('news/a/facts.yaml', news('2026-11-19', 'announced: 2026-11-20'))
    expect(await pushed(folder, store)).toMatchObject({ code: 0, announced: [] })
  })

  it('a page again, after it was moved by hand; following the advice sends nothing', async () => {
    const draft = { pages: { '/news': {}, '/about/a': {} }, files: { 'about/a/facts.yaml': news('2026-11-20') } }
    const former = ['nl', 'fr', 'en'].map((one) => `  - { path: /${one}/news-${one}/a-${one}, page: /about/a }`)
    const history = `former:\n${former.join('\n')}\n`
    const { store } = await published()
    const moved = await contentFolder({ ...draft, files: { ...draft.files, 'history.yaml': history } })
    const mended = await contentFolder({
      ...draft,
      files: { ...draft.files, 'history.yaml': `${history}moved:\n  - { from: /news/a, to: /about/a }\n` },
    })
    expect(await pushed(mended, new MemoryStore().copy(store))).toMatchObject({ code: 0, announced: [] })
    await asksOnce(moved, store, {
      kind: 'moved',
      text: 'It was announced when it was in content/news/a. Add to content/history.yaml, under "moved", the line "- { from: /news/a, to: /about/a }", so that readers are not sent it twice.',
    })
  })

  it('a page again, after its folder was renamed by hand and kept its address', async () => {
    const { store } = await published()
    const slugs = { nl: { slug: 'a-nl' }, fr: { slug: 'a-fr' }, en: { slug: 'a-en' } }
    const renamed = await contentFolder({
      pages: { '/news': {}, '/news/z': slugs },
      files: { 'news/z/facts.yaml': news('2026-11-20') },
    })
    const { announced } = await pushed(renamed, store)
    expect(announced).toMatchObject([{ change: { id: '/news/z@2026-11-20' }, doubt: { kind: 'moved' } }])
  })

  it('nothing for a new announcement in the front matter', async () => {
    const { folder, store } = await published()
    for (const on of ['2026-11-22', '2026-11-24']) {
      for (const locale of ['nl', 'fr', 'en'] as const)
        await folder.write(
          `news/a/${locale}.md`,
          pageFile('/news/a', locale, { more: [`announce: { on: ${on}, text: Nieuw. }`] }),
        )
      const { code, announced } = await pushed(folder, store)
      expect([code, announced.map(({ change, doubt }) => [change.id, doubt])]).toEqual([
        0,
        [[`/news/a@${on}`, undefined]],
      ])
    }
  })
})
