import * as z from 'zod/mini'
import { hash } from '../../content/schema/fields.ts'
import { PREVIEW_KEYS } from '../../content/schema/preview.ts'
import type { KeyValueStore } from '../store/store.ts'

/** What other commands need to know of a preview. */
const preview = z.object({
  root: hash,
  schedule: z.optional(z.array(z.object({ root: hash }))),
  who: z.optional(z.string()),
  message: z.optional(z.string()),
  until: z.optional(z.union([z.string(), z.number()])),
})

/** A preview that is alive. */
export interface LivingPreview {
  /** The part of its key after the prefix. */
  id: string
  /** Undefined if this version cannot read it. */
  value: z.infer<typeof preview> | undefined
  text: string
}

/** The previews of a store. One that ended meanwhile has no value, and is left out. */
export async function livingPreviews(kv: KeyValueStore): Promise<LivingPreview[]> {
  const keys = [...(await kv.list(PREVIEW_KEYS)).keys()]
  const texts = keys.length > 0 ? await kv.read(keys) : new Map<string, string>()
  return [...texts].map(([key, text]) => {
    const read = preview.safeParse(parseJson(text))
    return { id: key.slice(PREVIEW_KEYS.length), text, value: read.success ? read.data : undefined }
  })
}

/** @returns undefined for a text that is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
