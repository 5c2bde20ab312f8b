import { publicFor, sharedSeconds } from '../platform/cache-control.ts'

/** Lifetimes in seconds: in a browser, in the cache in front, and the minimum there when a scheduled change is near. */
const BROWSER = 15
const SHARED = 60
const FLOOR = 5

/**
 * Headers that let caches keep an answer for a short time, until the next scheduled change at most.
 * @param now milliseconds since 1970, as `changesAt`
 * @param changesAt undefined if nothing is scheduled
 */
export function lifetimes(now: number, changesAt: number | undefined) {
  return publicFor({ browser: BROWSER, shared: sharedSeconds({ now, next: changesAt, base: SHARED, floor: FLOOR }) })
}

/** Whether a scheduled change is so near that it shortens the lifetimes. */
export function isNearChange(now: number, changesAt: number | undefined): boolean {
  return changesAt !== undefined && changesAt - now < (SHARED + 1) * 1000
}
