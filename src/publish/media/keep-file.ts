import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file of the local state that only saves time. It is written under another name first, so that a command that
 * reads it meanwhile gets a whole file or none. An error, such as a full disk, is ignored: the next command makes the file
 * again.
 */
export async function keepFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, text)
    await rename(unfinished, path)
  } catch {
    // The next command makes the file again.
  }
}
