import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'
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
  /** Runs `npm run content -- …`. A killed command has no exit code. */
  content(args: readonly string[], options?: RunOptions): Promise<Run>
  /** Runs another script of src/ with its arguments. */
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
  const env = {
    ...process.env,
    STATE_DIR: state,
    // No site runs at this port.
    PORT: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'user.name',
    GIT_CONFIG_VALUE_0: "Zoé d'Hondt",
  }
  const run: Project['run'] = (args, { killAt, env: more } = {}) =>
    new Promise((done, failed) => {
      const child = spawn('node', args, { cwd: folder, env: { ...env, ...more }, detached: true })
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
  return { folder, state, write, run, content: (args, options) => run(['src/publish/cli.ts', ...args], options) }
}
