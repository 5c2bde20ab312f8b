import { randomUUID } from 'node:crypto'
import { link, rename, rm, writeFile } from 'node:fs/promises'

/** A mark is a file that says which process has something. */

/**
 * Creates a mark with its text in one step, unless there is one.
 * @returns whether it was created
 */
export async function createMark(file: string, text: string): Promise<boolean> {
  const draft = ownFile(file)
  try {
    await writeFile(draft, text)
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Takes away the mark of a process that has ended. If another process has replaced it meanwhile, its mark is put back.
 * @param isHeld whether the process of a mark still runs
 */
export async function removeEnded(file: string, isHeld: (file: string) => Promise<boolean>): Promise<void> {
  const taken = ownFile(file)
  try {
    await rename(file, taken)
    if (await isHeld(taken)) await link(taken, file)
  } catch {
    // Another process did the same first.
  } finally {
    await rm(taken, { force: true })
  }
}

/** Whether a process runs. After some time, another program may have its id. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // The process of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A name that no other process uses. */
function ownFile(file: string): string {
  return `${file}.${randomUUID()}`
}
