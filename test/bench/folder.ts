import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Files } from '../../src/publish/source/read-folder.ts'

/** Writes the files of a site into a new folder, and removes it after the action. */
export async function inFolder<T>(site: Files, action: (path: string) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'bench-publish-'))
  try {
    for (const [name, text] of site) {
      await mkdir(dirname(join(path, name)), { recursive: true })
      await writeFile(join(path, name), text)
    }
    return await action(path)
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}
