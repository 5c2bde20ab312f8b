import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { UsageError } from '../../cli/exit.ts'
import { POINTER_KEY } from '../../content/schema/pointer.ts'
import { flagsOf, type Place } from '../../wrangler/run.ts'
import { appendStatement } from './ledger.ts'
import type { LedgerEntry, ReleaseStore } from './store.ts'
import { bulkBatches } from './wrangler.ts'

/** A store that writes files instead of KV and the ledger, and the commands that would write them. */
export interface Recording {
  store: ReleaseStore
  /** Writes the script. @returns its commands, in the order in which they must run */
  finish(): Promise<string[]>
}

/**
 * Records what a push writes, as plain files in a folder. It reads from the store, and writes nothing to it.
 * @param path of the folder, which must be new or empty
 * @throws UsageError
 */
export async function recordTo(path: string, real: ReleaseStore, place: Place): Promise<Recording> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error.code === 'ENOTDIR' ? new UsageError(`${path} is a file: name a folder`) : error
  })
  if (names.length > 0) throw new UsageError(`${path} is not empty: name a folder that is new or empty`)
  await mkdir(path, { recursive: true })

  /** The newest records and the pointer, because a push reads back what it has written. */
  let written = new Map<string, string>()
  /** The file that has each record. */
  const fileOf = new Map<string, string>()
  let appended: LedgerEntry | undefined
  const bulks: string[] = []
  const save = (name: string, text: string) => writeFile(join(path, name), text)

  const store: ReleaseStore = {
    ...real,
    kv: {
      ...real.kv,
      async read(keys) {
        const lacking = keys.filter((key) => !written.has(key) && !fileOf.has(key))
        const found = lacking.length > 0 ? await real.kv.read(lacking) : new Map<string, string>()
        for (const key of keys) {
          const text = written.get(key) ?? (await textIn(path, fileOf.get(key), key))
          if (text !== undefined) found.set(key, text)
        }
        return found
      },
      async write(entries, progress) {
        written = new Map(entries)
        const pointer = entries.get(POINTER_KEY)
        if (pointer !== undefined) return save('pointer.json', pointer)
        for (const part of bulkBatches(entries)) {
          const name = `records-${String(bulks.length + 1).padStart(3, '0')}.json`
          const metadata = { at: Date.now() }
          await save(name, JSON.stringify(part.map(([key, value]) => ({ key, value, metadata }))))
          bulks.push(name)
          for (const [key] of part) fileOf.set(key, name)
        }
        progress?.(entries.size)
      },
      delete: () => Promise.reject(new Error('a recording removes nothing')),
    },
    ledger: {
      ...real.ledger,
      newest: async (limit) => (appended ? [appended] : real.ledger.newest(limit)),
      async append(entry, prunes) {
        await save('ledger.sql', `${appendStatement(entry, prunes)};\n`)
        appended = { ...entry, sequence: entry.previous + 1 }
      },
    },
  }
  return {
    store,
    async finish() {
      const flags = flagsOf(place).map(quoted).join(' ')
      const file = (name: string) => quoted(join(path, name))
      const commands = [
        ...bulks.map((name) => `npx wrangler kv bulk put ${file(name)} --binding CONTENT ${flags}`),
        `npx wrangler d1 execute LEDGER --file ${file('ledger.sql')} --yes ${flags}`,
        `npx wrangler kv key put ${POINTER_KEY} --path ${file('pointer.json')} --binding CONTENT ${flags}`,
      ]
      await save('publish.sh', `${SCRIPT}${commands.join('\n')}\n`)
      return commands
    },
  }
}

const pairs = z.array(z.object({ key: z.string(), value: z.string() }))

/** The text of a record in a file of the folder. */
async function textIn(folder: string, name: string | undefined, key: string): Promise<string | undefined> {
  if (name === undefined) return undefined
  return pairs.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))).find((pair) => pair.key === key)?.value
}

const SCRIPT = `#!/bin/sh
# Publishes what is in this folder. Run it where "npm run content -- push --out" ran.
# Records first: nobody reads them yet. Then the ledger, which refuses the entry if somebody else published meanwhile, or
# if old records were removed. The script stops there. The pointer comes last: from then on readers see the release.
set -eu
export CI=true WRANGLER_SEND_METRICS=false
`

/** Quotes a word for a shell (POSIX Shell Command Language, 2.2.2), if it needs that. */
function quoted(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
