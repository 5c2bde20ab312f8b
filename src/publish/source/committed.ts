import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { batchOf, git } from '../translation/git.ts'

/** Mode of a file in Git, executable or not; others are links and submodules (git-ls-tree(1)). */
const IS_FILE = /^100(?:644|755)$/

/**
 * Copies the content of a folder, as last committed, to a temporary folder: pictures and documents are read from there too.
 * @param action what to do with the copy, which is removed afterwards
 * @returns undefined without Git, or before a commit
 */
export async function withCommitted<T>(folder: string, action: (copy: string) => Promise<T>): Promise<T | undefined> {
  const listed = (await git(folder, ['ls-tree', '-r', '-z', 'HEAD', '--', '.']))?.toString('utf8')
  if (listed === undefined) return undefined
  const entries = listed.split('\0').flatMap((line) => {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
    return IS_FILE.test(mode) ? [{ id, path }] : []
  })
  const output = await git(folder, ['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''))
  const bytes = new Map(output === undefined ? [] : [...batchOf(output)])
  const copy = await mkdtemp(join(tmpdir(), 'content-'))
  try {
    for (const { id, path } of entries) {
      await mkdir(dirname(join(copy, path)), { recursive: true })
      await writeFile(join(copy, path), bytes.get(id) ?? Buffer.alloc(0))
    }
    return await action(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
