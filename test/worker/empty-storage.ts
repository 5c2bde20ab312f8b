import { env } from 'cloudflare:test'
import { emptyDatabase, migrate } from './newsletter/support.ts'

// Runs before each file is loaded, because some files publish a site while they load. The files share KV and D1, and each
// starts with empty ones.
await emptyNamespace(env.CONTENT)
await emptyNamespace(env.MEMORY)
await migrate()
await emptyDatabase()

async function emptyNamespace(namespace: KVNamespace): Promise<void> {
  const { keys, list_complete } = await namespace.list()
  await Promise.all(keys.map(({ name }) => namespace.delete(name)))
  if (!list_complete) await emptyNamespace(namespace)
}
