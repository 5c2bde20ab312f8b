/**
 * `npx node test/bench/saves.ts [PAGES …]`: how long `npm start` takes from a saved paragraph to the release that has it, with the
 * local KV and ledger, for the real content and for 3,000 pages, with no event to come and with thirty. Not in it are the
 * 50 ms that `npm start` waits for a text editor to finish, and the browser, which asks ten times a second. The last number
 * of a row is the share of a whole publication that a save needs, in processor time.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SILENT } from '../../src/cli/output.ts'
import { Preview } from '../../src/publish/preview.ts'
import { releaseStoreOf } from '../../src/publish/store/local.ts'
import { openLocalState } from '../../src/wrangler/local.ts'
import { bigSite, FROM } from '../support/big-site.ts'
import { inFolder } from './folder.ts'

const SAVES = 9
/** The first saves are slower: Node compiles the code that runs often. */
const WARMING = 3

const sizes = process.argv.slice(2).map(Number)

await inFolder(new Map(), async (folder) => {
  await cp('content', folder, { recursive: true })
  await row('real content', folder, 'about/missions/nl.md', () => new Date())
})
for (const pages of sizes.length > 0 ? sizes : [3_000])
  for (const events of [0, 30])
    await inFolder(await bigSite({ pages, events }), (folder) =>
      row(
        `${pages.toLocaleString('en')} pages, ${events} events to come`,
        folder,
        'news/item-0/nl.md',
        () => new Date(FROM),
      ),
    )

async function row(name: string, folder: string, path: string, now: () => Date): Promise<void> {
  const stateDir = await mkdtemp(join(tmpdir(), 'bench-state-'))
  const state = await openLocalState(stateDir, ['LEDGER'])
  try {
    const preview = new Preview({ folder, cache: stateDir, store: releaseStoreOf(state), output: SILENT, now })
    const whole = await measured(() => preview.publish())
    await preview.complete()
    const text = await readFile(join(folder, path), 'utf8')
    const shown: Figures[] = []
    const complete: Figures[] = []
    for (let i = 0; i < SAVES; i++) {
      await writeFile(join(folder, path), `${text}\nSaved ${i} times.\n`)
      shown.push(await measured(() => preview.publish()))
      complete.push(await measured(() => preview.complete()))
    }
    const [visible, rest] = [median(shown.slice(WARMING)), median(complete.slice(WARMING))]
    const took = ({ clock, cpu }: Figures) => `${clock.toFixed(0)} ms (${cpu.toFixed(0)} ms of processors)`
    console.log(
      `save, ${name}: shown after ${took(visible)}, search and schedule ${took(rest)} later … ${(visible.cpu / whole.cpu).toFixed(3)}`,
    )
  } finally {
    await state.close()
    await rm(stateDir, { recursive: true, force: true })
  }
}

interface Figures {
  /** In milliseconds. */
  clock: number
  cpu: number
}

async function measured(work: () => Promise<void>): Promise<Figures> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, cpu: (user + system) / 1_000 }
}

function median(all: readonly Figures[]): Figures {
  const middle = (of: (one: Figures) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  return { clock: middle(({ clock }) => clock), cpu: middle(({ cpu }) => cpu) }
}
