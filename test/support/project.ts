import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, vi } from 'vitest'
import { runProgram } from '../../src/cli/main.ts'
import { content } from '../../src/publish/cli.ts'
import type { Files } from '../../src/publish/source/read-folder.ts'

// This folder has wrangler and a Node that runs TypeScript, also if the tests are not started by npm.
process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** Creates a folder that is removed after the tests of a file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publisher-'))
  folders.push(folder)
  return folder
}

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

export interface Project {
  /** Folder with wrangler.toml. */
  folder: string
  /** Folder of the local state. */
  state: string
  write(name: string, text: string): Promise<void>
  /** Runs `npm run content -- …` inside this process, which has loaded wrangler already. Not two at once. */
  content(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Run>
  /** Runs `npm run content -- …` as a process. A killed command has no exit code. */
  contentProcess(args: readonly string[], options?: RunOptions): Promise<Run>
  /** Runs another script of src/ with its arguments, as a process. */
  run(args: readonly string[], options?: RunOptions): Promise<Run>
}

interface RunOptions {
  killAt?: RegExp
  env?: NodeJS.ProcessEnv
}

/** Creates a project with the code of this one and its own content and state, to run the real command line in. */
export async function project(files: Files): Promise<Project> {
  const folder = await temporaryFolder()
  for (const name of ['wrangler.toml', 'package.json']) await cp(name, join(folder, name))
  for (const name of ['src', 'node_modules']) await symlink(resolve(name), join(folder, name))
  const write = async (name: string, text: string) => {
    const path = join(folder, 'content', name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  for (const [name, text] of files) await write(name, text)
  const state = join(folder, 'state')
  const settings = {
    STATE_DIR: state,
    // English messages, whatever the language of the machine.
    LC_ALL: 'C.UTF-8',
    // No site runs at this port.
    PORT: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'user.name',
    GIT_CONFIG_VALUE_0: "Zoé d'Hondt",
  }
  const run: Project['run'] = (args, { killAt, env } = {}) =>
    new Promise((done, failed) => {
      const child = spawn('node', args, { cwd: folder, env: { ...process.env, ...settings, ...env }, detached: true })
      const run: Run = { code: null, stdout: '', stderr: '' }
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        run.stdout += text
        // Kills the process group, so that workerd, which the command has started, ends too.
        if (killAt?.test(run.stdout) && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        run.stderr += text
      })
      child.on('error', failed)
      child.on('close', (code) => done({ ...run, code }))
    })
  return {
    folder,
    state,
    write,
    run,
    contentProcess: (args, options) => run(['src/publish/main.ts', ...args], options),
    content: (args, env) => insideThisProcess(folder, { ...settings, ...env }, args),
  }
}

/** Runs `npm run content` with this working folder and these variables, and restores both. */
async function insideThisProcess(folder: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Run> {
  const run: Run = { code: null, stdout: '', stderr: '' }
  const add = (stream: 'stdout' | 'stderr', text: string) => {
    run[stream] += text
  }
  const printed = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      add('stdout', String(text))
      return true
    }),
    vi.spyOn(console, 'log').mockImplementation((line = '') => add('stdout', `${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line = '') => add('stderr', `${line}\n`)),
  ]
  const before = process.cwd()
  const unset = Object.keys(env).filter((name) => process.env[name] === undefined)
  const changed = { ...process.env }
  process.chdir(folder)
  Object.assign(process.env, env)
  try {
    run.code = await runProgram(content, args)
  } finally {
    process.chdir(before)
    Object.assign(process.env, changed)
    for (const name of unset) delete process.env[name]
    for (const spy of printed) spy.mockRestore()
    process.stdout.removeAllListeners('error')
  }
  return run
}
