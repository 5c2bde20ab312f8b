import type { InForce } from '../../content/reader/in-force.ts'
import type { ReleaseReader } from '../../content/reader/reader.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import type { Defer } from '../../platform/defer.ts'

/** What a request is answered from, besides its address. */
export interface Moment {
  inForce: InForce
  /** Milliseconds since 1970. */
  now: number
  /** Beginning of the keys of all answers of this release on this day. A page may count the days until an inquiry closes. */
  prefix: string
}

/** Makes the function that reads the moment of a request. It returns undefined if no pointer can be read. */
export function momentReader(reader: ReleaseReader, now: () => number) {
  const dayAt = dayClock()
  return async function momentOf(defer: Defer): Promise<Moment | undefined> {
    const inForce = await reader.inForce(defer)
    if (!inForce) return undefined
    const time = now()
    return { inForce, now: time, prefix: `${inForce.release} ${dayAt(time)} ` }
  }
}

const MINUTE = 60_000

/** The day in Brussels, computed once a minute. A day begins with a minute. */
function dayClock(): (now: number) => string {
  let known: { minute: number; day: string } | undefined
  return function dayAt(now) {
    const minute = Math.floor(now / MINUTE)
    if (known?.minute !== minute) known = { minute, day: dayInBrussels(now) }
    return known.day
  }
}
