import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { describeMedia } from '../media/describe.ts'
import { isMediaPath } from '../media/names.ts'
import { decode } from './decode.ts'
import { isIgnored } from './leftovers.ts'

/**
 * The files of a folder: paths relative to the folder, with `/`, and their text. A byte that is not UTF-8 is a lone
 * surrogate, see `decode`. Of a picture or a document it is a description, see `readDescription`. Another file that is
 * neither Markdown, YAML nor a table is empty here.
 */
export type Files = ReadonlyMap<string, string>

/** Maximum of files that are open at the same time: many systems allow a process 256 or 1,024. */
const OPEN_AT_ONCE = 64

/**
 * Reads every file below a folder, in the same order on every machine. Hidden files, and what operating systems and
 * programs leave behind, are left out; `folderProblems` reports them.
 * @param cache folder of the local state, in which descriptions of pictures and documents are kept
 */
export async function readFolder(folder: string, cache?: string): Promise<Files> {
  const paths = (await entriesOf(folder))
    .filter(({ entry, path }) => entry.isFile() && !isIgnored(path))
    .map(({ path }) => path)
  const texts: string[] = []
  for (let i = 0; i < paths.length; i += OPEN_AT_ONCE) {
    const part = paths.slice(i, i + OPEN_AT_ONCE)
    texts.push(...(await Promise.all(part.map((path) => readText(folder, path)))))
  }
  const files = new Map(paths.map((path, i) => [path, texts[i] ?? '']))
  // One after the other: a picture that is unpacked takes much memory.
  for (const path of paths.filter(isMediaPath)) files.set(path, await describeMedia(join(folder, path), cache))
  return files
}

/** Every file, folder and link below a folder, in order of path. */
export async function entriesOf(folder: string): Promise<{ entry: Dirent; path: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function readText(folder: string, path: string): Promise<string> {
  return IS_TEXT.test(path) ? textOf(path, decode(await readFile(join(folder, path)))) : ''
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
