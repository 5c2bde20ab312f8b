import { within } from '../../platform/deadline.ts'

/** What the reader needs of a KV namespace. */
export interface Kv {
  get(key: string, options: { cacheTtl: number }): Promise<string | null>
}

/** Copies of what KV once answered, kept near the Worker for the hour in which KV fails. */
export interface Backup {
  get(key: string): Promise<string | undefined>
  put(key: string, text: string): Promise<void>
}

/** Tells the log what went wrong; the reader itself goes on. */
export type Report = (event: string, fields: Record<string, string | number>) => void

export interface ContentStoreOptions {
  kv: Kv
  backup: Backup
  /** Milliseconds since 1970. */
  now(): number
  report: Report
  /** How long KV may take for one answer, in milliseconds. */
  deadline: number
}

/** How long KV is left alone after it failed or stalled, in milliseconds, so that not every reader waits for it. */
const REST = 5_000

export type Reading =
  | { state: 'found'; text: string; from: 'kv' | 'backup' }
  /** KV answered that it has no such key. It may be wrong for a minute (docs: "how KV works"). */
  | { state: 'absent' }
  | { state: 'failed' }

/** Reads one key: from KV, and when KV fails from the backup. */
export class ContentStore {
  readonly #options: ContentStoreOptions
  #resting = 0

  constructor(options: ContentStoreOptions) {
    this.#options = options
  }

  /** @param cacheTtl seconds for which KV may answer from the copy at this location */
  async read(key: string, cacheTtl: number): Promise<Reading> {
    const reading = await this.#readKv(key, cacheTtl)
    return reading.state === 'found' ? reading : ((await this.readBackup(key)) ?? reading)
  }

  async readBackup(key: string): Promise<Reading | undefined> {
    const text = await this.#tryBackup(key, (backup) => backup.get(key))
    return text === undefined ? undefined : { state: 'found', text, from: 'backup' }
  }

  /** Keeps a copy. A failure is reported and does no more harm: the copy only helps while KV fails. */
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

  async #readKv(key: string, cacheTtl: number): Promise<Reading> {
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
