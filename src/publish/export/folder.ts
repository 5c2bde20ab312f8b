import { appendFile, lstat, mkdir, readdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import * as z from 'zod'
import { UsageError } from '../../cli/exit.ts'

/** Name of the file that says what an export is, and which files are part of it. */
const LIST = 'export.json'
/** While an export is being written: the files that it has written, one a line. */
const PARTIAL = 'export.partial'

/** A file of an export: a relative path that does not leave the folder. */
const file = z.string().refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))

const list = z.object({
  kind: z.literal('export of a site'),
  format: z.literal(1),
  /** False while the export is being written. */
  complete: z.boolean(),
  files: z.array(file),
})

/** What the list says of an export, besides its files. */
type About = Readonly<Record<string, unknown>>

/** A folder that an export is written to. */
export interface ExportFolder {
  /** @throws UsageError if a file that is no part of an earlier export is in the way */
  write(name: string, content: string | Uint8Array): Promise<void>
  /** Removes the files of an earlier export that this one does not have, and writes the list. */
  finish(about: About): Promise<void>
}

/**
 * Opens a folder for an export. It must be new, empty, or hold an earlier export, also one that was broken off. Other
 * files in it stay.
 * @throws UsageError
 */
export async function openExportFolder(path: string): Promise<ExportFolder> {
  const folder = resolve(path)
  const before = await filesBefore(folder, path)
  await mkdir(folder, { recursive: true })
  const root = await realpath(folder)
  const written = new Set<string>()
  const known = new Set<string>()
  const writeList = (about: About & { complete: boolean }, files: Iterable<string>) =>
    writeFile(
      join(folder, LIST),
      `${JSON.stringify({ kind: 'export of a site', format: 1, ...about, files: [...files].sort() }, null, 2)}\n`,
    )
  // From now on the folder is known as an export, so that a second run can go on after a broken one.
  await writeList({ complete: false }, before)

  /** A link to another folder would lead the files out of the export. */
  async function makeFolder(name: string): Promise<void> {
    const parent = dirname(join(folder, name))
    if (known.has(parent)) return
    await mkdir(parent, { recursive: true })
    if (relative(root, await realpath(parent)).split(sep)[0] === '..')
      throw new UsageError(
        `${join(path, dirname(name))} is a link to another folder: remove it, or name another folder`,
      )
    known.add(parent)
  }

  return {
    async write(name, content) {
      await makeFolder(name)
      if (!before.has(name) && !written.has(name) && (await exists(join(folder, name))))
        throw new UsageError(`${join(path, name)} is no file of an earlier export: move it, or name another folder`)
      written.add(name)
      await appendFile(join(folder, PARTIAL), `${name}\n`)
      await writeFile(join(folder, name), content)
    },
    async finish(about) {
      for (const name of before) if (!written.has(name)) await removeWithFolders(folder, name)
      await writeList({ complete: true, ...about }, written)
      await rm(join(folder, PARTIAL), { force: true })
    },
  }
}

async function filesBefore(folder: string, path: string): Promise<Set<string>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') throw new UsageError(`${path} is a file: name a folder`)
    throw error
  })
  if (names.length === 0) return new Set()
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => undefined)
  const read = list.safeParse(text === undefined ? undefined : parseJson(text))
  if (!read.success)
    throw new UsageError(
      `${path} is not empty and is no earlier export: name a folder that is new or empty, so that no file of yours is lost`,
    )
  const partial = await readFile(join(folder, PARTIAL), 'utf8').catch(() => '')
  return new Set([...read.data.files, ...partial.split('\n').filter((name) => file.safeParse(name).success)])
}

/** @returns undefined for a text that is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined
}

/** Removes a file, and the folders above it that are empty then. */
async function removeWithFolders(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true })
  for (let above = dirname(name); above !== '.'; above = dirname(above)) {
    const isEmpty = await rmdir(join(folder, above)).then(
      () => true,
      () => false,
    )
    if (!isEmpty) return
  }
}
