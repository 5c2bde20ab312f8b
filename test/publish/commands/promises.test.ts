import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { move } from '../../../src/publish/commands/move.ts'
import { remove } from '../../../src/publish/commands/remove.ts'
import { rename } from '../../../src/publish/commands/rename.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'
import { serve } from '../../support/serve.ts'

/** What a command said of each address: `/nl/x` → `410`, or the address that it redirects to. */
async function promised(folder: Folder, command: Command<CommandContext>, words: string[], options: TypedOptions = {}) {
  const { context, lines } = contextFor(folder)
  const { code } = await runTyped(command, context, words, options)
  expect(code, lines.join('\n')).toBe(0)
  return lines.flatMap((line) => {
    const [, path, kind, target] = /^(\/\S*) will (redirect to|answer) (\S+)/.exec(line) ?? []
    return path ? [{ path, says: kind === 'answer' ? String(target) : `301 ${target}` }] : []
  })
}

/** The Worker with the content of a folder. */
async function worker(folder: Folder) {
  const { release, problems } = await compile(await folder.files())
  if (!release) throw new Error(problems.map(({ found }) => found).join('; '))
  const ask = serve(release)
  return async (path: string) => {
    const { status, headers } = await ask(path)
    return status === 301 ? `301 ${headers.get('Location')}` : String(status)
  }
}

/** A page that was renamed and then lost its former address to another page. */
async function taken(): Promise<Folder> {
  const folder = await contentFolder({ pages: { '/news': {}, '/about/team': {}, '/plans': {} } })
  const { context } = contextFor(folder)
  await runTyped(rename, context, ['/news', 'nl', 'nieuws'])
  await runTyped(rename, context, ['/plans', 'nl', 'news-nl'])
  return folder
}

describe('the Worker answers what the command said', () => {
  it.each<[string, Command<CommandContext>, string[], TypedOptions]>([
    ['rename', rename, ['/about', 'nl', 'wie'], {}],
    ['rename to a former address', rename, ['/news', 'fr', 'plans-nl'], {}],
    ['remove --gone of a page at a former address of another', remove, ['/plans'], { gone: true }],
    ['remove --gone', remove, ['/news'], { gone: true }],
    ['remove --to', remove, ['/news'], { to: '/plans' }],
    ['move', move, ['/about/team', '/team'], {}],
  ])('%s', async (_, command, words, options) => {
    const folder = await taken()
    const said = await promised(folder, command, words, options)
    expect(said.length).toBeGreaterThan(0)
    const ask = await worker(folder)
    const { tree } = (await compile(await folder.files())).release ?? {}
    for (const { path, says } of said) {
      const target = says.slice(4)
      const present = tree?.get(target)?.paths[path.startsWith('/fr') ? 'fr' : path.startsWith('/en') ? 'en' : 'nl']
      expect(await ask(path), path).toBe(present ? `301 ${present}` : says)
    }
  })

  it('an address has one outcome, with and without its language, after its page was removed', async () => {
    const folder = await taken()
    await promised(folder, remove, ['/plans'], { gone: true })
    const ask = await worker(folder)
    for (const path of ['/nl/news-nl', '/news-nl', '/fr/news-nl', '/NL/plans-nl', '/plans-fr'])
      expect([path, (await ask(path.toLowerCase())).slice(0, 3)]).toEqual([path, '410'])
    expect(await ask('/fr/news-fr')).toBe('200')
  })
})
