import { env } from 'cloudflare:test'
import { type AppOptions, createApp } from '../../src/app.tsx'
import type { Backup, Kv } from '../../src/content/reader/content-store.ts'
import { type ReaderOptions, ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY, type Pointer } from '../../src/content/schema/pointer.ts'
import { type Compiled, compile } from '../../src/publish/compile/compile.ts'
import { encodePixel } from './images.ts'
import { type SiteDraft, siteFiles } from './site.ts'

export const ORIGIN = 'https://site.test'

/** A site with one page below another, one page without English, a former path, a gone path, and a short link. */
export const ONE_OF_EACH: SiteDraft = {
  pages: { '/about/team': {}, '/report': { en: false } },
  files: {
    'history.yaml': `former: [{ path: /nl/oud, page: /about }]
gone: [{ path: /nl/weg, on: 2026-01-02 }]
`,
  },
}

/** Compiles a made-up site and puts its records into the Worker's own KV. */
export async function upload(draft: SiteDraft = ONE_OF_EACH): Promise<Compiled> {
  const { release, problems } = await compile(siteFiles(draft))
  if (!release) throw new Error(JSON.stringify(problems, null, 2))
  for (const [hash, text] of release.records) await env.CONTENT.put(hash, text)
  for (const [name, recipe] of release.images) await env.CONTENT.put(name, await encodePixel(recipe))
  return release
}

/** Moves the pointer, as the last step of a publish does. */
export async function pointTo(release: string, more: Partial<Pointer> = {}): Promise<void> {
  await env.CONTENT.put(POINTER_KEY, JSON.stringify({ release, previous: null, schedule: [], ...more }))
}

const noBackup: Backup = { get: async () => undefined, put: async () => {} }

/** The Worker's KV. It throws while `failing` is true. */
export function failingKv(): Kv & { failing: boolean } {
  return {
    failing: false,
    async get(key, options) {
      if (this.failing) throw new Error('KV GET failed: 500 Internal Server Error')
      return env.CONTENT.get(key, options)
    },
  }
}

export type EdgeOptions = Partial<Omit<AppOptions, 'log'> & ReaderOptions>

/** A new isolate that serves the content of KV, by default in production. */
export function openEdge({
  environment = 'production',
  origin = ORIGIN,
  https = origin.startsWith('https:'),
  version = 'version-1',
  now = Date.now,
  kv = env.CONTENT,
  backup = noBackup,
  report = () => {},
  deadline = 2_000,
  pointerFresh = 10_000,
  siteKey,
  memory,
  reader = new ReleaseReader({ kv, backup, report, now, deadline, pointerFresh }),
}: EdgeOptions = {}) {
  const lines: string[] = []
  const previews = { kv, report }
  const log = (line: string) => lines.push(line)
  const app = createApp({
    reader,
    previews,
    siteKey,
    environment,
    origin,
    https,
    version,
    now,
    log,
    ...(memory && { memory }),
  })
  return {
    app,
    reader,
    /** All log lines. */
    lines,
    /** Requests a path, without following redirects. */
    async ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
      return app.fetch(new Request(`${origin}${path}`, { method, headers, redirect: 'manual' }))
    },
  }
}

/** Publishes a release and opens a site that serves it. */
export async function openSite(draft: SiteDraft = ONE_OF_EACH, options: EdgeOptions = {}) {
  const release = await upload(draft)
  await pointTo(release.root)
  return { ...openEdge(options), release }
}

/** Status and Location of a redirect: `301 /nl/`. */
export function hop({ status, headers }: Response): string {
  return `${status} ${headers.get('Location')}`
}
