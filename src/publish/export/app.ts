import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { Kv } from '../../content/reader/content-store.ts'
import { ReleaseReader } from '../../content/reader/reader.ts'
import { POINTER_KEY, type Pointer } from '../../content/schema/pointer.ts'

/** What the publisher needs of `src/app.tsx`. It may not import that room, and Node does not run JSX. */
interface AppModule {
  createApp(options: {
    reader: ReleaseReader
    environment: 'production'
    origin: string
    https: boolean
    version: string
    now(): number
    log(line: string): void
  }): { fetch(request: Request): Response | Promise<Response> }
}

/** Creates the app of the Worker, for one release. */
export type CreateApp = AppModule['createApp']

/** Writes the style sheets and icons that the app is built with, as before `npm start` and a deployment. */
export async function writeStyles(): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', 'styles'])
}

/** Bundles the app of the Worker, as wrangler does for production, and loads it into this process. */
export async function loadApp(): Promise<CreateApp> {
  const folder = await mkdtemp(join(tmpdir(), 'app-'))
  try {
    const outfile = join(folder, 'app.mjs')
    await build({
      entryPoints: [join(import.meta.dirname, '../../app.tsx')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    })
    const module: AppModule = await import(pathToFileURL(outfile).href)
    return module.createApp
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export interface SiteOptions {
  createApp: CreateApp
  kv: Kv
  /** Hash of the root of the release. */
  root: string
  /** Scheme and host for absolute addresses. */
  origin: string
  /** The instant that the pages show, in milliseconds since 1970. */
  now: number
}

/** Answers a path with its query as the site does, for a client that sends no language. */
export type Ask = (address: string) => Promise<Response>

/** Serves one release, whatever the pointer in KV names. A record that cannot be read is an error, not a 503. */
export function openSite({ createApp, kv, root, origin, now }: SiteOptions): Ask {
  const pointer: Pointer = { release: root, previous: null, schedule: [] }
  const faults: string[] = []
  const reader = new ReleaseReader({
    kv: { get: async (key, options) => (key === POINTER_KEY ? JSON.stringify(pointer) : kv.get(key, options)) },
    backup: { get: async () => undefined, put: async () => undefined },
    report: (event, fields) => void faults.push(`${event} ${JSON.stringify(fields)}`),
    // A read through wrangler starts a process.
    deadline: 120_000,
    pointerFresh: Number.POSITIVE_INFINITY,
  })
  const https = origin.startsWith('https:')
  const log = () => undefined
  const app = createApp({ reader, environment: 'production', origin, https, version: 'export', now: () => now, log })
  return async (address) => {
    const response = await app.fetch(new Request(`${origin}${address}`, { redirect: 'manual' }))
    if (response.status >= 500) throw new Error(`${address} cannot be made: ${faults.at(-1) ?? response.status}`)
    return response
  }
}
