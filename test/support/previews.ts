import { hashOf } from '../../src/content/hash.ts'
import {
  PREVIEW_FORMAT,
  PREVIEW_PATH,
  type Preview,
  type PreviewWords,
  previewId,
  previewKey,
  previewWordsKey,
} from '../../src/content/schema/preview.ts'
import { SCHEMA } from '../../src/content/schema/root.ts'

/** A preview in KV, as a colleague gets it. */
export interface SentPreview {
  id: string
  secret: string
  /** Path of the preview, without a slash at the end. */
  prefix: string
  /** Path and query of the address that has the secret. */
  address: string
  /** The request header of a browser that has opened it over https. */
  cookie: { Cookie: string }
  preview: Preview
}

/** Puts a preview of a release into KV, as the command does. The records of the release must be there. */
export async function sendPreview(
  put: (key: string, value: string) => Promise<void>,
  { root }: { root: string },
  more: Partial<Preview> = {},
  { seed = 'a', words = {} }: { seed?: string; words?: PreviewWords } = {},
): Promise<SentPreview> {
  const secret = (await hashOf(seed)).slice(0, 48)
  const secretHash = await hashOf(secret)
  const id = previewId(secretHash)
  const made = new Date().toISOString()
  const preview: Preview = {
    format: PREVIEW_FORMAT,
    secretHash,
    root,
    schema: SCHEMA,
    at: made,
    made,
    until: new Date(Date.now() + 86_400_000).toISOString(),
    who: 'Zoé d’Hondt',
    message: '',
    differs: [],
    more: 0,
    ...more,
  }
  await put(previewKey(id), JSON.stringify(preview))
  await put(previewWordsKey(id), JSON.stringify(words))
  const prefix = `${PREVIEW_PATH}/${id}`
  return {
    id,
    secret,
    prefix,
    address: `${prefix}/?key=${secret}`,
    cookie: { Cookie: `__Secure-preview=${secret}` },
    preview,
  }
}
