import { batchOf, git } from '../translation/git.ts'
import { decode } from './decode.ts'
import { isIgnored } from './leftovers.ts'
import { type Files, textOf } from './read-folder.ts'

/** Mode of a file in Git, executable or not; others are links and submodules (git-ls-tree(1)). */
const IS_FILE = /^100(?:644|755)$/

/** The content of a folder as last committed, in the form of `readFolder`. Undefined without Git, or before a commit. */
export async function committedFiles(folder: string): Promise<Files | undefined> {
  const listed = (await git(folder, ['ls-tree', '-r', '-z', 'HEAD', '--', '.']))?.toString('utf8')
  if (listed === undefined) return undefined
  const entries = listed.split('\0').flatMap((line) => {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
    return IS_FILE.test(mode) && !isIgnored(path) ? [{ id, path }] : []
  })
  const output = await git(folder, ['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''))
  const bytes = new Map(output === undefined ? [] : [...batchOf(output)])
  return new Map(
    entries
      .map(({ id, path }) => [path, textOf(path, decode(bytes.get(id) ?? Buffer.alloc(0)))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
