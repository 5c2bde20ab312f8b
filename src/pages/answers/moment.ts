import type { InForce } from '../../content/reader/in-force.ts'
import type { ReleaseReader } from '../../content/reader/reader.ts'
import type { Defer } from '../../platform/defer.ts'

/** In milliseconds. */
const HOUR = 3_600_000

/** What a request is answered from, besides its address. */
export interface Moment {
  inForce: InForce
  /** Milliseconds since 1970. */
  now: number
  /**
   * Beginning of the keys of all answers of this release in this hour. A page may count the days until an inquiry closes,
   * and a day in Brussels begins with an hour of UTC. The first formatter of dates of an isolate takes milliseconds.
   */
  prefix: string
}

/** Makes the function that reads the moment of a request. It returns undefined if no pointer can be read. */
export function momentReader(reader: ReleaseReader, now: () => number) {
  return async function momentOf(defer: Defer): Promise<Moment | undefined> {
    const inForce = await reader.inForce(defer)
    if (!inForce) return undefined
    const time = now()
    return { inForce, now: time, prefix: `${inForce.release} ${Math.floor(time / HOUR)} ` }
  }
}
