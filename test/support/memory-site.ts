import { type AppOptions, createApp } from '../../src/app.tsx'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY, type Pointer } from '../../src/content/schema/pointer.ts'
import { AnswerMemory } from '../../src/pages/answers/answer-memory.ts'
import type { Compiled } from '../../src/publish/compile/compile.ts'
import { ORIGIN } from './serve.ts'

/** The KV of a site in memory, shared by its isolates. It counts reads, and fails while `isFailing` is true. */
export class MemoryKv {
  readonly values = new Map<string, string>()
  isFailing = false
  /** Keys read, in order. */
  reads: string[] = []

  upload(...releases: readonly Pick<Compiled, 'records'>[]): void {
    for (const { records } of releases) for (const [hash, text] of records) this.values.set(hash, text)
  }

  /** Moves the pointer. */
  point({ root }: Pick<Compiled, 'root'>, schedule: Pointer['schedule'] = []): void {
    this.values.set(POINTER_KEY, JSON.stringify({ release: root, previous: null, schedule }))
  }

  async get(key: string): Promise<string | null> {
    this.reads.push(key)
    if (this.isFailing) throw new Error('KV GET failed: 500 Internal Server Error')
    return this.values.get(key) ?? null
  }
}

interface IsolateOptions extends Partial<Pick<AppOptions, 'now' | 'environment' | 'version'>> {
  kv: MemoryKv
  memory?: AnswerMemory
  pointerFresh?: number
}

/** A new isolate of a site in memory, in production. */
export function openIsolate({
  kv,
  memory = new AnswerMemory(),
  now = Date.now,
  environment = 'production',
  version = 'test',
  pointerFresh = 10_000,
}: IsolateOptions) {
  const reader = new ReleaseReader({
    kv,
    backup: { get: async () => undefined, put: async () => {} },
    report: () => {},
    now,
    pointerFresh,
  })
  const lines: string[] = []
  const log = (line: string) => lines.push(line)
  const previews = { kv, report: () => {} }
  const app = createApp({ reader, previews, environment, origin: ORIGIN, https: true, version, now, log, memory })
  return {
    memory,
    /** All log lines. */
    lines,
    async ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
      return app.fetch(new Request(`${ORIGIN}${path}`, { method, headers }))
    },
  }
}

/** Everything that a reader receives: status, headers and body. */
export async function received(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  return [response.status, ...headers, '', await response.text()].join('\n')
}
