import * as z from 'zod/mini'
import { hash, locale, urlPath } from './fields.ts'

/** What stands at a path. */
const route = z.union([
  z.strictObject({ page: hash }),
  z.strictObject({ file: hash }),
  z.strictObject({ image: hash }),
  /** 301: a former path, and where its page is now. */
  z.strictObject({ moved: urlPath }),
  /** 410: removed on purpose. */
  z.strictObject({ gone: z.literal(true) }),
  /** A path without a language: the page's path in each language in which it exists. */
  z.strictObject({ choose: z.partialRecord(locale, urlPath) }),
])
export type Route = z.infer<typeof route>

/** One part of the route index; `shardOf` tells which part a path belongs to. */
export const shardRecord = z.object({ kind: z.literal('shard'), routes: z.record(z.string(), route) })
