import { nextChange, type Pointer, rootsAt } from '../schema/pointer.ts'
import type { PointerReading } from './pointer-reader.ts'

/** The release in force at an instant, as the pointer says. Nothing of the release has been read. */
export interface InForce {
  /** Hash of its root. */
  release: string
  /** Instant at which the schedule puts another root in force, in milliseconds since 1970. */
  changesAt: number | undefined
  reading: PointerReading
}

/** Finds the release in force. Reads the dates of a pointer again only when the schedule has moved on. */
export class InForceFinder {
  #known: { pointer: Pointer; since: number; release: string; changesAt: number | undefined } | undefined

  /** @param now milliseconds since 1970 */
  find(reading: PointerReading, now: number): InForce {
    const { pointer } = reading
    let known = this.#known
    const isFresh =
      known?.pointer === pointer && now >= known.since && now < (known.changesAt ?? Number.POSITIVE_INFINITY)
    if (!known || !isFresh) {
      const [release = pointer.release] = rootsAt(pointer, now)
      known = { pointer, since: now, release, changesAt: nextChange(pointer, now) }
      this.#known = known
    }
    return { release: known.release, changesAt: known.changesAt, reading }
  }
}
