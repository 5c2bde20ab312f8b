import type { Context } from 'hono'
import { hashOf } from '../../content/hash.ts'
import type { Kv, Report } from '../../content/reader/content-store.ts'
import { NoRelease } from '../../content/reader/reader.ts'
import {
  PREVIEW_PARAMETER,
  PREVIEW_PATH,
  type Preview,
  preview,
  previewId,
  previewKey,
  SECRET_BYTES,
} from '../../content/schema/preview.ts'
import { READABLE_SCHEMAS } from '../../content/schema/root.ts'
import { cookieValues } from '../language/cookies.ts'

/** Seconds for which KV may serve its copy, the least that it accepts: so long may a preview last that was revoked. */
export const CACHE_TTL = 30

/** Maximum number of cookies to look at. A browser sends one, unless another site on the domain has set more. */
const MOST_COOKIES = 4

const SECRET = new RegExp(`^[0-9a-f]{${SECRET_BYTES * 2}}`)
const ADDRESS = new RegExp(`^${PREVIEW_PATH}/([0-9a-f]{12})(/.*)$`)

/** Where a request is in a preview. */
export interface Place {
  id: string
  /** Path of the preview, without a slash at the end. */
  prefix: string
  /** Path within the preview, as the client wrote it: `/en/about`. */
  path: string
}

/** Divides the path of a request. Undefined if it is not below the path of a preview, exactly as it is written. */
export function placeOf(pathname: string): Place | undefined {
  const [, id, path] = ADDRESS.exec(pathname) ?? []
  return id === undefined || path === undefined ? undefined : { id, prefix: `${PREVIEW_PATH}/${id}`, path }
}

/** Name of the cookie. With the prefix, browsers accept it from https only (RFC 6265bis section 4.1.3). */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Secure-preview' : 'preview'
}

/** An open preview, and the secret that opens it. */
export interface Opened {
  preview: Preview
  secret: string
}

interface AccessOptions {
  kv: Kv
  report: Report
  /** Milliseconds since 1970. */
  now(): number
  isSecure: boolean
}

/**
 * Opens the preview of a request: with the secret in its address or in its cookie. The id is made from the secret, so a
 * wrong secret is refused without a read, whether or not there is such a preview.
 * @returns undefined for every reason not to open it: a wrong secret, no such preview, an end, an unknown format
 * @throws NoRelease if KV cannot be read
 */
export async function openPreview(c: Context, { id }: Place, options: AccessOptions): Promise<Opened | undefined> {
  const secret = await secretOf(c, id, options.isSecure)
  if (secret === undefined) return undefined
  const found = parse(await read(options, previewKey(id)))
  if (!found || found.secretHash !== secret.hash) return undefined
  if (options.now() >= Date.parse(found.until) || !READABLE_SCHEMAS.includes(found.schema)) return undefined
  return { preview: found, secret: secret.text }
}

async function secretOf(
  c: Context,
  id: string,
  isSecure: boolean,
): Promise<{ text: string; hash: string } | undefined> {
  const cookies = cookieValues(c.req.header('Cookie'), cookieName(isSecure)).slice(0, MOST_COOKIES)
  for (const given of [c.req.query(PREVIEW_PARAMETER) ?? '', ...cookies]) {
    // Mail programs change capitals, and add what follows the address in the text.
    const text = SECRET.exec(given.trim().toLowerCase())?.[0]
    const hash = text === undefined ? '' : await hashOf(text)
    if (text !== undefined && previewId(hash) === id) return { text, hash }
  }
  return undefined
}

async function read({ kv, report }: AccessOptions, key: string): Promise<string | null> {
  try {
    return await kv.get(key, { cacheTtl: CACHE_TTL })
  } catch (error) {
    report('kv-failed', { key, error: error instanceof Error ? error.message : String(error) })
    throw new NoRelease('the preview cannot be read')
  }
}

/** @returns undefined for a text that is not a preview of a known format */
function parse(text: string | null): Preview | undefined {
  if (text === null) return undefined
  try {
    return preview.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
