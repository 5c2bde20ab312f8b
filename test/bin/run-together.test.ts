import { describe, expect, it } from 'vitest'
import { type Finished, type Job, runTogether } from '../../src/bin/run-together.ts'

const node = (script: string): Job => [process.execPath, '-e', script]
const prints = (text: string) => node(`process.stdout.write('${text}'); console.error('${text}!')`)

async function ran(jobs: readonly Job[], width = 2) {
  const finished: Finished[] = []
  const code = await runTogether(jobs, width, (one) => finished.push(one))
  return { code, finished }
}

describe('programs that run together', () => {
  it('give what each has printed, on both streams, and 0 if all succeed', async () => {
    const { code, finished } = await ran([prints('a'), prints('b'), prints('c')])
    expect(code).toBe(0)
    expect(finished.map(({ output }) => output).toSorted()).toEqual(['aa!\n', 'bb!\n', 'cc!\n'])
  })

  it('all run although one fails, and give 1', async () => {
    const { code, finished } = await ran([node('process.exit(3)'), prints('b'), prints('c')], 1)
    expect(code).toBe(1)
    expect(finished.map((one) => one.code)).toEqual([3, 0, 0])
  })

  it('give 1 for a program that does not exist, with its name', async () => {
    const { code, finished } = await ran([['no-such-program']])
    expect(code).toBe(1)
    expect(finished[0]?.output).toContain('no-such-program')
  })

  it('give 1 for a program that a signal ended', async () => {
    expect((await ran([node('process.kill(process.pid)')])).code).toBe(1)
  })
})
