import { spawn } from 'node:child_process'
import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Project, project } from '../support/project.ts'
import { siteFiles } from '../support/site.ts'

let site: Project
beforeAll(async () => {
  site = await project(siteFiles())
})

/** Processes whose current folder is that of the project: the command, and workerd. Linux only. */
async function processes(): Promise<string[]> {
  const found: string[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    // Processes end while they are listed.
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    if (cwd === site.folder) found.push(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'ended'))
  }
  return found
}

/** Waits until a condition is true, for ten seconds at most. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await isSo()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

const noneLeft = () => until(async () => (await processes()).length === 0)

/** Starts a command whose output is a pipe. */
const start = (...args: string[]) =>
  spawn('node', ['src/publish/main.ts', ...args], {
    cwd: site.folder,
    env: { ...process.env, STATE_DIR: site.state, PORT: '1' },
  })

describe('a command ends, and leaves no process', () => {
  it.each(['check', 'push', 'status', 'releases', 'verify'])(
    '%s, with code 1 and advice, if the local state cannot be opened',
    async (command) => {
      const file = join(site.folder, 'a-file')
      await writeFile(file, '')
      const { code, stderr } = await site.contentProcess([command], { env: { STATE_DIR: file } })
      expect([code, stderr]).toEqual([1, expect.stringContaining(`the local state in ${file} cannot be opened`)])
      expect(stderr).toContain('set STATE_DIR to another folder')
      expect(await noneLeft()).toBe(true)
    },
  )

  it('if the reader of its output closes the pipe, and finishes its work', async () => {
    const child = start('push')
    let errors = ''
    child.stderr.on('data', (text) => {
      errors += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect([code, errors]).toEqual([0, ''])
    expect(await noneLeft()).toBe(true)
    const { stdout } = await site.content(['status'])
    expect(stdout).toContain('Content    the same')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('at %s', async (signal) => {
    const child = start('status')
    expect(await until(async () => (await processes()).some((command) => command.includes('workerd')))).toBe(true)
    child.kill(signal)
    await new Promise((resolve) => child.on('exit', resolve))
    expect(await noneLeft()).toBe(true)
  })
})
