import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { move } from '../../../src/publish/commands/move.ts'
import { rename } from '../../../src/publish/commands/rename.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { readHeld } from '../../../src/publish/release/held.ts'
import { push, readBefore } from '../../../src/publish/release/push.ts'
import { rollback } from '../../../src/publish/release/rollback.ts'
import { repair, verify } from '../../../src/publish/release/verify.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'
import { encodePixel } from '../../support/images.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { pushOptions } from '../../support/releases.ts'
import { pageFile } from '../../support/site.ts'

const AT = Date.parse('2026-11-24T10:00:00Z')
const PLACES = ['/a', '/b', '/c', '/about/a', '/b/x'] as const
const place = fc.constantFrom(...PLACES)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), at: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), from: place, to: place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename' as const), at: place, slug: fc.constantFrom('een', 'twee') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: place }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('push' as const, 'rollback' as const, 'repair' as const) }),
  },
)

/** Adds a news item whose title no other page has. All have one day, so that only the pages tell their changes apart. */
async function add(folder: Folder, id: string, title: string): Promise<boolean> {
  const files = await folder.files()
  if (files.has(`${id.slice(1)}/nl.md`)) return false
  const above = id.slice(0, id.lastIndexOf('/'))
  if (above !== '' && !files.has(`${above.slice(1)}/nl.md`)) return false
  for (const locale of ['nl', 'fr', 'en'] as const)
    await folder.write(`${id.slice(1)}/${locale}.md`, pageFile(id, locale, { title, slug: title }))
  await folder.write(`${id.slice(1)}/facts.yaml`, 'kind: news\ndate: 2026-11-20\ntype: decision\nthemes: [planning]\n')
  return true
}

async function edit(folder: Folder, id: string, body: string): Promise<void> {
  const name = `${id.slice(1)}/nl.md`
  const text = (await folder.files()).get(name)
  if (text !== undefined) await folder.write(name, `${text}\n${body}\n`)
}

const refusable = async (act: Promise<unknown>) =>
  act.catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error
  })

it('in any history of moves, renames, pushes, rollbacks and repairs, each news item is announced under one id', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const folder = await contentFolder()
      const store = new MemoryStore()
      const opened = store.open()
      /** The id under which the item with each title was announced. */
      const announced = new Map<string, string>()
      let items = 0
      for (const one of steps) {
        const { context } = contextFor(folder)
        if (one.kind === 'add') {
          if (await add(folder, one.at, `item-${items}`)) items++
        } else if (one.kind === 'edit') await edit(folder, one.at, `Text ${items}.`)
        else if (one.kind === 'move') await refusable(runTyped(move, context, [one.from, one.to]))
        else if (one.kind === 'rename') await refusable(runTyped(rename, context, [one.at, 'nl', one.slug]))
        else {
          const { release } = await compile(await folder.files(), { at: AT })
          expect(release).toBeDefined()
          if (!release) return
          const before = await readBefore(opened, AT)
          if (one.kind === 'push') await push(opened, release, before, { ...pushOptions(), images: encodePixel })
          else if (one.kind === 'rollback' && before.pointer?.previous)
            await rollback(opened, before, undefined, { ...pushOptions(), withoutSchedule: () => undefined })
          else if (one.kind === 'repair' && before.inForce === release.root) {
            const [name] = (await readHeld(opened.kv, release.root)).records
            if (name) store.values.delete(name)
            const first = await verify(opened.kv, [release.root])
            const { faults } = await repair(opened.kv, [release.root], async (key) => release.records.get(key), first)
            expect(faults).toEqual([])
          }
        }
        const present = await readBefore(opened, AT)
        const changes = present.held?.mailings?.changes ?? []
        for (const { id, locales } of changes) {
          const title = locales.nl?.title ?? ''
          expect(id).toBe(announced.get(title) ?? id)
          announced.set(title, id)
        }
        expect(new Set(announced.values()).size).toBe(announced.size)
      }
      expect(announced.size).toBeLessThanOrEqual(items)
    }),
    randomRuns(25),
  )
}, 120_000)
