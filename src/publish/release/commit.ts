import type { Commit } from '../store/store.ts'
import { git } from '../translation/git.ts'

/** The commit that is checked out, for the ledger. Undefined without Git, or before the first commit. */
export async function commitOf(folder: string): Promise<Commit | undefined> {
  const id = await words(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  if (!id) return undefined
  // Code decides what is published too. Other files, such as documents, do not.
  const changed = await words(folder, ['status', '--porcelain', '--', '.', ':/src'])
  return { id, uncommitted: changed !== '' }
}

/** Files of the content that are not as last committed, new ones too. */
export async function changedFiles(folder: string): Promise<string[]> {
  const output = (await git(folder, ['status', '--porcelain', '-z', '--no-renames', '--', '.']))?.toString('utf8') ?? ''
  return output.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]))
}

/** Whether a checkout has a commit. */
export type Comparison =
  | { state: 'has-it' }
  /** `files`: those of the folder that would go back. Undefined if Git does not have the commit. */
  | { state: 'lacks-it'; files: string[] | undefined }
  /** A shallow clone does not have the commits before its first one. */
  | { state: 'shallow' }
  | { state: 'no-git' }

/**
 * Compares a checkout with a commit from which somebody has published. A commit that is not in the history of the checkout
 * does no harm if its changes are there, for example after a rebase.
 * @param folder the folder of the content
 */
export async function compareWith(folder: string, commit: string): Promise<Comparison> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return { state: 'lacks-it', files: undefined }
  if (!(await words(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']))) return { state: 'no-git' }
  if ((await git(folder, ['cat-file', '-e', `${commit}^{commit}`])) === undefined) {
    const isShallow = (await words(folder, ['rev-parse', '--is-shallow-repository'])) === 'true'
    return isShallow ? { state: 'shallow' } : { state: 'lacks-it', files: undefined }
  }
  if ((await git(folder, ['merge-base', '--is-ancestor', commit, 'HEAD'])) !== undefined) return { state: 'has-it' }
  const base = await words(folder, ['merge-base', commit, 'HEAD'])
  const [theirs, different] = [base && (await changed(folder, base, commit)), await changed(folder, commit)]
  if (!theirs || !different) return { state: 'lacks-it', files: undefined }
  const files = theirs.filter((file) => different.includes(file))
  return files.length === 0 ? { state: 'has-it' } : { state: 'lacks-it', files }
}

/** Files of the folder that differ between two commits, or between a commit and the files on disk. */
async function changed(folder: string, ...commits: string[]): Promise<string[] | undefined> {
  const output = await git(folder, ['diff', '--name-only', '--no-renames', '-z', '--relative', ...commits, '--', '.'])
  return output?.toString('utf8').split('\0').filter(Boolean)
}

async function words(folder: string, args: string[]): Promise<string | undefined> {
  return (await git(folder, args))?.toString('utf8').trim()
}
