import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'

/**
 * The site of a run, as a process that can be killed. It uses the local state of the command line, in its own files:
 * database, KV and their names are those of `npm start`. The queues are in memory, so a kill loses their messages.
 */
const settings = JSON.parse(process.argv[2] ?? '{}') as {
  state: string
  port: number
  script: string
  run: string
  bindings: Record<string, string>
}
const { state, port, script, run, bindings } = settings

const miniflare = new Miniflare({
  host: '127.0.0.1',
  port,
  cf: false,
  unsafeTriggerHandlers: true,
  modules: true,
  script: await readFile(script, 'utf8'),
  compatibilityDate: '2026-07-30',
  kvNamespaces: { CONTENT: 'content-development', MEMORY: 'memory-development' },
  kvPersist: join(state, 'v3/kv'),
  d1Databases: { NEWSLETTER: 'newsletter-development', LEDGER: 'ledger-development' },
  d1Persist: join(state, 'v3/d1'),
  queueProducers: { OUTBOX: 'perspective-outbox', BULK: 'perspective-issues' },
  queueConsumers: {
    'perspective-outbox': { maxBatchTimeout: 0.2 },
    'perspective-issues': { maxBatchTimeout: 0.2, maxRetries: 0 },
  },
  ratelimits: { SIGN_UPS: { namespace_id: '1001', simple: { limit: 1_000, period: 60 } } },
  email: { send_email: [{ name: 'EMAIL' }] },
  bindings,
  serviceBindings: {
    RUN: async (request: Request) => {
      const { pathname, search } = new URL(request.url)
      return new Response(await (await fetch(`${run}${pathname}${search}`)).text()) as never
    },
  },
})
await miniflare.ready
process.send?.('ready')
