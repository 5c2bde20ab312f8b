import { beforeAll, describe, expect, it } from 'vitest'
import { readHeld } from '../../src/publish/release/held.ts'
import { openLocalStore } from '../../src/publish/store/local.ts'
import { readPointer } from '../../src/publish/store/store.ts'
import { openLocalState } from '../../src/wrangler/local.ts'
import { type Project, project } from '../support/project.ts'
import { pageFile, siteFiles } from '../support/site.ts'

/** Pages with the same title, so that a few images for sharing are enough: to draw one takes longer than to write a page. */
const MANY = Object.fromEntries(
  Array.from({ length: 80 }, (_, i) => [
    `/about/page-${i}`,
    { nl: { title: 'Een' }, fr: { title: 'Un' }, en: { title: 'One' } },
  ]),
)

/** The commands in an editor's order, on one local state. Each test continues from the state that the previous one left. */
describe('npm run content', () => {
  let site: Project
  let first: string
  let second: string
  beforeAll(async () => {
    site = await project(siteFiles())
  })
  const json = async (...args: string[]) => {
    const { code, stdout } = await site.content([...args, '--json'])
    return { code, result: JSON.parse(stdout) }
  }

  it('push makes the first release on a machine that has no state yet', async () => {
    const { code, stdout, stderr } = await site.contentProcess(['push', '--message', 'The first'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^2 pages in three languages checked\n(?:Drawing images \d+\/7\n)+Writing \d+\/\d+\n/)
    expect(stdout).toMatch(/\n\d+ records new \(\d+ bytes\), 0 kept\n/)
    expect(stdout).toContain('\n  + /nl/about-nl\n')
    expect(stdout).toMatch(
      /\nRelease [0-9a-f]{12} is published, but http:\/\/127\.0\.0\.1:1 could not be reached to confirm it\n/,
    )
  })

  it('push of the same content writes nothing', async () => {
    const { code, result } = await json('push')
    expect([code, result]).toEqual([0, expect.objectContaining({ outcome: 'unchanged', written: 0, bytes: 0 })])
    first = result.release
  })

  it('push after an edit of one page writes only the records that contain it, and prints its address', async () => {
    await site.write('about/fr.md', pageFile('/about', 'fr', { body: 'Un autre texte, été 👍.\n' }))
    const { code, result } = await json('push')
    expect([code, result]).toEqual([
      0,
      expect.objectContaining({
        outcome: 'published',
        // Page, feed, shard, three records of the search, root.
        written: 7,
        changes: { added: [], changed: ['/fr/about-fr'], removed: [] },
        confirmation: 'no-answer',
      }),
    ])
    second = result.release
  })

  it('preview makes one that KV deletes at its end, and preview revoke ends it before', async () => {
    await site.write('about/en.md', pageFile('/about', 'en', { body: 'Shown before it is public.\n' }))
    const made = await site.content(['preview', '--until', '+1h'])
    const [, id = '', secret = ''] = /_preview\/(\w{12})\/\?key=(\w{48})\n/.exec(made.stdout) ?? []
    expect([made.code, made.stderr, id.length]).toEqual([0, '', 12])
    const { bindings, close } = await openLocalState(site.state, ['LEDGER'])
    const { keys } = await bindings.CONTENT.list({ prefix: 'preview' })
    const values = await Promise.all(keys.map(({ name }) => bindings.CONTENT.get(name)))
    await close()
    expect(keys.map(({ name }) => name)).toEqual([`preview-words:${id}`, `preview:${id}`])
    for (const { expiration = 0 } of keys) expect(Math.abs(expiration - Date.now() / 1000 - 3600)).toBeLessThan(120)
    expect(values.join()).not.toContain(secret)
    expect((await json('preview', 'list')).result.previews).toEqual([expect.objectContaining({ id })])
    await site.write('about/en.md', pageFile('/about', 'en', { body: 'Shown.\n' }))
    const other = (await json('preview')).result
    await site.write('about/en.md', pageFile('/about', 'en'))
    expect((await json('preview', 'revoke', '--all')).result.ended.toSorted()).toEqual([id, other.id].toSorted())
    expect((await json('preview', 'list')).result).toEqual({ previews: [] })
  })

  it('releases lists both, the newer one first, with editor and reason', async () => {
    const { code, stdout } = await site.content(['releases'])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^\\* ${second.slice(0, 12)} {2}\\d{4}-.*Z {2}Zoé d'Hondt$`)),
      expect.stringMatching(new RegExp(`^ {2}${first.slice(0, 12)} {2}.* {2}Zoé d'Hondt: The first$`)),
    ])
  })

  it('status --json prints JSON and nothing else', async () => {
    const { code, result } = await json('status')
    expect(code).toBe(0)
    expect(result).toEqual({
      target: { name: expect.stringContaining('local state'), origin: 'http://127.0.0.1:1', who: "Zoé d'Hondt" },
      inForce: second,
      previews: [],
      heavy: [],
      counts: expect.objectContaining({ nl: { unstated: expect.any(Number) } }),
      pointer: { release: second, previous: first, schedule: [] },
      head: expect.objectContaining({ sequence: 2, release: second, previous: 1, who: "Zoé d'Hondt" }),
      content: second,
      changes: { added: [], changed: [], removed: [] },
      coming: [],
      errors: 0,
      languages: expect.objectContaining({ '/about': { nl: 'unstated', fr: 'unstated', en: 'unstated' } }),
    })
  })

  it('rollback puts the first release back in force', async () => {
    const { code, stdout } = await site.content(['rollback', first.slice(0, 10)])
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Release ${first.slice(0, 12)} is in force again\n`)])
  })

  it('rollback refuses an unknown release with code 1', async () => {
    const { code, stderr, stdout } = await site.content(['rollback', 'ffffffff'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe('no release is named ffffffff; "npm run content -- releases" lists them\n')
  })

  it('check refuses with code 1 a mistake, with file, line and column, and a published address that is missing', async () => {
    await site.write('about/nl.md', pageFile('/about', 'nl', { slug: 'weg', body: 'Tekst\n[x](/no)\n' }))
    const broken = await site.content(['check'])
    expect([broken.code, broken.stdout]).toEqual([
      1,
      expect.stringMatching(/^content\/about\/nl\.md:9:1 error dead-link\n.*\[x\]\(\/no\)\n.*\^\n {2}found /s),
    ])
    await site.write('about/nl.md', pageFile('/about', 'nl', { slug: 'weg' }))
    const { code, result } = await json('check')
    expect([code, result.problems]).toEqual([
      1,
      [expect.objectContaining({ found: expect.stringContaining('/nl/about-nl'), file: 'content/history.yaml' })],
    ])
  })

  it('rename redirects the old address to the new one', async () => {
    await site.write('about/nl.md', pageFile('/about', 'nl'))
    expect(await site.content(['rename', '/about', 'nl', 'weg'])).toMatchObject({
      code: 0,
      stdout: '/nl/about-nl will redirect to /nl/weg\n',
    })
    expect((await json('check')).code).toBe(0)
  })

  it('ends with code 2 and says how to correct a command line that is not valid', async () => {
    const calls = [
      { args: ['publish'], stream: 'stdout', says: /^npm run content -- COMMAND/ },
      { args: ['push', '--colour'], stream: 'stderr', says: /Unknown option '--colour'/ },
      { args: ['newsletter'], stream: 'stderr', says: /^Unknown command "newsletter"\.\n$/ },
      { args: ['pusj'], stream: 'stderr', says: /Did you mean "push"\?/ },
      { args: ['releases', '--gone'], stream: 'stderr', says: /"releases" does not have it/ },
      { args: ['rename', '/about', 'nl', 'x', '--remote'], stream: 'stderr', says: /"rename" does not have it/ },
      { args: ['push', '--env', 'production'], stream: 'stderr', says: /add --remote/ },
      { args: ['push', '--remote'], stream: 'stderr', says: /needs --env staging or --env production/ },
    ] as const
    for (const { args, stream, says } of calls) {
      const run = await site.content(args)
      expect(run.code, args.join(' ')).toBe(2)
      expect(run[stream]).toMatch(says)
    }
  })

  it('passes the exit code of a command on to the shell', async () => {
    expect(await site.contentProcess(['pusj'])).toMatchObject({ code: 2, stdout: expect.stringMatching(/^npm run/) })
  })

  it('prints the help on all commands and on each command', async () => {
    const all = await site.content(['--help'])
    const one = await site.content(['remove', '--help'])
    expect([all.code, all.stderr]).toEqual([0, ''])
    expect(all.stdout).toMatch(/^npm run content -- COMMAND \[options\]\n\n {2}new .*\n {2}open .*\n {2}check /)
    expect([one.code, one.stderr]).toEqual([0, ''])
    expect(one.stdout).toMatch(/^npm run content -- remove PAGE \[options\]\n.*--reason-nl TEXT/s)
  })

  it('push ends with code 3 if another editor has published in the meantime, and changes nothing', async () => {
    const state = await openLocalState(site.state, ['LEDGER'])
    // An entry that follows the newest one. The push does not see it until it adds its own entry after the same one.
    await state.bindings.LEDGER.prepare(
      'insert into releases (sequence, release, previous, at, who, message) select 0, release, sequence, at, who, message from releases order by sequence desc limit 1',
    ).run()
    await state.close()
    const { code, stderr } = await site.content(['push'])
    expect([code, stderr]).toEqual([
      3,
      'another release follows the same one\nRun "npm run content -- status", update your content, and run the command again.\n',
    ])
    expect((await json('status')).result.pointer.release).toBe(first)
  })
})

describe('a push that is killed', () => {
  it('leaves the previous release in force and complete, and the next push finishes', async () => {
    const site = await project(siteFiles())
    expect((await site.content(['push'])).code).toBe(0)
    const inForce = async () => {
      const store = await openLocalStore(site.state)
      try {
        const release = (await readPointer(store.kv))?.release ?? ''
        const { records } = await readHeld(store.kv, release)
        expect((await store.kv.read([...records])).size).toBe(records.size)
        return release
      } finally {
        await store.close()
      }
    }
    const before = await inForce()
    for (const [name, text] of siteFiles({ pages: MANY })) await site.write(name, text)
    expect(await site.contentProcess(['push'], { killAt: /Writing/ })).toMatchObject({ code: null })
    expect(await inForce()).toBe(before)
    const { code, stdout } = await site.content(['push', '--json'])
    expect(code).toBe(0)
    expect(await inForce()).toBe(JSON.parse(stdout).release)
  })
})
