import { EXIT } from '../../cli/exit.ts'
import { count, type Output } from '../../cli/output.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import type { Pointer } from '../../content/schema/pointer.ts'
import { compile } from '../compile/compile.ts'
import { encoderOf } from '../media/encode.ts'
import { ENTRIES_READ } from '../release/history.ts'
import { settle } from '../release/push.ts'
import { type RecordFault, repair, type Source, type Verification, verify as verifyRecords } from '../release/verify.ts'
import { readFolder } from '../source/read-folder.ts'
import { type LedgerEntry, PointerUnreadable, type ReleaseStore, readPointer } from '../store/store.ts'
import { type CommandContext, define } from './command.ts'

/**
 * Reads back every record of the release in force and of its schedule, and checks each against its name. With `--repair`,
 * writes again what is missing or damaged, from the files of content/, and sets a lost pointer from the ledger.
 */
export const verify = define({
  name: 'verify',
  summary: 'read the whole published release back, and check every record',
  positionals: {},
  options: {
    ...STAGE_OPTIONS,
    repair: { type: 'boolean', summary: 'write again what is missing or damaged, and set a lost pointer' },
  },
  forms: [
    ['verify', 'read the whole published release back, and check every record'],
    ['verify --repair', '… and write again what is missing or damaged'],
  ],
  async run(context, { options: { repair: repairs } }) {
    const { target, output, now } = context
    const store = await target.open()
    try {
      const entries = await store.ledger.newest(ENTRIES_READ)
      const pointer = await pointerInForce(store, entries, repairs, output)
      if (!pointer) return { code: EXIT.refused, result: { error: 'no pointer' } }
      const roots = [...new Set([pointer.release, ...pointer.schedule.map(({ root }) => root)])]
      const first = await verifyRecords(store.kv, roots, (done, total) => output.progress('Reading', done, total))
      output.line(`Release ${shortName(pointer.release)}: ${count(first.read, 'record')} read, ${faultCount(first)}`)
      printFaults(output, first.faults)
      if (first.faults.some(({ state }) => state === 'unknown')) {
        output.line(OTHER_VERSION)
        return { code: EXIT.refused, result: { release: pointer.release, ...first } }
      }
      const ledgerAgrees = entries[0] === undefined || entries[0].release === pointer.release
      if (first.faults.length === 0 || !repairs) {
        const isWhole = first.faults.length === 0 && ledgerAgrees
        if (!isWhole && !repairs)
          output.line('"npm run content -- verify --repair" repairs this, as far as the files here allow.')
        return { code: isWhole ? EXIT.done : EXIT.refused, result: { release: pointer.release, ...first } }
      }
      const source = await sourceOf(context, instantsOf(entries, pointer.release, now().getTime()))
      const after = await repair(store.kv, roots, source, first)
      output.line(`${count(after.written, 'record')} written again, ${faultCount(after)}`)
      if (after.written > 0) output.line('Readers get them within about a minute.')
      if (after.faults.length > 0) {
        printFaults(output, after.faults)
        output.line(otherContent(entries, pointer.release))
      }
      return {
        code: after.faults.length > 0 ? EXIT.refused : EXIT.done,
        result: { release: pointer.release, ...after },
      }
    } finally {
      await store.close()
    }
  },
})

/** Reads the pointer; with `repairs`, first sets it from the ledger if it is lost, damaged, or was never moved. */
async function pointerInForce(
  store: ReleaseStore,
  entries: readonly LedgerEntry[],
  repairs: boolean,
  output: Output,
): Promise<Pointer | undefined> {
  const [head, before] = entries
  const pointer = await readPointer(store.kv).catch((error: unknown) => {
    if (error instanceof PointerUnreadable) return error
    throw error
  })
  const isFine = pointer !== undefined && !(pointer instanceof Error) && (!head || head.release === pointer.release)
  if (isFine) return pointer
  const known = pointer instanceof Error ? undefined : pointer
  output.line(
    pointer instanceof Error
      ? `${pointer.message}.`
      : known && head
        ? `The pointer names release ${shortName(known.release)}, but the newest entry of the ledger is ${shortName(head.release)}, by ${head.who} on ${head.at}: that push was interrupted.`
        : head
          ? `KV holds no pointer, but the newest entry of the ledger is ${shortName(head.release)}, by ${head.who} on ${head.at}.`
          : 'There is no release yet: "npm run content -- push" makes the first one.',
  )
  if (!head) {
    if (pointer instanceof Error)
      output.line('The ledger is empty, so it cannot name a release. Delete the key "pointer" in KV, then push.')
    return known
  }
  if (!repairs) return known
  const previous = before?.release ?? null
  await settle(store, head.release, head.pointer ?? { release: head.release, previous, schedule: [] })
  output.line(`The pointer was set from the ledger: release ${shortName(head.release)} is in force.`)
  if (!head.pointer)
    output.line(
      'The ledger does not know its schedule. Push again, so that inquiries and events open and close in time.',
    )
  return readPointer(store.kv)
}

/** What to do if a record has a format that this version does not know: what it names was not checked. */
const OTHER_VERSION =
  'Another version of this project published this release, so this version cannot check all of it, and repairs nothing: run "git pull" and "npm ci", then this command again.'

function faultCount({ faults }: Verification): string {
  if (faults.length === 0) return 'all whole'
  const number = (state: RecordFault['state']) => faults.filter((fault) => fault.state === state).length
  const unknown = number('unknown')
  return `${number('missing')} missing, ${number('damaged')} damaged${unknown > 0 ? `, ${unknown} of another version` : ''}`
}

/** Most faults to print. */
const MOST = 20

function printFaults(output: Output, faults: readonly RecordFault[]): void {
  for (const { state, what, name } of faults.slice(0, MOST))
    output.line(`  ${state.padEnd(7)}  ${what} (${shortName(name)})`)
  if (faults.length > MOST) output.line(`  … and ${faults.length - MOST} more`)
}

/** The instants for which the release was compiled: its first push, its last one, and now. */
function instantsOf(entries: readonly LedgerEntry[], release: string, now: number): number[] {
  const pushed = entries.filter((entry) => entry.release === release).map(({ at }) => Date.parse(at))
  return [...new Set([pushed.at(-1) ?? now, pushed[0] ?? now, now])]
}

/** The records that the files of content/ make, at these instants. Compiles only as many as are asked for. */
async function sourceOf(
  { folder, cache }: Pick<CommandContext, 'folder' | 'cache'>,
  instants: readonly number[],
): Promise<Source> {
  const files = await readFolder(folder, cache)
  const encode = encoderOf(folder, cache)
  const waiting = [...instants]
  const records = new Map<string, () => Promise<string>>()
  return async (name) => {
    while (!records.has(name)) {
      const at = waiting.shift()
      if (at === undefined) return undefined
      const { release } = await compile(files, { at })
      if (!release) return undefined
      for (const one of [...release.schedule, release])
        for (const hash of one.records.keys()) records.set(hash, async () => one.records.get(hash) ?? '')
      for (const [hash, recipe] of release.images) records.set(hash, () => encode(recipe))
    }
    return records.get(name)?.()
  }
}

/** What to do if the files here do not make the records that are lost. */
function otherContent(entries: readonly LedgerEntry[], release: string): string {
  const commit = entries.find((entry) => entry.release === release && entry.commit)?.commit
  const from = commit
    ? `It was published from commit ${commit.id}${commit.uncommitted ? ', with changes that were not committed' : ''}. To repair it, run "git worktree add ../repair ${commit.id.slice(0, 12)}", then in that folder "npm ci" and this command again.`
    : 'The ledger does not know its commit. Look for it with "git log", check it out, and run this command again.'
  return `The content here does not make what is still missing, because the release has another content. ${from} Or publish the content here with "npm run content -- push": it replaces what is missing.`
}
