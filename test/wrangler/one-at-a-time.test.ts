import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneAtATime } from '../../src/wrangler/one-at-a-time.ts'

let folder: string
let mark: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turns-'))
  mark = join(folder, 'opening')
})
afterEach(() => rm(folder, { recursive: true }))

describe('oneAtATime', () => {
  it('runs one work after another, and leaves no file', async () => {
    const seen: string[] = []
    const work = (name: string) =>
      oneAtATime(mark, async () => {
        seen.push(`${name} begins`)
        await new Promise((resolve) => setImmediate(resolve))
        seen.push(`${name} ends`)
        return name
      })
    expect(await Promise.all([work('a'), work('b'), work('c')])).toEqual(['a', 'b', 'c'])
    expect(seen.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends'])
    expect(await readdir(folder)).toEqual([])
  })

  it('lets the next work run after one that fails', async () => {
    await expect(oneAtATime(mark, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await oneAtATime(mark, async () => 'done')).toBe('done')
  })

  it('ignores the mark of a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.on('close', resolve))
    await writeFile(mark, String(child.pid))
    expect(await oneAtATime(mark, async () => 'done')).toBe('done')
  })

  it('ignores a mark that is not renewed: another program may have the process id by now', async () => {
    await writeFile(mark, String(process.pid))
    await utimes(mark, 0, 0)
    expect(await oneAtATime(mark, async () => 'done')).toBe('done')
  })
})
