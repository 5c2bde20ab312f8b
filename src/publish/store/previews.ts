import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { hashOf } from '../../content/hash.ts'
import { hash } from '../../content/schema/fields.ts'
import {
  PREVIEW_KEYS,
  PREVIEW_PARAMETER,
  PREVIEW_PATH,
  type Preview,
  type PreviewWords,
  preview,
  previewId,
  previewKey,
  previewWordsKey,
  SECRET_BYTES,
} from '../../content/schema/preview.ts'
import type { KeyValueStore } from './store.ts'

/** What every version of this project reads of a preview: the releases that it needs, who made it, when it ends. */
const outline = z.object({
  root: hash,
  schedule: z.optional(z.array(z.object({ root: hash }))),
  who: z.optional(z.string()),
  message: z.optional(z.string()),
  until: z.optional(z.union([z.string(), z.number()])),
})

/** A preview as it is stored, perhaps by another version of this project. */
export interface StoredPreview {
  id: string
  text: string
  /** Undefined if not even that can be read. */
  outline: z.infer<typeof outline> | undefined
}

/** A preview of this version of the project that has not ended. */
export interface LivePreview {
  id: string
  preview: Preview
}

/** The shortest time for which KV keeps a value, in seconds. */
const LEAST_SECONDS = 60

/**
 * Stores a preview with a new secret, until its end. The records of its release must be in KV.
 * @param now milliseconds since 1970
 * @returns its id, and its address without the scheme and the host. The address has the secret, which is stored nowhere.
 * @throws if it did not arrive in KV
 */
export async function putPreview(
  kv: KeyValueStore,
  value: Omit<Preview, 'secretHash'>,
  words: PreviewWords,
  now: number,
): Promise<{ id: string; address: string }> {
  const secret = randomBytes(SECRET_BYTES).toString('hex')
  const secretHash = await hashOf(secret)
  const id = previewId(secretHash)
  const seconds = Math.max(LEAST_SECONDS, Math.ceil((Date.parse(value.until) - now) / 1000))
  const text = JSON.stringify(preview.parse({ ...value, secretHash }))
  await kv.writeFor(
    new Map([
      [previewWordsKey(id), JSON.stringify(words)],
      [previewKey(id), text],
    ]),
    seconds,
  )
  if ((await kv.read([previewKey(id)])).get(previewKey(id)) !== text)
    throw new Error(`the preview ${id} did not arrive in KV; run the command again`)
  return { id, address: `${PREVIEW_PATH}/${id}/?${PREVIEW_PARAMETER}=${secret}` }
}

/** All previews of a store. One that ended meanwhile has no value, and is left out. */
export async function storedPreviews(kv: KeyValueStore): Promise<StoredPreview[]> {
  const keys = [...(await kv.list(PREVIEW_KEYS)).keys()]
  const texts = keys.length === 0 ? new Map<string, string>() : await kv.read(keys)
  return [...texts].map(([key, text]) => ({
    id: key.slice(PREVIEW_KEYS.length),
    text,
    outline: outline.safeParse(parseJson(text)).data,
  }))
}

/** The previews that have not ended, the first to end first. One of another version of this project is left out. */
export async function livePreviews(kv: KeyValueStore, now: number): Promise<LivePreview[]> {
  return (await storedPreviews(kv))
    .flatMap(({ id, text }) => {
      const read = preview.safeParse(parseJson(text))
      return read.success && Date.parse(read.data.until) > now ? [{ id, preview: read.data }] : []
    })
    .sort((a, b) => Date.parse(a.preview.until) - Date.parse(b.preview.until))
}

/** Ends previews. */
export async function deletePreviews(kv: KeyValueStore, ids: readonly string[]): Promise<void> {
  await kv.delete(ids.flatMap((id) => [previewKey(id), previewWordsKey(id)]))
}

/** @returns undefined for a text that is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
