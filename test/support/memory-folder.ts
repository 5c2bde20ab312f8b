import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** A file system in memory, on Linux. */
const MEMORY = '/dev/shm'

/** Bytes that must be free in it. All tests together write less than 1 GB; containers often have 64 MB. */
const LEAST_FREE = 4e9

/**
 * Makes temporary folders be in memory, in this process and in those that it starts. The databases of the tests wait for
 * the disk at each commit, which takes longer than the commit. Without enough memory, nothing changes.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env.TMPDIR || !existsSync(MEMORY)) return
  const { bavail, bsize } = statfsSync(MEMORY)
  if (bavail * bsize < LEAST_FREE) return
  const folder = mkdtempSync(join(MEMORY, 'perspective-edge-'))
  process.env.TMPDIR = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
