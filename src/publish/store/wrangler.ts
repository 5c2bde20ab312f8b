import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { APPEND, FOLLOWED, ledgerRows, NEWEST } from './sql.ts'
import { type KeyValueStore, type Ledger, LedgerConflict, type ReleaseStore } from './store.ts'

export interface WranglerOptions {
  /** Environment of wrangler.toml: `staging` or `production`. */
  environment?: string | undefined
  /** `['--remote']`; in tests the local state, through the same commands. */
  where: readonly string[]
}

/** Pairs and bytes of one `kv bulk put`: wrangler sends 1,000 at a time, the API takes 100 MB. */
const PAIRS_A_WRITE = 1_000
const BYTES_A_WRITE = 50_000_000
/** Keys of one `kv bulk get`. */
const KEYS_A_READ = 100

/** The state in a Cloudflare account, through wrangler, so with the login that the editor has there. */
export function openWranglerStore(options: WranglerOptions): ReleaseStore {
  return { kv: kvThrough(options), ledger: ledgerThrough(options), close: async () => undefined }
}

function kvThrough({ environment, where }: WranglerOptions): KeyValueStore {
  const bulk = (verb: 'get' | 'put', value: unknown) =>
    withFile(JSON.stringify(value), (file) =>
      wrangler(['kv', 'bulk', verb, file, '--binding', 'CONTENT', ...where, ...environmentFlag(environment)]),
    )
  return {
    async read(keys) {
      const found = new Map<string, string>()
      for (let i = 0; i < keys.length; i += KEYS_A_READ) {
        const values = z
          .record(z.string(), z.unknown())
          .parse(jsonIn(await bulk('get', keys.slice(i, i + KEYS_A_READ))))
        for (const [key, value] of Object.entries(values)) {
          const text = textIn(value)
          if (text !== undefined) found.set(key, text)
        }
      }
      return found
    },
    async write(entries, progress) {
      let done = 0
      for (const part of parts(entries)) {
        await bulk('put', part)
        done += part.length
        progress?.(done)
      }
    },
  }
}

/** wrangler prints `{ key: value }` or `{ key: { value } }`, with null for a key that is not there. */
function textIn(printed: unknown): string | undefined {
  if (typeof printed === 'string') return printed
  const { value } = (printed ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : undefined
}

function* parts(entries: ReadonlyMap<string, string>): Generator<{ key: string; value: string }[]> {
  let part: { key: string; value: string }[] = []
  let bytes = 0
  for (const [key, value] of entries) {
    if (part.length === PAIRS_A_WRITE || (part.length > 0 && bytes + value.length * 3 > BYTES_A_WRITE)) {
      yield part
      part = []
      bytes = 0
    }
    part.push({ key, value })
    bytes += value.length * 3
  }
  if (part.length > 0) yield part
}

function ledgerThrough({ environment, where }: WranglerOptions): Ledger {
  const execute = async (sql: string): Promise<unknown> =>
    jsonIn(
      await wrangler([
        'd1',
        'execute',
        'LEDGER',
        '--json',
        '--yes',
        '--command',
        sql,
        ...where,
        ...environmentFlag(environment),
      ]),
    )
  const rows = z.array(z.object({ results: ledgerRows })).transform(([first]) => first?.results ?? [])
  return {
    newest: async (limit) => rows.parse(await execute(`${NEWEST} ${Math.trunc(limit)}`)),
    async append({ release, previous, at, who, message }) {
      const values = [quote(release), Math.trunc(previous), quote(at), quote(who), quote(message)].join(', ')
      try {
        await execute(`${APPEND} (${values})`)
      } catch (error) {
        if (String(error).includes(FOLLOWED)) throw new LedgerConflict('another release follows the same one')
        throw error
      }
    },
  }
}

/** A string literal of SQLite; NUL would end it. */
function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`
}

function environmentFlag(environment: string | undefined): string[] {
  return environment ? ['--env', environment] : []
}

/** The JSON in what wrangler printed: it may print a banner or a notice before it. */
function jsonIn(output: string): unknown {
  const start = output.search(/^[[{]/m)
  if (start < 0) throw new Error(`wrangler printed no JSON: ${output.slice(0, 200)}`)
  return JSON.parse(output.slice(start, output.search(/[\]}](?![\s\S]*[\]}])/) + 1))
}

async function withFile<T>(text: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  try {
    const file = join(folder, 'values.json')
    await writeFile(file, text)
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function wrangler(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true' },
    }
    execFile('wrangler', [...args], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`wrangler ${args.slice(0, 3).join(' ')} failed: ${(stderr || stdout).trim()}`))
      else resolve(stdout)
    })
  })
}
