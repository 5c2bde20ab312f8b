import { LOCALES } from '../../locale/locale.ts'
import { nearest } from '../../text/distance.ts'
import { slugify } from '../markdown/slug.ts'
import { isMediaPath, isPictureName, mediaKindOf } from '../media/names.ts'
import type { Problem } from '../problem.ts'
import type { Files } from './read-folder.ts'

/** Names of the files that a page's folder may have, beside its tables, pictures and documents. */
const PAGE_FILES = [...LOCALES.map((locale) => `${locale}.md`), 'facts.yaml', 'pictures.yaml']

const FOLDER = /^[a-z0-9-]+$/

/**
 * The problem of a file that is not part of a page or of the site, with advice by its name. None for further files
 * of a folder that cannot be read because of its name: the folder is reported once.
 * @param path path in content/
 * @param siteFiles names of the files for the whole site
 */
export function unknownFile(path: string, files: Files, siteFiles: readonly string[]): Problem[] {
  const folders = path.split('/').slice(0, -1)
  const wrong = folders.findIndex((folder) => !FOLDER.test(folder))
  if (wrong >= 0) {
    const folder = folders.slice(0, wrong + 1).join('/')
    const isFirst = [...files.keys()].find((one) => one.startsWith(`${folder}/`)) === path
    return isFirst ? [copiedFolder(folder, files) ?? folderProblem(folders, wrong, files)] : []
  }
  const copy = copiedFile(path, files)
  if (copy) return [copy]
  const problem: Problem = {
    file: `content/${path}`,
    line: 1,
    column: 1,
    severity: 'error',
    code: 'unknown-file',
    found: 'a file that is not part of a page',
    expected: `one folder for each page, with ${LOCALES.map((locale) => `${locale}.md`).join(', ')}, and if needed facts.yaml, tables (.csv), pictures with pictures.yaml, and documents (.pdf)`,
    instead: advice(folders.map((folder) => `${folder}/`).join(''), path.split('/').at(-1) ?? '', files, siteFiles),
  }
  return [problem]
}

/**
 * The path that a file should have, if only its name is wrong and no other file has that name: `about/NL.md` →
 * `about/nl.md`. Undefined for another file.
 */
export function meantPath(path: string, files: Files): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const meant = folder + usualName(path.slice(folder.length))
  return meant === path || files.has(meant) ? undefined : meant
}

/** A copy beside the file itself, as a file manager or a synchroniser makes it: it does not stop a release. */
function copiedFile(path: string, files: Files): Problem | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const name = path.slice(folder.length)
  const stem = stemOf(name)
  // `people 2024.csv` is another table than `people.csv`.
  const isTable = name.endsWith('.csv') && !/\d{3,}$/.test(stem)
  const original = folder + (isTable ? `${slugify(withoutCopy(stem))}.csv` : usualName(name))
  const isCopy = withoutCopy(stem) !== stem
  return isCopy && files.has(original) && original !== path ? copyProblem(path, original) : undefined
}

/** The same for a folder of which the original is there. */
function copiedFolder(folder: string, files: Files): Problem | undefined {
  const above = folder.slice(0, folder.lastIndexOf('/') + 1)
  const name = folder.slice(above.length)
  const original = above + slugify(withoutCopy(name))
  const isThere = [...files.keys()].some((path) => path.startsWith(`${original}/`))
  return withoutCopy(name) !== name && isThere ? copyProblem(folder, original) : undefined
}

function copyProblem(path: string, original: string): Problem {
  return {
    file: `content/${path}`,
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'leftover-file',
    found: `a copy of content/${original}, which is not read`,
    expected: 'each file once',
    instead: `compare it with content/${original}, keep what is right there, and remove this copy`,
  }
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}

function withoutCopy(name: string): string {
  return name.replace(COPY, '').trim()
}

function folderProblem(folders: readonly string[], wrong: number, files: Files): Problem {
  const above = folders
    .slice(0, wrong)
    .map((folder) => `${folder}/`)
    .join('')
  const name = folders[wrong] ?? ''
  const right = slugify(name)
  const isTaken = [...files.keys()].some((path) => path.startsWith(`${above}${right}/`))
  const target = `content/${above}${right}`
  return {
    file: `content/${above}${name}`,
    line: 1,
    column: 1,
    severity: 'error',
    code: 'folder-name',
    found: `the folder name "${name}"`,
    expected: 'lower-case letters without accents, digits and dashes',
    instead:
      right === ''
        ? 'give the folder another name'
        : isTaken
          ? `move its files to ${target}`
          : `rename it to ${target}`,
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  yml: 'yaml',
  markdown: 'md',
  mdown: 'md',
  mkd: 'md',
  mdx: 'md',
  txt: 'md',
}

/** A copy that a program named: `nl 2.md`, `nl (1).md`, `nl - Copy.md`, `Kopie van nl.md`. */
const COPY =
  /^(?:(?:copy of|kopie van|copie de) )|(?:\.sync-conflict.*|[ _-]*\(\d+\)|[ _]\d+|[ _-]+(?:copy|kopie|copie|conflict\w*)\b.*|[ _-]*\([^)]*\))$/giu

/** The usual spelling of a name: `Facts.yml` → `facts.yaml`; `nl 2.md`, `nl.md.txt`, `nl-BE.md` → `nl.md`. */
function usualName(name: string): string {
  const lower = name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\.(md|ya?ml|csv)\.txt$/, '.$1')
  const dot = lower.lastIndexOf('.')
  if (dot < 0) return lower
  const ending = lower.slice(dot + 1)
  const stem = lower.slice(0, dot).replace(/^([a-z]{2})[-_][a-z]{2}$/, '$1')
  if (mediaKindOf(lower)) return `${slugify(lower.slice(0, dot))}.${ending}`
  return ending === 'csv' ? `${slugify(stem)}.csv` : `${stem.replace(COPY, '').trim()}.${ENDINGS[ending] ?? ending}`
}

function advice(folder: string, name: string, files: Files, siteFiles: readonly string[]): string {
  const usual = usualName(name)
  const known = folder === '' ? [...PAGE_FILES, ...siteFiles] : PAGE_FILES
  const isOfPage = /^[a-z0-9-]+\.csv$/.test(usual) || isMediaPath(usual)
  const target = known.includes(usual) || isOfPage ? usual : undefined
  if (target !== undefined && target !== name)
    return files.has(folder + target)
      ? `compare it with content/${folder}${target}, keep what is right there, and remove this file`
      : `rename it to content/${folder}${target}`
  if (siteFiles.includes(usual))
    return files.has(usual) ? `use content/${usual}, and remove this file` : `move it to content/${usual}`
  if (/^[a-z]{2}\.md$/.test(usual)) return `remove it: the languages of the site are ${LOCALES.join(', ')}`
  if (usual.endsWith('.md')) {
    const page = slugify(usual.slice(0, -3))
    return `if it is a page, move it to content/${folder}${page}/nl.md or fr.md; otherwise remove it`
  }
  if (usual.endsWith('.yaml')) {
    const near = nearest(usual, known)
    return near
      ? `rename it to ${near}, or remove it`
      : 'rename it to facts.yaml if it holds the facts of this page, or remove it'
  }
  if (mediaKindOf(usual)) return 'give it a name of lower-case letters, digits and dashes, such as canal-2026.jpg'
  if (isPictureName(usual))
    return 'open it in a program for pictures, save it as JPEG (photograph) or PNG (drawing), and remove this file'
  if (/\.(?:xlsx?|ods|numbers|tsv)$/.test(usual))
    return 'save its table as CSV in UTF-8 (in Excel: "CSV UTF-8") in this folder, and remove this file'
  if (/\.(?:docx?|odt|rtf|pptx?|odp)$/.test(usual))
    return 'export it as a tagged PDF into this folder, and remove this file'
  if (/\.(?:html?|zip)$/.test(usual)) return 'remove it: publish it elsewhere, and link to it'
  return 'remove it'
}

// cspell:ignore kopie copie
