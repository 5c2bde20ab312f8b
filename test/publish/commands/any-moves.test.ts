import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { UsageError } from '../../../src/cli/exit.ts'
import { move } from '../../../src/publish/commands/move.ts'
import { rename } from '../../../src/publish/commands/rename.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { randomRuns } from '../../support/random-runs.ts'

/** Random moves and renames of a site with a page of each kind. */
it('after any moves and renames, the content has no errors and each former address leads to its page', async () => {
  const ids = Object.keys(KINDS_SITE.pages)
  const step = fc.record({
    from: fc.constantFrom(...ids),
    under: fc.constantFrom('', ...ids),
    name: fc.constantFrom('one', 'two', 'west', 'news'),
    isRename: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const folder = await contentFolder(KINDS_SITE)
      /** Title of the page at each address there ever was. */
      const seen = new Map<string, string>()
      for (const { from, under, name, isRename } of steps) {
        const before = await folder.files()
        const outcome = isRename
          ? await runTyped(rename, contextFor(folder).context, [from, 'nl', name]).catch(() => undefined)
          : await runTyped(move, contextFor(folder).context, [from, `${under}/${name}`]).catch((error: unknown) => {
              if (!(error instanceof UsageError)) throw error
              return undefined
            })
        const files = await folder.files()
        if (outcome?.code !== 0) expect(files).toEqual(before)
        const { release, problems } = await compile(files)
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const page of release?.pages ?? []) seen.set(page.path, page.title)
        for (const [path, title] of seen) {
          const route = release?.routes.get(path)
          const at = route && 'moved' in route ? route.moved : path
          expect(release?.pages.find((page) => page.path === at)?.title, path).toBe(title)
        }
      }
      expect(parse((await folder.files()).get('history.yaml') ?? '{}')?.gone ?? []).toEqual([])
    }),
    randomRuns(12),
  )
}, 120_000)
