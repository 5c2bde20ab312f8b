import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { check } from '../../../src/publish/commands/check.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { reset } from '../../../src/publish/commands/reset.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

let state: string
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'state-'))
  vi.stubEnv('STATE_DIR', state)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(state, { recursive: true })
})

const git = (folder: Folder, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=An', '-c', 'user.email=an@example.org', ...args], { cwd: folder.path })

/** A folder of content with one commit, a store of this machine, and the commands on both. */
async function committed(draft = {}) {
  const [folder, store] = [await contentFolder(draft), new MemoryStore()]
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'first')
  const opened = store.open()
  const local = {
    ...opened,
    forget: async () => {
      store.values.delete('pointer')
      store.entries.length = 0
    },
  }
  const { context, lines } = contextFor(folder, local)
  const asked: string[] = []
  const confirm = (answer: boolean) => async (question: string) => {
    asked.push(question)
    return answer
  }
  const run = (answer: boolean) => runTyped(reset, { ...context, confirm: confirm(answer) })
  return { folder, store, context, lines, asked, run }
}

describe('reset', () => {
  it('puts back what the last commit says: text, addresses, and one entry in the ledger', async () => {
    const { folder, store, context, lines, run } = await committed({ pages: { '/news': {} } })
    const atCommit = (await compile(await folder.files(), { at: context.now().getTime() })).release?.root
    await runTyped(push, context)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { slug: 'proef', body: 'Proef.\n' }))
    await folder.write('history.yaml', 'former: [{ path: /nl/about-nl, page: /about }]')
    await runTyped(push, context)
    expect(store.pointer?.release).not.toBe(atCommit)
    lines.length = 0
    expect((await run(true)).code).toBe(0)
    expect(store.pointer?.release).toBe(atCommit)
    expect(store.entries.map(({ message, commit }) => [message, commit?.uncommitted])).toEqual([['reset', false]])
    expect(await store.disagreement()).toBeUndefined()
    expect(lines).toContain('  - /nl/proef')
    expect(lines.join('\n')).toMatch(/^Goes {7}2 releases that were published here, the last by An editor on /m)
    expect(lines.join('\n')).toMatch(/^Stays {6}2 changed files in .* "npm start" shows them again$/m)
  })

  it('frees the editor from the checks of addresses that were only tried here', async () => {
    const { folder, context, run } = await committed()
    await folder.write('try/nl.md', pageFile('/try', 'nl'))
    await folder.write('try/fr.md', pageFile('/try', 'fr'))
    await runTyped(push, context)
    await rm(join(folder.path, 'try'), { recursive: true })
    expect((await runTyped(check, context)).code).toBe(1)
    await run(true)
    expect((await runTyped(check, context)).code).toBe(0)
  })

  it('asks, and changes nothing if the answer is no', async () => {
    const { store, context, run, asked, lines } = await committed()
    await runTyped(push, context)
    const before = new Map(store.values)
    expect((await run(false)).code).toBe(1)
    expect(asked).toEqual(['Put the local state back?'])
    expect([store.values, store.entries.length]).toEqual([before, 1])
    expect(lines.at(-1)).toBe('Nothing was changed.')
  })

  it('touches no file', async () => {
    const { folder, run } = await committed()
    await folder.write('about/nl.md', 'anything')
    const before = await folder.files()
    await run(true)
    expect(await folder.files()).toEqual(before)
  })

  it('can be run again after it was broken off at any step', async () => {
    const { folder, store, context } = await committed()
    await runTyped(push, context)
    for (const stop of [1, 2, 3, 5, 8, 13]) {
      let step = 0
      const broken = store.open(async (_, act) => {
        if (++step === stop) throw new Error('broken off')
        return act()
      })
      const forget = async () => {
        store.values.delete('pointer')
        store.entries.length = 0
      }
      const failing = { ...contextFor(folder, { ...broken, forget }).context, confirm: async () => true }
      await runTyped(reset, failing).catch((error: unknown) => expect(String(error)).toContain('broken off'))
      await runTyped(reset, { ...contextFor(folder, { ...store.open(), forget }).context, confirm: async () => true })
      expect(await store.disagreement()).toBeUndefined()
      expect(store.entries).toHaveLength(1)
    }
  })

  it('refuses a commit with errors, and forgets nothing', async () => {
    const { folder, store, context, lines } = await committed()
    await runTyped(push, context)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: '[x](/no)\n' }))
    git(folder, 'commit', '-qam', 'wrong')
    await folder.write('about/nl.md', pageFile('/about', 'nl'))
    expect((await runTyped(reset, { ...context, confirm: async () => true })).code).toBe(1)
    expect(lines.at(-1)).toMatch(/^The last commit has these errors/)
    expect(store.entries).toHaveLength(1)
  })

  it('refuses where nothing says what to go back to, while the site runs, and on an account', async () => {
    const plain = contextFor(await contentFolder()).context
    await expect(runTyped(reset, plain)).rejects.toThrow('has no commit in Git')
    const { run, folder } = await committed()
    const account = { ...contextFor(folder).context, confirm: async () => true }
    await expect(runTyped(reset, account)).rejects.toThrow('reset acts on the local state only')
    await writeFile(join(state, 'server.json'), JSON.stringify({ pid: process.pid, port: 1, since: Date.now() }))
    await expect(run(true)).rejects.toThrow(UsageError)
    await expect(run(true)).rejects.toThrow(`http://127.0.0.1:1 (process ${process.pid}): stop it with Ctrl+C first`)
  })
})
