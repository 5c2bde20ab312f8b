import { spawn } from 'node:child_process'

/** A program of a check, with its arguments. */
export type Job = readonly [program: string, ...args: string[]]

export interface Finished {
  job: Job
  /** Exit code; 1 if the program could not start or a signal ended it. */
  code: number
  /** What it printed, on both streams, in the order of arrival. */
  output: string
  /** Milliseconds. */
  took: number
}

/**
 * Runs programs side by side. The output of each stays whole, because it is passed on when the program has ended.
 * @param jobs in the order in which they start; the longest first
 * @param width how many run at once
 * @param finished is called with each program that has ended
 * @returns 0 if every program ended with 0, otherwise 1
 */
export async function runTogether(
  jobs: readonly Job[],
  width: number,
  finished: (one: Finished) => void,
): Promise<0 | 1> {
  const waiting = [...jobs]
  let code: 0 | 1 = 0
  const next = async (): Promise<void> => {
    const job = waiting.shift()
    if (!job) return
    const one = await run(job)
    if (one.code !== 0) code = 1
    finished(one)
    return next()
  }
  await Promise.all(Array.from({ length: width }, next))
  return code
}

function run(job: Job): Promise<Finished> {
  const [program, ...args] = job
  const start = Date.now()
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    const end = (code: number) =>
      resolve({ job, code, output: Buffer.concat(parts).toString(), took: Date.now() - start })
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => parts.push(part))
    child.on('error', (error) => {
      parts.push(Buffer.from(`${error.message}\n`))
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
