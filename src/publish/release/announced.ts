import type { Change, MailingsRecord } from '../../content/schema/mailings.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import type { Compiled } from '../compile/compile.ts'
import { announceOf } from '../compile/outputs/mailings/announcements.ts'
import type { Before } from './push.ts'

const DAY = 86_400_000
/** After so many days, a change is old: most of its readers know it already, or it is a slip in a date. */
const OLD_DAYS = 31

/**
 * Why subscribers should perhaps not be sent a change. `old`: its day is long ago. `again`: the page was announced on
 * another day. `moved`: the page was announced when it was in another folder.
 */
interface Doubt {
  kind: 'old' | 'again' | 'moved'
  /** What is wrong, and what to write instead. */
  text: string
}

/** A change that a release announces and the release in force does not. */
export interface Announced {
  change: Change
  doubt?: Doubt
}

/**
 * The changes that a push announces to subscribers of the newsletter, compared with the release in force. Undefined if that
 * release does not say what it announces: there is none, it cannot be read, or an earlier version wrote it.
 * @param now milliseconds since 1970
 */
export function newlyAnnounced(
  { held }: Pick<Before, 'held'>,
  release: Pick<Compiled, 'mailings' | 'routes' | 'schedule' | 'tree'>,
  now: number,
): Announced[] | undefined {
  const before = held?.mailings
  if (!before) return undefined
  const known = new Set(before.changes.map(({ id }) => id))
  const all = new Map(changesOf(release).map((change) => [change.id, change]))
  return [...all.values()]
    .filter(({ id }) => !known.has(id))
    .map((change) => {
      const doubt = doubtAbout(change, before, { ...release, all, now })
      return doubt ? { change, doubt } : { change }
    })
}

/** The changes of a release and of the moments at which it changes by itself. */
function changesOf({ mailings, schedule }: Pick<Compiled, 'mailings' | 'schedule'>): Change[] {
  return [mailings, ...schedule.map((moment) => moment.mailings)].flatMap(({ changes }) => changes)
}

interface Present extends Pick<Compiled, 'routes' | 'tree'> {
  /** The changes of the new release, by id. */
  all: ReadonlyMap<string, Change>
  now: number
}

function doubtAbout(change: Change, before: MailingsRecord, present: Present): Doubt | undefined {
  return movedByHand(change, before, present) ?? announcedBefore(change, before, present) ?? isOld(change, present)
}

/** A page that was moved without `content -- move`: its former address leads to it, or is its address still. */
function movedByHand(change: Change, { changes }: MailingsRecord, { routes, all, tree }: Present): Doubt | undefined {
  const path = change.locales.nl?.path
  const former = changes.find((one) => {
    const before = one.locales.nl?.path ?? ''
    const route = routes.get(before)
    const leads = before === path || (route && 'moved' in route && route.moved === path)
    return leads && one.announced === change.announced && one.page !== change.page && !all.has(one.id)
  })
  if (!former) return undefined
  const id = [...tree.values()].find(({ paths }) => paths.nl === path)?.id
  return {
    kind: 'moved',
    text: `It was announced when it was in content${former.page}. Add to content/history.yaml, under "moved", the line "- { from: ${former.page}, to: ${id} }", so that readers are not sent it twice.`,
  }
}

/** A page whose date was changed after it was announced. A new `announce` in the front matter is meant to be sent. */
function announcedBefore(change: Change, before: MailingsRecord, { tree, all }: Present): Doubt | undefined {
  const page = [...tree.values()].find(({ paths }) => paths.nl === change.locales.nl?.path)
  if (page && announceOf(page.own)?.on === change.announced) return undefined
  const former = before.changes.find((one) => one.page === change.page && !all.has(one.id))
  if (!former) return undefined
  return {
    kind: 'again',
    text: `It was announced already, on ${former.announced}. If you corrected its date, write "announced: ${former.announced}" in its facts.yaml, so that readers are not sent it twice.`,
  }
}

function isOld({ announced, page }: Change, { now, tree }: Present): Doubt | undefined {
  if (announced >= dayInBrussels(now - OLD_DAYS * DAY)) return undefined
  const own = tree.get(page)?.own
  const isWritten = own !== undefined && announceOf(own)?.on === announced
  return {
    kind: 'old',
    text: isWritten
      ? `Its day is more than ${OLD_DAYS} days ago. If that is a slip, correct "on" in each language; to send nothing, remove "announce".`
      : `Its day is more than ${OLD_DAYS} days ago. To send nothing, write "announced: never" in its facts.yaml; to announce it today, write "announced: ${dayInBrussels(now)}".`,
  }
}
