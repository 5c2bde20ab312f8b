import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Command, CommandResult } from '../../src/cli/command.ts'
import type { Output } from '../../src/cli/output.ts'
import { parseInput } from '../../src/cli/parse.ts'
import type { CommandContext } from '../../src/publish/commands/command.ts'
import { type Files, readFolder } from '../../src/publish/source/read-folder.ts'
import type { ReleaseStore } from '../../src/publish/store/store.ts'
import { MemoryStore } from './memory-store.ts'
import { type SiteDraft, siteFiles } from './site.ts'

/** A folder of content on disk, which is removed after the test. */
export interface Folder {
  path: string
  files(): Promise<Files>
  write(name: string, text: string): Promise<void>
}

/** Writes a made-up site into a temporary folder. */
export async function contentFolder(draft: SiteDraft = {}): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'content-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), text)
  }
  for (const [name, text] of siteFiles(draft)) await write(name, text)
  return { path, write, files: () => readFolder(path) }
}

/** An output that stores the printed lines. */
export function keptOutput(): Output & { lines: string[] } {
  const lines: string[] = []
  return { lines, line: (text = '') => void lines.push(text), progress: () => undefined }
}

/** Options of a command by name. */
export type TypedOptions = Readonly<Record<string, string | boolean>>

/** Runs a command with these words and options. */
export async function runTyped(
  command: Command<CommandContext>,
  context: CommandContext,
  words: readonly string[] = [],
  options: TypedOptions = {},
): Promise<CommandResult> {
  const flags = Object.entries(options).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`))
  return command.run(context, parseInput(command, [...flags, '--', ...words]))
}

/** The context of a command, with a site that cannot be reached. */
export function contextFor(folder: Folder, store: ReleaseStore = new MemoryStore().open()) {
  const output = keptOutput()
  const target = {
    local: true,
    isPublic: false,
    name: 'a test',
    origin: 'http://127.0.0.1:1',
    place: { where: ['--local'] },
    open: async () => store,
  }
  const now = () => new Date('2026-11-24T10:00:00Z')
  const context = { target, output, folder: folder.path, who: 'An editor', now }
  return { context: context satisfies CommandContext, lines: output.lines }
}
