import { readFileSync, statSync } from 'node:fs'
import { normalize } from 'node:path'

/** What a file system says of a file: each write of the file changes some of it. */
interface State {
  size: number
  inode: number
  /** Instants of the last change of its bytes, and of anything of it, which a program cannot set. Milliseconds. */
  modified: number
  changed: number
}

interface Kept {
  state: State
  text: string
}

/**
 * Milliseconds for which a file that has changed is read again each time: a clock of a file system may not distinguish two
 * changes that follow each other (FAT counts in steps of two seconds).
 */
const UNSETTLED = 3_000

/**
 * Keeps the texts of files for a process that reads a folder again and again. A text is read again if the file system says
 * that the file is another one, if it changed a moment ago, or if the caller says that it was saved.
 */
export class KeptFiles {
  readonly #kept = new Map<string, Kept>()

  /** Reads a file in any case the next time. @param path as it is given to `read`, perhaps with the separators of Windows */
  forget(path: string): void {
    const kept = this.#kept.get(normalize(path))
    if (kept) kept.state = { ...kept.state, changed: Number.NaN }
  }

  /**
   * @param path as `path.join` makes it
   * @param toText makes the text of a file of its bytes. It depends on nothing else than path and bytes.
   * @returns the text; the same string if it is the same as before
   */
  read(path: string, toText: (bytes: Uint8Array) => string): string {
    const kept = this.#kept.get(path)
    const now = Date.now()
    // Before the bytes: if the file changes in between, it is read again the next time.
    const { size, ino: inode, mtimeMs: modified, ctimeMs: changed } = statSync(path)
    const isSettled = Math.max(modified, changed) < now - UNSETTLED
    if (kept && isSame(kept.state, { size, inode, modified, changed })) return kept.text
    const read = toText(readFileSync(path))
    const text = kept?.text === read ? kept.text : read
    this.#kept.set(path, { state: { size, inode, modified, changed: isSettled ? changed : Number.NaN }, text })
    return text
  }
}

/** Whether all is the same. `NaN` is never the same. */
function isSame(one: State, other: State): boolean {
  return (
    one.changed === other.changed &&
    one.modified === other.modified &&
    one.size === other.size &&
    one.inode === other.inode
  )
}
