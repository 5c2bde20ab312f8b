import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { hashOf } from '../../../src/content/hash.ts'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import { check } from '../../../src/publish/commands/check.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { diff } from '../../../src/publish/commands/diff.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { releases } from '../../../src/publish/commands/releases.ts'
import { rollback } from '../../../src/publish/commands/rollback.ts'
import { status } from '../../../src/publish/commands/status.ts'
import { verify } from '../../../src/publish/commands/verify.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'
import { inquirySite } from '../../support/inquiry-site.ts'
import { dyingAt, MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

/** A site whose inquiry is to come, so that its release has a schedule. */
const INQUIRY = inquirySite({ text: 'Kom kijken.', first: '2026-12-01', last: '2026-12-30' })
const LETTER = 'kind: letter\ndate: 2026-11-20\ntopics: [plans]\nsubject: { nl: A, fr: B, en: C }\n'
/** With a letter too, which is sent to subscribers. */
const SITE = {
  pages: { ...INQUIRY.pages, '/about/2026-11': {} },
  files: { ...INQUIRY.files, 'about/2026-11/facts.yaml': LETTER },
}
const REPAIR = { repair: true }

let folder: Folder
let store: MemoryStore
let published: MemoryStore | undefined

beforeEach(async () => {
  folder = await contentFolder(SITE)
  store = new MemoryStore()
  // Drawing the images takes longest, so it is done once.
  if (published) store.copy(published)
  else await run(push)
  published ??= new MemoryStore().copy(store)
}, 60_000)

async function run(command: Command<CommandContext>, options: TypedOptions = {}, words: string[] = []) {
  const { context, lines } = contextFor(folder, store.open())
  return { ...(await runTyped(command, context, words, options)), text: lines.join('\n') }
}

/** Keys of the records of a kind, also of the schedule. */
const records = (kind: string) =>
  [...store.values].filter(([, text]) => text.startsWith(`{"kind":"${kind}"`)).map(([key]) => key)

/** Key of a page's record. */
const pageRecord = (id: string, locale: string) =>
  records('page').find((key) =>
    store.values.get(key)?.startsWith(`{"kind":"page","id":"${id}","locale":"${locale}"`),
  ) ?? ''

/** Puts a release in force that has one record in a format that this version does not know. */
async function publishedByNewer(kind: string, present: string, newer: string) {
  const change = async (name: string, from: string, to: string) => {
    const text = store.values.get(name)?.replace(from, to) ?? ''
    const hash = await hashOf(text)
    store.values.set(hash, text)
    return hash
  }
  const { release: root, previous } = store.entries[0]?.pointer ?? { release: '', previous: null }
  const [shard = ''] = JSON.parse(store.values.get(root) ?? '').shards
  const release =
    kind === 'root'
      ? await change(root, present, newer)
      : await change(root, shard, await change(shard, present, newer))
  const pointer = { release, previous, schedule: [] }
  store.values.set(POINTER_KEY, JSON.stringify(pointer))
  Object.assign(store.entries[0] ?? {}, { release, pointer })
}

const KINDS = ['root', 'shard', 'page', 'file', 'image', 'search', 'terms', 'entries', 'mailings', 'letter']

describe('verify', () => {
  it('reads all records of the release and of its schedule, and finds nothing wrong', async () => {
    const { code, text, result } = await run(verify)
    expect([code, result]).toEqual([0, { release: store.pointer?.release, read: store.values.size - 1, faults: [] }])
    expect(text).toMatch(/^Release [0-9a-f]{12}: \d+ records read, all whole$/m)
  })

  it.each(KINDS)('finds a %s that is missing, and one that is damaged; --repair writes it again', async (kind) => {
    const whole = new Map(store.values)
    const [key = ''] = records(kind)
    for (const damaged of [undefined, whole.get(key)?.replace('"kind"', '"Kind"') ?? '']) {
      if (damaged === undefined) store.values.delete(key)
      else store.values.set(key, damaged)
      const found = await run(verify)
      const state = damaged === undefined ? 'missing' : 'damaged'
      expect([found.code, found.result]).toEqual([
        1,
        expect.objectContaining({ faults: [expect.objectContaining({ name: key, state })] }),
      ])
      expect(found.text).toContain('"npm run content -- verify --repair" repairs this')
      expect((await run(verify, REPAIR)).code).toBe(0)
      expect(store.values).toEqual(whole)
    }
  })

  it('names the address of a page that is missing', async () => {
    const page = pageRecord('/about', 'nl')
    store.values.delete(page)
    expect((await run(verify)).text).toContain(`  missing  /nl/about-nl (${page.slice(0, 12)})`)
  })

  it.each([
    ['root', '"schema":', '"schema":9'],
    ['shard', '"routes":', '"paths":'],
  ])('never counts a %s of a newer version as whole, and repairs nothing', async (kind, present, newer) => {
    await publishedByNewer(kind, present, newer)
    const before = new Map(store.values)
    for (const options of [{}, REPAIR]) {
      const { code, text, result } = await run(verify, options)
      expect([code, result]).toEqual([
        1,
        expect.objectContaining({ faults: [expect.objectContaining({ state: 'unknown' })] }),
      ])
      expect(text).toContain('0 missing, 0 damaged, 1 of another version')
      expect(text).toContain('run "git pull" and "npm ci", then this command again')
      expect(text).not.toContain('repairs this')
      expect(store.values).toEqual(before)
    }
  })

  it('repairs a release of which everything but the pointer is lost, schedule included', async () => {
    const whole = new Map(store.values)
    for (const key of whole.keys()) if (key !== POINTER_KEY) store.values.delete(key)
    expect((await run(verify, REPAIR)).code).toBe(0)
    expect(store.values).toEqual(whole)
  })

  it('repairs with the records that content of today still makes, and says what to do for the others', async () => {
    const { commit } = Object.assign(store.entries[0] ?? {}, { commit: { id: 'c'.repeat(40), uncommitted: false } })
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    const [about, other] = [pageRecord('/about', 'nl'), pageRecord('/west', 'fr')]
    store.values.delete(about)
    store.values.delete(other)
    const { code, text } = await run(verify, REPAIR)
    expect(code).toBe(1)
    expect([store.values.has(about), store.values.has(other)]).toEqual([false, true])
    expect(text).toContain(
      `It was published from commit ${commit.id}. To repair it, run "git worktree add ../repair cccc`,
    )
    // The other advice is right too: a push replaces what is missing.
    expect((await run(push)).code).toBe(0)
    expect((await run(verify)).code).toBe(0)
  })

  it('ends, with code 1, if KV does not keep what is written', async () => {
    const [page = ''] = records('page')
    store.values.delete(page)
    store.transport = () => undefined
    expect((await run(verify, REPAIR)).code).toBe(1)
  })

  it('says that there is no release yet', async () => {
    store = new MemoryStore()
    const { code, text } = await run(verify, REPAIR)
    expect([code, text]).toEqual([1, 'There is no release yet: "npm run content -- push" makes the first one.'])
  })
})

describe('a pointer that cannot be read', () => {
  const HASH = 'a'.repeat(64)
  const SCHEDULE = [{ from: 'gisteren', root: HASH }]
  const DAMAGED = [
    'oops',
    '',
    '{}',
    '{"release":"half',
    `{"release":"${HASH}"}`,
    JSON.stringify({ release: HASH, previous: null, schedule: SCHEDULE }),
  ]

  it.each(DAMAGED)('%j is named by every command that reads it, and none of them publishes', async (value) => {
    store.values.set(POINTER_KEY, value)
    store.writes = []
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    const shown = JSON.stringify(value)
    for (const command of [check, push, status, diff, releases, verify]) {
      const { code, text } = await run(command)
      expect(text, command.name).toContain(`cannot be read: it holds ${shown.slice(0, 20)}`)
      expect(text, command.name).toContain('"npm run content -- verify --repair"')
      expect([command.name, code]).toEqual([command.name, command === status ? 0 : 1])
    }
    await expect(run(rollback)).rejects.toThrow('verify --repair')
    await expect(run(push, { unchecked: true })).rejects.toThrow('verify --repair')
    expect(store.writes).toEqual([])
  })

  it.each([...DAMAGED, undefined])('%j is set from the ledger by verify --repair, with its schedule', async (value) => {
    const { pointer } = store
    if (value === undefined) store.values.delete(POINTER_KEY)
    else store.values.set(POINTER_KEY, value)
    expect((await run(verify)).code).toBe(1)
    const { code, text } = await run(verify, REPAIR)
    expect([code, store.pointer]).toEqual([0, pointer])
    expect(text).toContain('The pointer was set from the ledger')
    expect(pointer?.schedule).not.toEqual([])
  })

  it('that an entry of an earlier version does not know is set without a schedule, and the message says so', async () => {
    const { release } = store.pointer ?? {}
    for (const entry of store.entries) entry.pointer = undefined
    store.values.delete(POINTER_KEY)
    expect((await run(verify, REPAIR)).text).toContain('The ledger does not know its schedule. Push again')
    expect(store.pointer).toEqual({ release, previous: null, schedule: [] })
  })

  it('is not confused with a push that was killed before it moved the pointer; --repair finishes it', async () => {
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    const steps = store.writes.length
    await run(push)
    const needed = store.writes.length - steps
    const { pointer } = store
    // The same push again, on a store as it was before, dies after its ledger entry.
    store = new MemoryStore()
    await folder.write('about/nl.md', pageFile('/about', 'nl'))
    await run(push)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    const { context } = contextFor(folder, store.open(dyingAt(needed - 2, 'after')))
    await expect(runTyped(push, context)).rejects.toThrow()
    const found = await run(verify)
    expect([found.code, found.text]).toEqual([1, expect.stringContaining('that push was interrupted')])
    expect((await run(verify, REPAIR)).code).toBe(0)
    expect(store.pointer).toEqual(pointer)
  })
})

describe('status', () => {
  it('says that a repair is needed', async () => {
    expect((await run(status)).text).toMatch(/^Records {4}\d+ read, all whole$/m)
    const [page = ''] = records('page')
    store.values.delete(page)
    expect((await run(status)).text).toMatch(
      /^Records {4}1 of \d+ missing or damaged: run "npm run content -- verify --repair"$/m,
    )
  })

  it('says that a repair is needed if a shard does not match its name', async () => {
    const [shard = ''] = JSON.parse(store.values.get(store.pointer?.release ?? '') ?? '').shards
    store.values.set(shard, store.values.get(shard)?.replace(/"page":"\w{64}"/, `"page":"${'b'.repeat(64)}"`) ?? '')
    const { text } = await run(status)
    expect(text).toContain('is damaged: its bytes do not match its name: run "npm run content -- verify --repair"')
  })
})
