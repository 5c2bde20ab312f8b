import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { hashOf } from '../../../src/content/hash.ts'
import { ReleaseReader } from '../../../src/content/reader/reader.ts'
import { type Preview, previewKey, preview as previewSchema } from '../../../src/content/schema/preview.ts'
import { preview } from '../../../src/publish/commands/preview.ts'
import { readAt, readUntil } from '../../../src/publish/commands/preview-times.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { rollback } from '../../../src/publish/commands/rollback.ts'
import { livePreviews } from '../../../src/publish/store/previews.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

/** The time of the commands in tests. */
const NOW = Date.parse('2026-11-24T10:00:00Z')

async function run(
  folder: Folder,
  store: MemoryStore,
  words: readonly string[] = [],
  options: TypedOptions = {},
  command: Parameters<typeof runTyped>[0] = preview,
) {
  const { context, lines } = contextFor(folder, store.open())
  const { code, result } = await runTyped(command, context, words, options)
  return { code, lines, result }
}

/** A published site, and a folder in which the page /about has another text in Dutch, and /plan is new. */
async function edited() {
  const [folder, store] = [await contentFolder(), new MemoryStore()]
  await run(folder, store, [], {}, push)
  await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Een heel andere tekst.\n' }))
  for (const locale of ['nl', 'fr', 'en'] as const) await folder.write(`plan/${locale}.md`, pageFile('/plan', locale))
  store.writes = []
  return { folder, store }
}

/** The preview of a store that has one, with what the Worker needs to open it. */
async function onlyPreview(store: MemoryStore): Promise<{ id: string; preview: Preview }> {
  const [one, ...others] = await livePreviews(store.open().kv, NOW)
  if (!one || others.length > 0) throw new Error(`${others.length} previews more than one`)
  return one
}

const idIn = (lines: readonly string[]) => /Preview ([0-9a-f]{12}):/.exec(lines.join('\n'))?.[1] ?? ''

describe('preview', () => {
  it('uploads a release without moving the pointer or adding to the ledger, and prints an address', async () => {
    const { folder, store } = await edited()
    const [pointer, entries] = [JSON.stringify(store.pointer), store.entries.length]
    const { code, lines } = await run(folder, store)
    expect([code, JSON.stringify(store.pointer), store.entries.length]).toEqual([0, pointer, entries])
    expect(store.writes).not.toContain('pointer')
    const { id, preview: made } = await onlyPreview(store)
    expect(lines.at(-1)).toMatch(new RegExp(`^ {2}http://127\\.0\\.0\\.1:1/_preview/${id}/\\?key=[0-9a-f]{48}$`))
    const reader = new ReleaseReader({
      kv: { get: async (key) => (key === 'pointer' ? pointerTo(made.root) : (store.values.get(key) ?? null)) },
      backup: { get: async () => undefined, put: async () => undefined },
      report: () => undefined,
    })
    const route = await reader.read(
      ({ lookup }) => lookup('/nl/plan-nl'),
      () => undefined,
    )
    expect(route).toHaveProperty('page')
  })

  it('stores the hash of the secret, and the secret nowhere, in values that KV deletes at the end', async () => {
    const { folder, store } = await edited()
    const { lines } = await run(folder, store, [], { until: '+2h' })
    const secret = /key=([0-9a-f]{48})/.exec(lines.join('\n'))?.[1] ?? ''
    const { id, preview: made } = await onlyPreview(store)
    expect(made.secretHash).toBe(await hashOf(secret))
    expect(made.secretHash.slice(0, 12)).toBe(id)
    expect(JSON.stringify([...store.values, ...store.entries])).not.toContain(secret)
    expect([...store.seconds]).toEqual([
      [`preview-words:${id}`, 7200],
      [`preview:${id}`, 7200],
    ])
    expect(made).toMatchObject({
      who: 'An editor',
      until: '2026-11-24T12:00:00.000Z',
      made: '2026-11-24T10:00:00.000Z',
    })
  })

  it('makes another secret each time', async () => {
    const { folder, store } = await edited()
    const ids = [idIn((await run(folder, store)).lines), idIn((await run(folder, store)).lines)]
    expect(new Set(ids).size).toBe(2)
  })

  it('lists the pages that differ by what a reader sees of it, and the words that changed', async () => {
    const { folder, store } = await edited()
    await run(folder, store)
    const { id, preview: made } = await onlyPreview(store)
    expect(made.differs.map(({ state, path }) => `${state} ${path}`)).toEqual([
      'new /nl/plan-nl',
      'new /fr/plan-fr',
      'new /en/plan-en',
      'text /nl/about-nl',
      // Their lists of sections have the new page.
      'around /nl/',
      'around /fr/',
      'around /en/',
    ])
    const words = JSON.parse(store.values.get(`preview-words:${id}`) ?? '')
    expect(Object.keys(words)).toEqual(['/nl/about-nl'])
    expect(words['/nl/about-nl']).toContainEqual(['-', 'Text'])
    expect(JSON.stringify(words)).toContain('heel andere')
  })

  it('distinguishes a change of details from a change around the page, and names removed pages by their title', async () => {
    const { folder, store } = await edited()
    await run(folder, store, [], {}, push)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { title: 'Over ons', body: 'Een heel andere tekst.\n' }))
    for (const locale of ['nl', 'fr', 'en'] as const)
      await folder.write(`plan/${locale}.md`, pageFile('/plan', locale, { draft: true }))
    await folder.write('about/fr.md', pageFile('/about', 'fr', { body: '[Text](https://example.org/).\n' }))
    const { code } = await run(folder, store)
    const { preview: made } = await onlyPreview(store)
    const states = made.differs.map(({ state, path, title }) => `${state} ${path} ${title}`)
    expect([code, states]).toEqual([
      0,
      [
        'text /nl/about-nl Over ons',
        'details /fr/about-fr /about fr',
        'removed /nl/plan-nl /plan nl',
        'removed /fr/plan-fr /plan fr',
        'removed /en/plan-en /plan en',
        'around /nl/ / nl',
        'around /fr/ / fr',
        'around /en/ / en',
      ],
    ])
  })

  it('shows a page with publishAt, as the site will be at that hour, and says so', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    await run(folder, store, [], {}, push)
    const more = ['publishAt: 2026-12-01T09:00']
    for (const locale of ['nl', 'fr', 'en'] as const)
      await folder.write(`plan/${locale}.md`, pageFile('/plan', locale, { more }))
    const { lines } = await run(folder, store)
    const { preview: made } = await onlyPreview(store)
    expect(made.at).toBe('2026-12-01T08:00:00.000Z')
    expect(made.differs.map(({ path }) => path)).toContain('/nl/plan-nl')
    expect(lines).toContain('It shows the site as it will be on 2026-12-01 09:00 in Brussels.')
  })

  it('shows the instant of --at', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    await run(folder, store, [], {}, push)
    for (const locale of ['nl', 'fr', 'en'] as const)
      await folder.write(`plan/${locale}.md`, pageFile('/plan', locale, { more: ['publishAt: 2026-12-01T09:00'] }))
    const { code, lines } = await run(folder, store, [], { at: '2026-11-30' })
    expect([code, ...lines.slice(-2)]).toEqual([
      1,
      expect.stringContaining('shows this content already'),
      expect.stringContaining('Give a page publishAt'),
    ])
  })

  it('makes none for content with an error, or for content that is public', async () => {
    const { folder, store } = await edited()
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: '[x](/no)\n' }))
    expect(await run(folder, store)).toMatchObject({ code: 1, lines: expect.arrayContaining(['No preview was made.']) })
    expect(store.writes).toEqual([])
    const same = await contentFolder()
    expect(await run(same, store)).toMatchObject({ code: 1 })
    expect(store.writes).toEqual([])
  })

  it('works before anything is published: every page is new', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    expect((await run(folder, store)).code).toBe(0)
    const { preview: made } = await onlyPreview(store)
    expect(new Set(made.differs.map(({ state }) => state))).toEqual(new Set(['new']))
  })

  it('names 200 pages at most, and counts the others', async () => {
    const pages = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`/about/p${i}`, {}]))
    const [folder, store] = [await contentFolder({ pages }), new MemoryStore()]
    await run(folder, store)
    const { preview: made } = await onlyPreview(store)
    expect([made.differs.length, made.more]).toEqual([200, 16])
  })

  it('does not say what differs if the release in force cannot be read', async () => {
    const { folder, store } = await edited()
    store.values.delete(store.pointer?.release ?? '')
    const { code, lines } = await run(folder, store)
    expect([code, lines.some((line) => line.startsWith('The preview does not say what differs, because'))]).toEqual([
      0,
      true,
    ])
  })

  it('writes nothing twice that KV holds, so that a second preview of the same content writes the two values only', async () => {
    const { folder, store } = await edited()
    await run(folder, store)
    await run(folder, store, [], {}, push)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Nog iets.\n' }))
    store.writes = []
    await run(folder, store)
    expect(store.writes.length).toBeLessThan(12)
  })

  it('says that it did not arrive, if KV does not have it', async () => {
    const { folder, store } = await edited()
    store.transport = (key, value) => (key.startsWith('preview:') ? undefined : value)
    await expect(run(folder, store)).rejects.toThrow('did not arrive')
  })
})

describe('preview list and preview revoke', () => {
  it('list the previews that have not ended, the first to end first', async () => {
    const { folder, store } = await edited()
    const late = idIn((await run(folder, store, [], { until: '+2d', message: 'for the minister' })).lines)
    const early = idIn((await run(folder, store, [], { until: '+1d' })).lines)
    store.values.set('preview:ffffffffffff', 'no JSON')
    const { lines, result } = await run(folder, store, ['list'])
    expect(lines).toEqual([
      `${early}  until 2026-11-25 11:00  An editor  (7 pages)`,
      `${late}  until 2026-11-26 11:00  An editor: for the minister  (7 pages)`,
    ])
    expect(JSON.stringify(result)).not.toContain('secretHash')
  })

  it('end one, or all', async () => {
    const { folder, store } = await edited()
    const [a, b, c] = [
      idIn((await run(folder, store)).lines),
      idIn((await run(folder, store)).lines),
      idIn((await run(folder, store)).lines),
    ]
    const { lines, result } = await run(folder, store, ['revoke', a])
    expect(lines).toEqual([`Preview ${a} has ended. Who has it open may see it for about a minute more.`])
    expect(result).toEqual({ ended: [a] })
    expect(store.values.has(previewKey(a)) || store.values.has(`preview-words:${a}`)).toBe(false)
    expect(await run(folder, store, ['revoke', a])).toMatchObject({ code: 1 })
    expect((await run(folder, store, ['revoke'], { all: true })).result).toEqual({
      ended: expect.arrayContaining([b, c]),
    })
    expect((await run(folder, store, ['list'])).lines).toEqual([
      'There is no preview: "npm run content -- preview" makes one.',
    ])
    expect((await run(folder, store, ['revoke'], { all: true })).lines).toEqual(['There is no preview.'])
  })

  it.each<[string[], TypedOptions]>([
    [['revoke'], {}],
    [['revoke', 'x'], { all: true }],
    [['list', 'x'], {}],
    [['show'], {}],
    [[], { all: true }],
    [['list'], { all: true }],
    [['list'], { until: '+1d' }],
    [['revoke', 'x'], { message: 'a' }],
    [[], { until: 'tomorrow' }],
    [[], { at: '2026-11-31' }],
  ])('refuse the call %j %j', async (words, options) => {
    const store = new MemoryStore()
    await expect(run(await contentFolder(), store, words, options)).rejects.toThrow(UsageError)
    expect(store.writes).toEqual([])
  })
})

describe('a push', () => {
  it('ends the preview of its content, and no other', async () => {
    const { folder, store } = await edited()
    const id = idIn((await run(folder, store)).lines)
    await folder.write('about/fr.md', pageFile('/about', 'fr', { body: 'Encore.\n' }))
    const other = idIn((await run(folder, store)).lines)
    await folder.write('about/fr.md', pageFile('/about', 'fr'))
    const { lines, result } = await run(folder, store, [], {}, push)
    expect(lines).toContain(`Preview ${id} has ended, because its content is public now`)
    expect(result).toMatchObject({ previews: [id] })
    expect((await onlyPreview(store)).id).toBe(other)
  })

  it('ends a preview whose pages it publishes together with changes of a colleague', async () => {
    const { folder, store } = await edited()
    const id = idIn((await run(folder, store)).lines)
    await folder.write('about/fr.md', pageFile('/about', 'fr', { body: 'Une autre modification.\n', title: 'Autre' }))
    expect((await run(folder, store, [], {}, push)).result).toMatchObject({ previews: [id] })
  })

  it('leaves a preview of settings of the site, which are on no page of their own', async () => {
    const { folder, store } = await edited()
    await run(folder, store, [], {}, push)
    const site = (await folder.files()).get('site.yaml') ?? ''
    await folder.write('site.yaml', site.replace('Wij proberen.', 'Wij proberen opnieuw.'))
    const id = idIn((await run(folder, store)).lines)
    await folder.write('site.yaml', site)
    await folder.write('about/fr.md', pageFile('/about', 'fr', { body: 'Encore.\n' }))
    expect((await run(folder, store, [], {}, push)).result).not.toHaveProperty('previews')
    expect((await onlyPreview(store)).id).toBe(id)
  })

  it('leaves a preview of which one page is not public yet', async () => {
    const { folder, store } = await edited()
    await run(folder, store)
    await folder.write('about/nl.md', pageFile('/about', 'nl'))
    expect((await run(folder, store, [], {}, push)).result).not.toHaveProperty('previews')
    expect((await onlyPreview(store)).preview.differs).toHaveLength(7)
  })

  it('leaves a preview of a page whose hour has not come', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    await run(folder, store, [], {}, push)
    for (const locale of ['nl', 'fr', 'en'] as const)
      await folder.write(`plan/${locale}.md`, pageFile('/plan', locale, { more: ['publishAt: 2026-12-01T09:00'] }))
    const id = idIn((await run(folder, store)).lines)
    expect((await run(folder, store, [], {}, push)).result).not.toHaveProperty('previews')
    const { preview: made } = await onlyPreview(store)
    // At that hour its root is in force, so the Worker sends its readers to the public pages.
    expect(store.pointer?.schedule.map(({ root }) => root)).toContain(made.root)
    expect(id).not.toBe('')
  })

  it('succeeds if the previews cannot be read', async () => {
    const { folder, store } = await edited()
    const { context, lines } = contextFor(folder, store.open())
    const opened = store.open()
    const kv = {
      ...opened.kv,
      list: async (prefix?: string) => (prefix ? Promise.reject(new Error('down')) : opened.kv.list()),
    }
    const target = { ...context.target, open: async () => ({ ...opened, kv }) }
    expect((await runTyped(push, { ...context, target })).code).toBe(0)
    expect(lines).toContainEqual(expect.stringContaining('none was ended (down)'))
  })

  it('and a rollback leave the previews of others', async () => {
    const { folder, store } = await edited()
    await run(folder, store, [], {}, push)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Nog iets.\n' }))
    await run(folder, store)
    await run(folder, store, [], {}, rollback)
    expect((await onlyPreview(store)).preview.differs.length).toBeGreaterThan(0)
  })
})

describe('the time of an end', () => {
  it.each([
    [undefined, '2026-11-27T10:00:00.000Z'],
    ['+3d', '2026-11-27T10:00:00.000Z'],
    ['+12h', '2026-11-24T22:00:00.000Z'],
    ['+90m', '2026-11-24T11:30:00.000Z'],
    ['+1w', '2026-12-01T10:00:00.000Z'],
    ['+30d', '2026-12-24T10:00:00.000Z'],
    // A day counts until its end in Brussels.
    ['2026-11-24', '2026-11-24T23:00:00.000Z'],
    ['2026-12-01T17:00', '2026-12-01T16:00:00.000Z'],
  ])('%s is %s', (written, instant) => {
    expect(new Date(readUntil(written, NOW)).toISOString()).toBe(instant)
  })

  it.each([
    ['+0m', 'over'],
    ['2026-11-23', 'over'],
    ['2026-11-24T11:00', 'over'],
    ['+31d', '30 days at most'],
    ['+999999w', '30 days at most'],
    ['2027-01-01', '30 days at most'],
    ['3d', 'a span, such as +3d'],
    ['+3', 'a span, such as +3d'],
    ['2026-11-31', 'that month has 30 days'],
    ['1/12/2026 17:00', 'write 2026-12-01T17:00'],
    ['', 'a span'],
  ])('%j is refused, and the message says what to write', (written, advice) => {
    expect(() => readUntil(written, NOW)).toThrow(UsageError)
    expect(() => readUntil(written, NOW)).toThrow(advice)
  })

  it('cannot be in the hour that summer time skips', () => {
    expect(() => readUntil('2027-03-28T02:30', Date.parse('2027-03-20T10:00:00Z'))).toThrow('skips that hour')
    expect(() => readAt('2027-03-28T02:30')).toThrow('skips that hour')
  })
})

function pointerTo(release: string): string {
  return JSON.stringify({ release, previous: null, schedule: [] })
}

it('the schema of a preview refuses a secret in the place of its hash', () => {
  expect(previewSchema.safeParse({ secretHash: 'f'.repeat(48) }).success).toBe(false)
})
