import { createApp } from '../../src/app.tsx'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import type { Compiled } from '../../src/publish/compile/compile.ts'

export const ORIGIN = 'https://www.example.brussels'

export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>

type Served = Pick<Compiled, 'root' | 'records'> & Partial<Pick<Compiled, 'images'>>

/**
 * Serves a release in production. A failing read makes the test fail. Pictures and documents are made from the files of
 * content/ when they are asked for.
 */
export function serve(release: Served): Ask {
  const made = async (key: string) => {
    const source = release.images?.get(key)
    if (!source || 'title' in source) return null
    // Imported only when needed: tests within workerd cannot load it.
    const { encoderOf } = await import('../../src/publish/media/encode.ts')
    return encoderOf('content')(source)
  }
  const stored = new Map([
    ...release.records,
    [POINTER_KEY, JSON.stringify({ release: release.root, previous: null, schedule: [] })],
  ])
  const reader = new ReleaseReader({
    kv: { get: async (key) => stored.get(key) ?? made(key) },
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
