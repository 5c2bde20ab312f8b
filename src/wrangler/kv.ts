import * as z from 'zod'
import { flagsOf, jsonIn, type Place, wrangler } from './run.ts'

const listed = z.array(z.object({ name: z.string(), metadata: z.optional(z.unknown()) }))

/**
 * A KV namespace of an account, used through wrangler. Implements the part of KV's interface that the journal needs.
 * @param binding its name in wrangler.toml
 */
export function kvThroughWrangler(binding: string, place: Place) {
  let last: Promise<unknown> = Promise.resolve()
  // One process at a time: two that open the same local namespace at once make each other fail.
  function call(verb: string, ...args: string[]): Promise<string> {
    const run = () => wrangler(['kv', 'key', verb, ...args, '--binding', binding, ...flagsOf(place)])
    const result = last.then(run, run)
    last = result
    return result
  }
  return {
    /** Returns null for a key that does not exist; wrangler reports an error. */
    async get(key: string): Promise<string | null> {
      try {
        return await call('get', key, '--text')
      } catch (error) {
        if (/not found|404/i.test(String(error))) return null
        throw error
      }
    },
    /** @param value not empty: wrangler refuses an empty value */
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
    /** Returns all keys at once, without pages. */
    async list({ prefix }: { prefix: string }) {
      return { keys: listed.parse(jsonIn(await call('list', '--prefix', prefix))), list_complete: true }
    },
  }
}
