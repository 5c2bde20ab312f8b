import { createApp } from '../../src/app.tsx'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import type { Compiled } from '../../src/publish/compile/compile.ts'

export const ORIGIN = 'https://www.example.brussels'

export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>

/** Serves a release in production. A failing read makes the test fail. */
export function serve(release: Pick<Compiled, 'root' | 'records'>): Ask {
  const stored = new Map([
    ...release.records,
    [POINTER_KEY, JSON.stringify({ release: release.root, previous: null, schedule: [] })],
  ])
  const reader = new ReleaseReader({
    kv: { get: async (key) => stored.get(key) ?? null },
    backup: { get: async () => undefined, put: async () => {} },
    report: (event, fields) => {
      throw new Error(`${event} ${JSON.stringify(fields)}`)
    },
  })
  const app = createApp({
    reader,
    environment: 'production',
    origin: ORIGIN,
    https: true,
    version: 'test',
    log: () => {},
  })
  return async (path, headers = {}, method = 'GET') => app.fetch(new Request(`${ORIGIN}${path}`, { headers, method }))
}
