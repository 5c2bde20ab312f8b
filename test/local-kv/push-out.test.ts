import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Project, project } from '../support/project.ts'
import { pageFile, siteFiles } from '../support/site.ts'

let one: Project
let commands: string[]

/** Runs the script as an editor does, with the real wrangler. */
const runScript = (name: string) =>
  promisify(execFile)('sh', [`${name}/publish.sh`], { cwd: one.folder }).then(
    () => 0,
    (error: { code: number }) => error.code,
  )

const json = async (...args: string[]) => JSON.parse((await one.content([...args, '--json'])).stdout)

beforeAll(async () => {
  one = await project(siteFiles())
  ;({ commands } = await json('push', '--out', "the editor's files", '--message', 'It\'s; the "first"'))
}, 120_000)

describe('a push into a folder', () => {
  it('publishes nothing', async () => {
    expect((await one.content(['releases'])).stdout).toContain('There is no release yet')
  })

  it('writes plain files: records, the entry of the ledger, the pointer, and a script with the printed commands', async () => {
    const folder = join(one.folder, "the editor's files")
    expect((await readdir(folder)).sort()).toEqual(['ledger.sql', 'pointer.json', 'publish.sh', 'records-001.json'])
    const script = await readFile(join(folder, 'publish.sh'), 'utf8')
    expect(script.trimEnd().split('\n').slice(-commands.length)).toEqual(commands)
    expect(commands.map((line) => line.split(' ').slice(2, 5).join(' '))).toEqual([
      'kv bulk put',
      'd1 execute LEDGER',
      'kv key put',
    ])
  })

  it('is refused if the folder has files', async () => {
    const { code, stderr } = await one.content(['push', '--out', "the editor's files"])
    expect([code, stderr]).toEqual([2, expect.stringContaining('name a folder that is new or empty')])
  })

  it('gives with wrangler the same release as a push: all records whole, images too, with the ledger and the pointer', async () => {
    expect(await runScript("the editor's files")).toBe(0)
    const verified = await one.content(['verify'])
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('all whole')])
    const { inForce, entries } = await json('releases')
    expect(entries).toMatchObject([
      { release: inForce, sequence: 1, message: 'It\'s; the "first"', who: "Zoé d'Hondt" },
    ])
    expect(await json('push')).toMatchObject({ release: inForce, outcome: 'unchanged', written: 0 })
  }, 240_000)

  it('stops at the ledger if somebody else has published since, and leaves the pointer', async () => {
    await one.write('about/nl.md', pageFile('/about', 'nl', { body: 'Van mij.\n' }))
    await json('push', '--out', 'mine')
    await one.write('about/nl.md', pageFile('/about', 'nl', { body: 'Van u.\n' }))
    const { release } = await json('push')
    expect(await runScript('mine')).not.toBe(0)
    expect(await json('releases')).toMatchObject({ inForce: release })
  }, 240_000)
})
