import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import { isForOtherPrograms, leftBy } from './leftovers.ts'
import { entriesOf, type FolderEntry } from './read-folder.ts'

/**
 * Problems with what `readFolder` does not read: hidden files, what programs leave behind, links, pipes, and folders
 * without files. What is in a folder that is reported is not reported again.
 * @param folder folder of the content
 * @param found what `entriesOf` found, for a caller that needs it too
 */
export async function folderProblems(folder: string, found?: readonly FolderEntry[]): Promise<Problem[]> {
  const entries = found ?? (await entriesOf(folder))
  const skipped = entries.filter(({ entry }) => isSkipped(entry.name)).map(({ path }) => path)
  const rest = entries.filter(({ path }) => !skipped.some((one) => path.startsWith(`${one}/`)))
  const empty = emptyFolders(rest)
  const problems = await Promise.all(rest.map((one) => problemOf(folder, one, empty)))
  return problems.filter((problem) => problem !== undefined)
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || leftBy(name) !== undefined
}

/** Folders with nothing but folders in them, without those inside another one. */
function emptyFolders(entries: readonly FolderEntry[]): Set<string> {
  const used = new Set(entries.filter(({ entry }) => !entry.isDirectory()).flatMap(({ path }) => foldersAbove(path)))
  const empty = entries.filter(({ entry, path }) => entry.isDirectory() && !used.has(path)).map(({ path }) => path)
  return new Set(empty.filter((path) => !foldersAbove(path).some((above) => empty.includes(above))))
}

/** `a/b/c` → `a`, `a/b`. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}

async function problemOf(
  folder: string,
  { entry, path }: FolderEntry,
  empty: ReadonlySet<string>,
): Promise<Problem | undefined> {
  const place = { file: `content/${path}`, line: 1, column: 1 }
  const program = leftBy(entry.name)
  if (program !== undefined)
    return {
      ...place,
      severity: 'warning',
      code: 'leftover-file',
      found: `${entry.isDirectory() ? 'a folder' : 'a file'} that ${program} left behind`,
      expected: 'only files of pages and of the site',
      instead: 'remove it; if it comes back, add its name to .gitignore',
    }
  if (isForOtherPrograms(entry.name)) return undefined
  if (entry.name.startsWith('.'))
    return {
      ...place,
      severity: 'warning',
      code: 'hidden-file',
      found: `a hidden ${entry.isDirectory() ? 'folder' : 'file'}, which the publisher does not read`,
      expected: 'files whose names do not begin with a dot',
      instead: 'rename it without the dot if it belongs to the site, or remove it',
    }
  if (entry.isFile() || (entry.isDirectory() && !empty.has(path))) return undefined
  if (entry.isDirectory())
    return {
      ...place,
      severity: 'warning',
      code: 'empty-folder',
      found: 'a folder without files',
      expected: 'a page in each folder: nl.md, fr.md and, if possible, en.md',
      instead: 'write the page, or remove the folder',
    }
  return {
    ...place,
    severity: 'error',
    code: 'not-a-file',
    found: entry.isSymbolicLink()
      ? `a symbolic link to ${await readlink(join(folder, path))}, which the publisher does not follow`
      : 'a pipe, a socket or a device',
    expected: 'files and folders',
    instead: entry.isSymbolicLink() ? 'replace the link by a copy of the file, or remove it' : 'remove it',
  }
}
