import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayInBrussels } from '../../src/locale/brussels-time.ts'
import { migrate } from '../../src/wrangler/migrate.ts'
import { type Project, project, temporaryFolder } from '../support/project.ts'
import { pageFile, siteFiles } from '../support/site.ts'
import type { WranglerShim } from './wrangler-shim.ts'
import { simulatedWrangler } from './wrangler-stand-in.ts'

/** A push calls wrangler up to twelve times. */
const TIMEOUT = 300_000
const PLACE = ['--remote', '--env', 'production', '--yes']
/** Exit code: published, but the site did not answer, so the release is not verified. */
const UNCONFIRMED = 4

/** The commands in an editor's order, on a simulated account; each test continues from the one before. */
describe('npm run content on an account', () => {
  let site: Project
  let shim: WranglerShim
  let state: string
  let first: string
  let second: string

  beforeAll(async () => {
    site = await project(siteFiles())
    state = join(await temporaryFolder(), 'state')
    const config = (await readFile('wrangler.toml', 'utf8'))
      .replace('"content-production"', `"${'c'.repeat(32)}"`)
      // No server answers there.
      .replace(/^ORIGIN = "https:\/\/www.*"$/m, 'ORIGIN = "https://127.0.0.1:1"')
    await site.write('../wrangler.toml', config)
    await migrate('LEDGER', { where: ['--local', '--persist-to', state], environment: 'production' })
    shim = await simulatedWrangler(await temporaryFolder(), state)
  })
  const content = (...args: string[]) =>
    site.content([...args, ...PLACE], { PATH: [shim.bin, process.env.PATH].join(delimiter), CI: 'true' })
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await content(...args, '--json')
    if (!stdout) throw new Error(stderr)
    return { code, result: JSON.parse(stdout) }
  }

  it('check finds no problem, and push publishes', { timeout: TIMEOUT }, async () => {
    expect((await json('check')).code).toBe(0)
    const { code, result } = await json('push', '--message', 'The first')
    expect([code, result]).toEqual([
      UNCONFIRMED,
      expect.objectContaining({ outcome: 'published', confirmation: 'no-answer', kept: 0 }),
    ])
    first = result.release
    expect((await json('status')).result).toMatchObject({ pointer: { release: first }, head: { message: 'The first' } })
  })

  it('a preview is listed and ended, and changes nothing that is public', { timeout: TIMEOUT }, async () => {
    await site.write('about/nl.md', pageFile('/about', 'nl', { body: 'Een andere tekst.\n' }))
    const { code, result } = await json('preview', '--message', 'For a colleague')
    expect([code, result.address]).toEqual([
      0,
      expect.stringMatching(/^https:\/\/127\.0\.0\.1:1\/_preview\/\w{12}\/\?key=\w{48}$/),
    ])
    expect((await json('status')).result.pointer.release).toBe(first)
    const { previews } = (await json('preview', 'list')).result
    expect(previews).toEqual([expect.objectContaining({ id: result.id, message: 'For a colleague' })])
    expect((await json('preview', 'revoke', result.id)).result).toEqual({ ended: [result.id] })
    expect((await json('preview', 'list')).result).toEqual({ previews: [] })
    await site.write('about/nl.md', pageFile('/about', 'nl'))
  })

  it('diff shows the changes of a push, and the push makes them', { timeout: TIMEOUT }, async () => {
    await site.write('about/fr.md', pageFile('/about', 'fr', { body: 'Un autre texte, été 👍.\n' }))
    const { code, stdout } = await content('diff')
    expect([code, stdout]).toEqual([0, expect.stringContaining('été 👍')])
    const { result } = await json('push')
    expect(result).toMatchObject({
      outcome: 'published',
      changes: { added: [], changed: ['/fr/about-fr'], removed: [] },
    })
    second = result.release
  })

  it('rollback publishes the first release again, and releases lists all', { timeout: TIMEOUT }, async () => {
    const { code, stdout } = await content('rollback', first.slice(0, 10))
    expect([code, stdout]).toEqual([UNCONFIRMED, expect.stringContaining(`Release ${first.slice(0, 12)} is published`)])
    const names = (await content('releases')).stdout.match(/[0-9a-f]{12}(?= )/g)
    expect(names).toEqual([first, second, first].map((release) => release.slice(0, 12)))
    expect((await json('status')).result.pointer.release).toBe(first)
  })

  it('push says how many readers a change has, with one query', { timeout: TIMEOUT }, async () => {
    const facts = (date: string) => `kind: news\ndate: ${date}\ntype: decision\nthemes: [planning]\n`
    const add = async (name: string) => {
      for (const locale of ['nl', 'fr', 'en'] as const)
        await site.write(`about/${name}/${locale}.md`, pageFile(`/about/${name}`, locale))
      await site.write(`about/${name}/facts.yaml`, facts(dayInBrussels(Date.now())))
    }
    await add('a')
    const refused = await content('push', '--again')
    expect([refused.code, refused.stdout]).toEqual([
      UNCONFIRMED,
      expect.stringMatching(/database cannot be read: .*no such table[\s\S]*newsletter -- audience TOPICS/),
    ])
    await migrate('NEWSLETTER', { where: ['--local', '--persist-to', state], environment: 'production' })
    await add('b')
    const before = (await shim.calls()).length
    const { code, stdout } = await content('push')
    expect([code, stdout]).toEqual([
      UNCONFIRMED,
      expect.stringContaining('    in the digest of 0 readers: 0 nl, 0 fr, 0 en\n'),
    ])
    const queries = (await shim.calls()).slice(before).filter((args) => args.includes('NEWSLETTER'))
    expect(queries.map((args) => args.slice(0, 3))).toEqual([['d1', 'execute', 'NEWSLETTER']])
  })

  it('push reads nothing of KV before it writes, if this computer published last', { timeout: TIMEOUT }, async () => {
    await site.write('about/fr.md', pageFile('/about', 'fr', { body: 'Encore un autre texte.\n' }))
    const before = (await shim.calls()).length
    expect((await json('push')).result).toMatchObject({ outcome: 'published' })
    const calls = (await shim.calls())
      .slice(before)
      .map((args) => args.slice(0, 3).filter((one) => !one.startsWith('/')))
    expect(calls.map((args) => args.join(' '))).toEqual([
      // How far it is; the records, and these again with the pointer; the entry; the pointer.
      ...['d1 execute LEDGER', 'kv bulk put', 'kv bulk get', 'd1 execute LEDGER', 'kv bulk put'],
      // Whether another entry follows. The previews, while the site is asked for the release.
      ...['d1 execute LEDGER', 'kv key list'],
    ])
  })

  it('calls wrangler with --remote --env production only', async () => {
    const calls = await shim.calls()
    expect(calls.length).toBeGreaterThan(20)
    expect(calls.filter((args) => !args.join(' ').includes('--remote --env production'))).toEqual([])
  })
})
