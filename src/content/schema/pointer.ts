import * as z from 'zod/mini'
import { hash } from './fields.ts'

/** KV key of the pointer, the only value of a release that changes. */
export const POINTER_KEY = 'pointer'

/** Names the release in force, the previous one, and the roots that come into force later. */
export const pointer = z.object({
  release: hash,
  previous: z.nullable(hash),
  /** In order of time. `from` is an instant, ISO 8601 in UTC. */
  schedule: z.array(z.object({ from: z.iso.datetime(), root: hash })),
})
export type Pointer = z.infer<typeof pointer>

/**
 * The roots that may be served at an instant, the one in force first. The others are older: they are the fallback while
 * KV has not propagated all records of the first.
 * @param now milliseconds since 1970
 */
export function rootsAt({ release, previous, schedule }: Pointer, now: number): string[] {
  const begun = schedule.filter(({ from }) => Date.parse(from) <= now).map(({ root }) => root)
  const roots = [...begun.reverse(), release, previous]
  return [...new Set(roots.filter((root) => root !== null))]
}

/** The next instant at which another root comes into force, in milliseconds since 1970. */
export function nextChange({ schedule }: Pointer, now: number): number | undefined {
  return schedule.map(({ from }) => Date.parse(from)).find((from) => from > now)
}

/**
 * The same pointer without the roots of its past: the root in force at an instant, and what comes after it. Two pointers
 * with the same result show readers the same from then on.
 * @param now milliseconds since 1970
 */
export function fromNowOn(pointer: Pointer, now: number): Pick<Pointer, 'release' | 'schedule'> {
  const [release = pointer.release] = rootsAt(pointer, now)
  return { release, schedule: pointer.schedule.filter(({ from }) => Date.parse(from) > now) }
}
