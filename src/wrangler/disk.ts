import { statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Free space in bytes below which writes to the local state fail: SQLite needs room for its journal. */
const LEAST = 8 * 1024 * 1024

/**
 * Explains a failed write on this machine: workerd reports a full disk as "Network connection lost" or "internal error".
 * @param folder of the local state; it need not exist
 * @returns undefined if there is enough space
 */
export function fullDisk(folder: string): string | undefined {
  const free = freeBytes(resolve(folder))
  if (free === undefined || free >= LEAST) return undefined
  return `The disk with ${folder} is full: ${Math.floor(free / 1024)} kB are free. Free some space, or set STATE_DIR to a folder on another disk.`
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
