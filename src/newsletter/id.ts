import { toBase64Url } from './base64url.ts'

/** Number of characters at the start of an id that encode its time. */
const TIME = 9

/**
 * Makes the id of a row, 22 characters: the time in milliseconds (base 36), then 78 random bits. Unlike a row number, it is
 * not used again after a restore. Rows made one after another are neighbours in the indexes, so the database writes
 * fewer pages. It is not a secret: a link needs an HMAC of it.
 */
export function newId(now = Date.now()): string {
  const random = toBase64Url(crypto.getRandomValues(new Uint8Array(10)))
  return timePrefix(now) + random.slice(0, 22 - TIME)
}

/** The prefix of ids made at that time; a shorter prefix covers a longer period. */
export function timePrefix(now: number, length = TIME): string {
  return now.toString(36).padStart(TIME, '0').slice(0, length)
}
