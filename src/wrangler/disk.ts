import { statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Free space in bytes below which writes to the local state fail: SQLite needs room for its journal. */
const LEAST = 8 * 1024 * 1024

/**
 * Explains a failed write on this machine: workerd reports a full disk as "Network connection lost" or "internal error".
 * @param folder of the local state; it need not exist
 * @returns undefined if there is enough space
 */
function fullDisk(folder: string): string | undefined {
  const free = freeBytes(resolve(folder))
  if (free === undefined || free >= LEAST) return undefined
  return `The disk with ${folder} is full: ${Math.floor(free / 1024)} kB are free. Free some space, or set STATE_DIR to a folder on another disk.`
}

/** What a write on a full disk, or over a quota, says: Node (errno), SQLite, workerd. */
const FULL = /ENOSPC|EDQUOT|no space left on device|SQLITE_FULL|disk is full|disk quota exceeded/i

/**
 * Explains an error that comes from a full disk.
 * @param folders that the command writes to
 * @returns undefined if the disks have space, and the error says nothing else
 */
export function diskProblem(error: unknown, folders: readonly string[]): string | undefined {
  const known = folders.map(fullDisk).find((one) => one !== undefined)
  if (known !== undefined) return known
  const message = error instanceof Error ? error.message : String(error)
  if (!FULL.test(message)) return undefined
  return 'The disk, or your share of it, is full. Free some space and run the same command again: nothing was lost.'
}

/** Free space of the disk with a folder, or with the nearest folder above it that exists. */
function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    const above = dirname(folder)
    return above === folder ? undefined : freeBytes(above)
  }
}
