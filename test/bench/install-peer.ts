import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a row of a peer says when the bench runs without `--peers`. */
export const NOT_INSTALLED = 'not installed: run with --peers'

/**
 * Copies a peer to a new temporary folder and installs its packages there from npm, so that `npm ci` never does.
 * @returns the folder, which is removed when this process ends
 */
export async function installPeer(name: 'astro' | 'eleventy'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `bench-${name}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await cp(join(import.meta.dirname, 'peers', name), folder, { recursive: true })
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  return folder
}

/** Runs a script of an installed peer with the Node of this process. @param script its path in `node_modules` */
export async function runPeer(folder: string, script: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  await run(process.execPath, [join(folder, 'node_modules', script), ...args], { cwd: folder, env, maxBuffer: 1e8 })
}
