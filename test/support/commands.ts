import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CommandContext } from '../../src/publish/commands/command.ts'
import type { Output } from '../../src/publish/output.ts'
import { type Files, readFolder } from '../../src/publish/source/read-folder.ts'
import type { ReleaseStore } from '../../src/publish/store/store.ts'
import { MemoryStore } from './memory-store.ts'
import { type SiteDraft, siteFiles } from './site.ts'

/** A folder of content on the disk, for the length of a test. */
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

/** An output that keeps what it is told. */
export function keptOutput(): Output & { lines: string[] } {
  const lines: string[] = []
  return { lines, line: (text = '') => void lines.push(text), progress: () => undefined }
}

interface ContextOptions {
  words?: string[]
  values?: CommandContext['values']
  store?: ReleaseStore
}

/** What the command line hands to a command; nothing answers at its site. */
export function contextFor(
  folder: Folder,
  { words = [], values = {}, store = new MemoryStore().open() }: ContextOptions = {},
) {
  const output = keptOutput()
  const target = { local: true, name: 'a test', origin: 'http://127.0.0.1:1', open: async () => store }
  const now = () => new Date('2026-11-24T10:00:00Z')
  const context = { target, output, folder: folder.path, words, who: 'An editor', message: '', now, values }
  return { context: context satisfies CommandContext, lines: output.lines }
}
