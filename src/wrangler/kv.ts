import * as z from 'zod'
import { flagsOf, jsonIn, type Place, wrangler } from './run.ts'

const listed = z.array(z.object({ name: z.string(), metadata: z.optional(z.unknown()) }))

/**
 * A KV namespace of an account, through wrangler: the part of KV's own interface that keys with metadata need.
 * @param binding its name in wrangler.toml
 */
export function kvThroughWrangler(binding: string, place: Place) {
  let last: Promise<unknown> = Promise.resolve()
  // One process at a time: two that open one local namespace at once make each other fail.
  function call(verb: string, ...args: string[]): Promise<string> {
    const run = () => wrangler(['kv', 'key', verb, ...args, '--binding', binding, ...flagsOf(place)])
    const result = last.then(run, run)
    last = result
    return result
  }
  return {
    /** A key that does not exist is an error for wrangler, and null here. */
    async get(key: string): Promise<string | null> {
      try {
        return await call('get', key, '--text')
      } catch (error) {
        if (/not found|404/i.test(String(error))) return null
        throw error
      }
    },
    /** @param value not empty: wrangler refuses an empty one */
    async put(key: string, value: string, options: { expirationTtl: number; metadata: unknown }): Promise<void> {
      await call(
        'put',
        key,
        value,
        '--ttl',
        String(options.expirationTtl),
        '--metadata',
        JSON.stringify(options.metadata),
      )
    },
    /** All keys in one page. */
    async list({ prefix }: { prefix: string }) {
      return { keys: listed.parse(jsonIn(await call('list', '--prefix', prefix))), list_complete: true }
    },
  }
}
