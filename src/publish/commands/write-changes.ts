import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { keepFormat } from '../source/keep-format.ts'
import type { Files } from '../source/read-folder.ts'

export interface Changes {
  /** The files as they were read, and as they shall be. */
  before: Files
  after: Files
  /** A folder that moves first: paths below the content folder. */
  moved?: { from: string; to: string }
}

/**
 * Writes changed files, all or none: if one cannot be written, the others get their former text back. Line ends and byte
 * order marks stay as they are. Does not delete files; `after` is not asked for those that are missing in it.
 */
export async function writeChanges(folder: string, { before, after, moved }: Changes): Promise<void> {
  const at = (path: string) => join(folder, path)
  const undo: (() => Promise<unknown>)[] = []
  try {
    if (moved) {
      const created = await mkdir(dirname(at(moved.to)), { recursive: true })
      if (created !== undefined) undo.push(() => rm(created, { recursive: true }))
      await rename(at(moved.from), at(moved.to))
      undo.push(() => rename(at(moved.to), at(moved.from)))
    }
    for (const [path, text] of after) {
      const origin = moved && path.startsWith(`${moved.to}/`) ? moved.from + path.slice(moved.to.length) : path
      if (before.get(origin) === text) continue
      if (!before.has(origin)) {
        const created = await mkdir(dirname(at(path)), { recursive: true })
        undo.push(() => rm(created ?? at(path), { recursive: true, force: true }))
        await writeFile(at(path), text)
        continue
      }
      const raw = await readFile(at(path), 'utf8')
      undo.push(() => writeFile(at(path), raw))
      // A table is in memory as it is in its file; other texts have LF there.
      await writeFile(at(path), path.endsWith('.csv') ? text : keepFormat(raw, () => text))
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined)
    throw error
  }
}
