import { readFile, rm, stat, utimes } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { createMark, isAlive, removeEnded } from './mark.ts'

/** Milliseconds between two looks at the mark of another process. */
const LOOK_AGAIN = 50
/** Milliseconds after which a process renews its mark. */
const RENEW = 2_000
/** Milliseconds after which a mark that was not renewed no longer counts: another program may have the process id. */
const STALE = 30_000

/**
 * Runs work while no other process runs work with the same mark. Others wait. The mark of a process that was killed does
 * not count.
 * @param mark a file that is there during the work, in a folder that exists
 */
export async function oneAtATime<T>(mark: string, work: () => Promise<T>): Promise<T> {
  while (!(await createMark(mark, String(process.pid)))) {
    if (await isHeld(mark)) await setTimeout(LOOK_AGAIN)
    else await removeEnded(mark, isHeld)
  }
  const renewal = setInterval(() => void renew(mark), RENEW).unref()
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await rm(mark, { force: true })
  }
}

/** The mark may be gone: the work may end at this moment. */
async function renew(mark: string): Promise<void> {
  const now = new Date()
  await utimes(mark, now, now).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') console.error(`The mark ${mark} could not be renewed: ${error.message}`)
  })
}

async function isHeld(mark: string): Promise<boolean> {
  try {
    const [pid, { mtimeMs }] = [Number(await readFile(mark, 'utf8')), await stat(mark)]
    return isAlive(pid) && Date.now() - mtimeMs < STALE
  } catch {
    // The work has ended.
    return false
  }
}
