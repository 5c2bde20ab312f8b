import { shortName } from '../../content/hash.ts'
import { fromNowOn } from '../../content/schema/pointer.ts'
import { LOCALES, type Localized } from '../../locale/locale.ts'
import type { Compiled } from '../compile/compile.ts'
import type { KeyValueStore, LedgerEntry } from '../store/store.ts'
import { changesBetween } from './changes.ts'
import { compareWith } from './commit.ts'
import { type Held, readHeld, Unreadable } from './held.ts'
import { rollbackOf, rootsOf } from './history.ts'
import type { Before } from './push.ts'

/** The option of `push` that publishes in spite of each kind of objection. */
export const OVERRIDES = { unreadable: 'unchecked', behind: 'take-back', 'rolled-back': 'again' } as const

/** A reason not to publish a release although its content has no errors. */
export interface Objection {
  kind: keyof typeof OVERRIDES
  /** What is wrong, what to do, and what the option of `push` would lose. */
  text: string
}

/** A release as far as it is compared with the one in force. */
export interface Comparable extends Pick<Compiled, 'root' | 'routes'> {
  tree: ReadonlyMap<string, { id: string; paths: Localized<string>; shown: Localized<{ file: string }> }>
}

/** What is compared with the release in force. */
export interface Candidate {
  release: Comparable
  before: Before
  /** Folder of the content. */
  folder: string
  kv: KeyValueStore
  /** Milliseconds since 1970. */
  now: number
}

/** All reasons not to publish, and notes on comparisons that cannot be made. */
export async function objectionsTo(candidate: Candidate): Promise<{ objections: Objection[]; notes: string[] }> {
  const { release, before } = candidate
  const unreadable = unreadableObjection(before, release.root)
  const rolledBack = await rolledBackObjection(candidate)
  const { objection: behind, note } = await compareCommits(candidate)
  const objections = [unreadable, behind, rolledBack].filter((one) => one !== undefined)
  return { objections, notes: note === undefined ? [] : [note] }
}

/**
 * The addresses of the release in force cannot be compared. No objection if the release is the one in force: then it has
 * the same addresses, and a push mends it.
 */
export function unreadableObjection({ fault, inForce, head }: Before, root: string): Objection | undefined {
  if (!fault) return undefined
  if (!(fault instanceof Unreadable)) return { kind: 'unreadable', text: sentence(fault.message) }
  if (root === inForce || (head && rootsOf(head).includes(root))) return undefined
  const advice = {
    missing: 'Run "npm run content -- verify --repair" first.',
    damaged: 'Run "npm run content -- verify --repair" first.',
    newer: 'It was published by a newer version of this project: run "git pull" and "npm ci", then this command again.',
    other: 'It was published by another version of this project: use the version that published it.',
  }[fault.reason]
  return {
    kind: 'unreadable',
    text: `The release in force cannot be read, so its addresses were not compared with this content: ${sentence(fault.message)} ${advice} "push --unchecked" publishes without the comparison: addresses that people have links to may then be lost, and a newer release may be replaced by an older one.`,
  }
}

/** The checkout lacks the commit of the release in force, so that pages would go back to an older text. */
async function compareCommits({
  release,
  before,
  folder,
}: Candidate): Promise<{ objection?: Objection; note?: string }> {
  const { head } = before
  if (!head || head.pointer === undefined) return {}
  if (!head.commit)
    return {
      note: 'Not compared with Git: the release in force was published without Git. Look at the changes yourself.',
    }
  const { id, uncommitted } = head.commit
  const comparison = await compareWith(folder, id)
  const published = `commit ${id.slice(0, 12)}, from which ${head.who} published the release in force on ${head.at}`
  if (comparison.state === 'no-git')
    return {
      note: `Not compared with Git: there is no Git history here, so nothing shows whether this content has ${published}.`,
    }
  const changes = changesBetween(before.held?.routes ?? new Map(), release.routes)
  const differing = [...changes.changed, ...changes.removed]
  if (before.held && differing.length === 0) return {}
  if (comparison.state === 'has-it')
    return uncommitted
      ? {
          note: `${head.who} published the release in force with changes that were not committed. They are in no commit, so this push may take them back.`,
        }
      : {}
  if (comparison.state === 'shallow')
    return objection(
      `Git cannot tell whether the content here has ${published}: this is a shallow clone. Run "git fetch --unshallow", then this command again.`,
    )
  const back = comparison.files === undefined ? differing : goingBack(comparison.files, release, changes)
  const goes = back.length > 0 ? ` ${counted(back)} would go back: ${list(back)}.` : ''
  return objection(
    comparison.files === undefined
      ? `The content here lacks ${published}. Run "git pull" first, then this command again. If the commit is still missing then, ask ${head.who} to push it to Git.${goes}`
      : `The content here lacks ${published}. Run "git pull" first, then this command again.${goes}`,
  )
}

function objection(text: string): { objection: Objection } {
  const override = '"push --take-back" publishes nevertheless: the changes of that commit are then lost for readers.'
  return { objection: { kind: 'behind', text: `${text} ${override}` } }
}

/** Addresses of the pages whose files would go back, and the names of other files. */
function goingBack(
  files: readonly string[],
  { tree }: Comparable,
  { changed, removed }: { changed: string[]; removed: string[] },
): string[] {
  const addresses = [...tree.values()].flatMap((page) =>
    LOCALES.filter((locale) => {
      const own = [page.shown[locale].file, `content${page.id}/facts.yaml`]
      return changed.includes(page.paths[locale]) && files.some((file) => own.includes(`content/${file}`))
    }).map((locale) => page.paths[locale]),
  )
  const shared = files.filter((file) => !file.includes('/') && file.endsWith('.yaml')).map((file) => `content/${file}`)
  const all = [...addresses, ...removed, ...shared]
  return all.length > 0 ? all : files.map((file) => `content/${file}`)
}

const counted = (names: readonly string[]) =>
  `${names.length} ${names.every((name) => !name.startsWith('content/')) ? 'page' : 'file'}${names.length === 1 ? '' : 's'}`

/** Most names that a message lists. */
const MOST = 10

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ')
  return names.length > MOST ? `${shown} and ${names.length - MOST} more` : shown
}

/** The content was published and rolled back, and was not published again since. */
async function rolledBackObjection({ release, before, kv, now }: Candidate): Promise<Objection | undefined> {
  const entry = rollbackOf(before.entries, release.root) ?? (await comesBack({ release, before, kv, now }))
  if (!entry) return undefined
  const reason = entry.message && entry.message !== 'rollback' ? ` (${entry.message})` : ''
  return {
    kind: 'rolled-back',
    text: `${entry.who} rolled this content back on ${entry.at}${reason}: it was release ${shortName(entry.rolledBack ?? '')}. Correct the content first; "git log" shows its last changes. "push --again" publishes it nevertheless, as it was.`,
  }
}

/** The rollback that this release would undo: every page that the rollback changed would be as before it again. */
async function comesBack({ release, before, kv, now }: Omit<Candidate, 'folder'>): Promise<LedgerEntry | undefined> {
  const end = before.entries.findIndex(({ rolledBack }) => rolledBack === undefined)
  for (const entry of before.entries.slice(0, end)) {
    const then = await rolledBackRelease(kv, before, entry, now)
    if (!then || !before.held) continue
    const { added, changed, removed } = changesBetween(before.held.routes, then.routes)
    const present = changesBetween(then.routes, release.routes)
    const differs = new Set([...present.added, ...present.changed, ...present.removed])
    const pages = [...added, ...changed, ...removed]
    if (pages.length > 0 && !pages.some((path) => differs.has(path))) return entry
  }
  return undefined
}

/** What the release of a rollback would show now. Undefined if it cannot be read. */
async function rolledBackRelease(
  kv: KeyValueStore,
  { entries }: Before,
  { rolledBack }: LedgerEntry,
  now: number,
): Promise<Held | undefined> {
  const pointer = entries.find(({ release }) => release === rolledBack)?.pointer
  if (!pointer) return undefined
  return readHeld(kv, fromNowOn(pointer, now).release).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error
    return undefined
  })
}

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)
