import * as z from 'zod/mini'
import { hash, locale, urlPath } from './fields.ts'

const documentFile = z.object({
  type: z.enum(['application/pdf', 'image/svg+xml']),
  /** SHA-256 of its bytes. */
  digest: hash,
  bytes: z.number(),
  /** Names of the records that hold its bytes, in order. All but the last hold `PART_BYTES`. */
  parts: z.array(hash).check(z.minLength(1)),
  /** Its language, as it names it: `nl-BE`. */
  language: z.optional(z.string()),
})
export type DocumentFile = z.infer<typeof documentFile>

/** Bytes of a document that one record holds, before they are written as base64. A multiple of 3: no padding within. */
export const PART_BYTES = 3_000_000

/** One of the records that hold the bytes of a document, in base64. */
export const partRecord = z.object({ kind: z.literal('part'), data: z.string() })

/** What the site has at a path. */
const route = z.union([
  z.strictObject({ page: hash }),
  z.strictObject({ file: hash }),
  z.strictObject({ image: hash }),
  /** A PDF or a drawing: in what records its bytes are. */
  z.strictObject({ document: documentFile }),
  /** 301: a former path, and the present path of its page. `fragment`: a part of the page, percent-encoded, without `#`. */
  z.strictObject({ moved: urlPath, fragment: z.optional(z.string().check(z.regex(/^[!-~]+$/))) }),
  /** 301: a former path of which another site has the text now. */
  z.strictObject({ elsewhere: z.string().check(z.regex(/^https:\/\/[!-~]+$/)) }),
  /** 410: removed on purpose. */
  z.strictObject({ gone: z.literal(true) }),
  /** A path without a language: the paths of the page in the languages in which it exists. */
  z.strictObject({ choose: z.partialRecord(locale, urlPath) }),
])
export type Route = z.infer<typeof route>

/** One shard of the route index. `shardOf` returns the shard of a path. */
export const shardRecord = z.object({
  kind: z.literal('shard'),
  routes: z.record(z.string(), route),
  /**
   * For paths that have former addresses with a query: the names of the parameters that these depend on. The addresses
   * themselves are routes, named by `queryKey`, and may be in other shards.
   */
  queries: z.optional(z.record(z.string(), z.array(z.array(z.string())))),
})
