import { within } from '../../platform/deadline.ts'

/** The part of a KV namespace that the reader needs. */
export interface Kv {
  get(key: string, options: { cacheTtl: number }): Promise<string | null>
}

/** Copies of values that KV returned, kept near the Worker for when KV fails. */
export interface Backup {
  get(key: string): Promise<string | undefined>
  put(key: string, text: string): Promise<void>
}

/** Logs a fault. The reader continues. */
export type Report = (event: string, fields: Record<string, string | number>) => void

export interface ContentStoreOptions {
  kv: Kv
  backup: Backup
  /** Milliseconds since 1970. */
  now(): number
  report: Report
  /** Longest wait for one KV read, in milliseconds. */
  deadline: number
}

/** Time after a failure or a timeout in which KV is not read, in milliseconds, so that not every request waits for it. */
const REST = 5_000

export type Reading =
  | { state: 'found'; text: string; from: 'kv' | 'backup' }
  /** KV returned "not found", which may be outdated for a minute (docs: "how KV works"). */
  | { state: 'absent' }
  | { state: 'failed' }

/** Reads one key: from KV, or from the backup if KV fails or lacks it. */
export class ContentStore {
  readonly #options: ContentStoreOptions
  #resting = 0

  constructor(options: ContentStoreOptions) {
    this.#options = options
  }

  /** @param cacheTtl seconds for which KV may serve its copy at this location */
  async read(key: string, cacheTtl: number): Promise<Reading> {
    const reading = await this.readKv(key, cacheTtl)
    return reading.state === 'found' ? reading : ((await this.readBackup(key)) ?? reading)
  }

  async readBackup(key: string): Promise<Reading | undefined> {
    const text = await this.#tryBackup(key, (backup) => backup.get(key))
    return text === undefined ? undefined : { state: 'found', text, from: 'backup' }
  }

  /** Keeps a copy in the backup. Only reports a failure, because the copy is needed only while KV fails. */
  async keep(key: string, text: string): Promise<void> {
    await this.#tryBackup(key, (backup) => backup.put(key, text))
  }

  async #tryBackup<T>(key: string, work: (backup: Backup) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(this.#options.backup)
    } catch (error) {
      this.#options.report('backup-failed', { key, error: messageOf(error) })
      return undefined
    }
  }

  /** Reads one key from KV only. */
  async readKv(key: string, cacheTtl: number): Promise<Reading> {
    const { kv, now, report, deadline } = this.#options
    if (now() < this.#resting) return { state: 'failed' }
    try {
      const text = await within(deadline, kv.get(key, { cacheTtl }))
      return text === null ? { state: 'absent' } : { state: 'found', text, from: 'kv' }
    } catch (error) {
      this.#resting = now() + REST
      report('kv-failed', { key, error: messageOf(error) })
      return { state: 'failed' }
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
