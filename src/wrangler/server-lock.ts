import { readFileSync, rmSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import * as z from 'zod'
import { createMark, isAlive, removeEnded } from './mark.ts'

/** The server of a local state: two would publish over each other, and one would show what the other has written. */
const server = z.object({
  /** Process id of `npm start`. */
  pid: z.number().int().positive(),
  port: z.number().int(),
  /** When it began, in milliseconds since 1970. */
  since: z.number(),
})
type RunningServer = z.infer<typeof server>

/** How long a server takes at most until it listens, in milliseconds. */
const STARTS_WITHIN = 180_000

const fileIn = (stateDir: string) => join(stateDir, 'server.json')

/**
 * Marks a local state as the one of this process. A mark that a killed server has left is replaced.
 * @returns undefined if the state is this process's now, or else the server that has it
 */
export async function claimState(stateDir: string, port: number): Promise<RunningServer | undefined> {
  await mkdir(stateDir, { recursive: true })
  const own: RunningServer = { pid: process.pid, port, since: Date.now() }
  // A few times, because another server may begin or end at the same moment.
  for (let i = 0; i < 5; i++) {
    if (await createMark(fileIn(stateDir), JSON.stringify(own))) return undefined
    const other = await serverOf(stateDir)
    if (other) return other
    await removeEnded(fileIn(stateDir), async (file) => (await serverIn(file)) !== undefined)
  }
  return own
}

/** Removes the mark of this process, also while it exits. */
export function releaseState(stateDir: string): void {
  try {
    if (parsed(readFileSync(fileIn(stateDir), 'utf8'))?.pid === process.pid) rmSync(fileIn(stateDir), { force: true })
  } catch {
    // There is no mark.
  }
}

/** The server that runs on a local state. Undefined if there is none, or if it was killed. */
export function serverOf(stateDir: string): Promise<RunningServer | undefined> {
  return serverIn(fileIn(stateDir))
}

/** Port of the server of a local state, for addresses that are only printed. Undefined if there is no server. */
export function portOf(stateDir: string): number | undefined {
  try {
    const found = parsed(readFileSync(fileIn(stateDir), 'utf8'))
    return found && isAlive(found.pid) ? found.port : undefined
  } catch {
    // There is no mark.
    return undefined
  }
}

async function serverIn(file: string): Promise<RunningServer | undefined> {
  const found = parsed(await readFile(file, 'utf8').catch(() => ''))
  if (!found || !isAlive(found.pid)) return undefined
  // Another program may have the process id by now.
  const isStarting = Date.now() - found.since < STARTS_WITHIN
  return isStarting || (await isListening(found.port)) ? found : undefined
}

function parsed(text: string): RunningServer | undefined {
  try {
    return server.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1_000, () => end(false))
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })
}
