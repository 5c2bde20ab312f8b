import { HonoBase, type HonoOptions } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { BlankEnv, BlankSchema, Env } from 'hono/types'

/**
 * hono with one router. hono itself would try a second one first at the start of each isolate, which does not take all
 * routes of the site, and would ship it.
 */
export class Hono<E extends Env = BlankEnv> extends HonoBase<E, BlankSchema, '/'> {
  constructor(options: HonoOptions<E> = {}) {
    super(options)
    this.router = options.router ?? new TrieRouter()
  }
}
