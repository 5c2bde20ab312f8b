import { type Dirent, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { describeMedia } from '../media/describe.ts'
import { isMediaPath } from '../media/names.ts'
import { decode } from './decode.ts'
import type { KeptFiles } from './kept-files.ts'
import { isIgnored } from './leftovers.ts'

/**
 * The files of a folder: paths relative to the folder, with `/`, and their text. A byte that is not UTF-8 is a lone
 * surrogate, see `decode`. Of a picture or a document it is a description, see `readDescription`. Another file that is
 * neither Markdown, YAML nor a table is empty here.
 */
export type Files = ReadonlyMap<string, string>

/**
 * Reads every file below a folder, in the same order on every machine. Hidden files, and what operating systems and
 * programs leave behind, are left out; `folderProblems` reports them.
 * Texts are read without waiting, one after another: for small files, that takes a fifth of the time of a promise for each,
 * and no limit of open files is reached.
 * @param cache folder of the local state, in which descriptions of pictures and documents are kept
 * @param entries what `entriesOf` found, for a caller that needs it too
 * @param kept the texts of an earlier time, for a caller that reads the folder again and again
 */
export async function readFolder(
  folder: string,
  cache?: string,
  entries?: readonly FolderEntry[],
  kept?: KeptFiles,
): Promise<Files> {
  const paths = (entries ?? (await entriesOf(folder)))
    .filter(({ entry, path }) => entry.isFile() && !isIgnored(path))
    .map(({ path }) => path)
  const files = new Map(paths.map((path) => [path, readText(folder, path, kept)]))
  // One after the other: a picture that is unpacked takes much memory.
  for (const path of paths.filter(isMediaPath)) files.set(path, await describeMedia(join(folder, path), cache))
  return files
}

/** A file, folder or link, and its path below the folder. */
export interface FolderEntry {
  entry: Dirent
  path: string
}

/** Every file, folder and link below a folder, in order of path. */
export async function entriesOf(folder: string): Promise<FolderEntry[]> {
  // Not readdirSync: it follows links to folders.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function readText(folder: string, path: string, kept: KeptFiles | undefined): string {
  if (!IS_TEXT.test(path)) return ''
  const file = join(folder, path)
  const toText = (bytes: Uint8Array) => textOf(path, decode(bytes))
  return kept ? kept.read(file, toText) : toText(readFileSync(file))
}

const IS_TEXT = /\.(?:md|ya?ml|csv)$/i

/** The text of a file as the compiler reads it. A table is published byte for byte; other files than texts are empty. */
function textOf(path: string, decoded: string): string {
  if (!IS_TEXT.test(path)) return ''
  return /\.csv$/i.test(path) ? decoded : normalizeText(decoded)
}

/** The text of a file as it is, for commands that change it. Empty if there is no such file. */
export async function rawText(folder: string, path: string): Promise<string> {
  try {
    return decode(await readFile(join(folder, path)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Removes a byte order mark and converts line ends to LF, because text editors differ in both. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}
