import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { type Compilation, compile } from '../../src/publish/compile/compile.ts'
import type { Example } from '../../src/publish/explain/explanation.ts'
import { imageProblems } from '../../src/publish/images/problems.ts'
import { vanishedPaths } from '../../src/publish/release/changes.ts'
import { folderProblems } from '../../src/publish/source/folder-problems.ts'
import type { Files } from '../../src/publish/source/read-folder.ts'
import { blobId, type History } from '../../src/publish/translation/git.ts'
import { translationProblems } from '../../src/publish/translation/problems.ts'
import { pageFile, siteFiles } from './site.ts'

const AT = Date.parse('2026-11-24T10:00:00Z')
const ORIGINS = ['https://www.example.brussels']

/** The codes of a content that is an example, with or without its mistake; also those of advice on plain language. */
export async function codesOf(example: Example, which: 'wrong' | 'right'): Promise<string[]> {
  if (example.onDisk) return which === 'wrong' ? codesOnDisk(example) : []
  const files = contentOf(example, which)
  const compilation = await compile(files, { at: AT, schedule: false, origins: ORIGINS, language: true })
  const { problems, read, language, release } = compilation
  const more = [
    ...(await translationProblems(read, files, historyOf(example))),
    ...imageProblems([...read.pages.values()].flatMap((page) => Object.values(page))),
    ...(release ? await vanished(example, release) : []),
  ]
  const advice = language.flatMap((one) => one.advice)
  return [...new Set([...problems, ...more, ...advice].map(({ code }) => code))].sort()
}

/** The files of the example in a small site. */
function contentOf(example: Example, which: 'wrong' | 'right'): Files {
  const { file, part, pages = {}, files = {}, without = [], filler, inEach } = example
  const id = `/${dirname(file)}`.replace(/\/\.$/, '/')
  const locale = LOCALES.find((one) => file.endsWith(`${one}.md`)) ?? 'nl'
  const isPage = file.endsWith('.md') || file.endsWith('facts.yaml') || file.startsWith('plan/')
  const needed = isPage && part !== 'file' ? { [id]: '' } : {}
  const beside = file.startsWith('plan/') || 'plan/facts.yaml' in files ? { '/plan': '' } : {}
  const all = new Map(siteFiles())
  for (const [page, lines] of Object.entries({ ...beside, ...needed, ...pages }))
    for (const one of LOCALES) all.set(pathOf(page, one), withLines(pageFile(page, one), lines))
  for (const [path, text] of Object.entries(files)) all.set(path, text)
  const written = example[which]
  const whole = written !== undefined && which === 'wrong' && filler ? written + filled(filler) : written
  const own = whole === undefined ? undefined : partOf(part, all.get(file) ?? pageFile(id, locale), whole)
  if (own === undefined) all.delete(file)
  else all.set(file, own)
  if (inEach) for (const one of LOCALES) all.set(pathOf(id, one), withLines(pageFile(id, one), whole ?? ''))
  for (const one of without) all.delete(pathOf(id, one))
  return all
}

function filled({ text, times, after }: NonNullable<Example['filler']>): string {
  return text.repeat(times) + after
}

function partOf(part: Example['part'], page: string, written: string): string {
  if (part === 'file') return written
  return part === 'text' ? page.replace(/(?<=^---\n[\s\S]*?\n---\n)[\s\S]*$/, () => written) : withLines(page, written)
}

/** A page with these lines in its front matter, in the place of those with the same keys. */
function withLines(page: string, lines: string): string {
  const keys = [...lines.matchAll(/^([a-zA-Z]+):/gm)].map(([, key = '']) => key)
  const kept = page.split('\n').filter((line) => !keys.some((key) => line.startsWith(`${key}:`)))
  return lines === '' ? page : ['---', lines, ...kept.slice(1)].join('\n')
}

function pathOf(id: string, locale: Locale): string {
  return `${id === '/' ? '' : `${id.slice(1)}/`}${locale}.md`
}

function historyOf({ committed = [] }: Example): History {
  const texts = new Map(committed.map((text) => [blobId(text), text]))
  return {
    blobs: async () => texts,
    committed: async () => undefined,
    idsOf: async () => undefined,
    isShallow: async () => false,
  }
}

async function vanished(example: Example, release: NonNullable<Compilation['release']>) {
  const { published } = example
  if (published === undefined) return []
  const before = await compile(contentOf({ ...example, right: published }, 'right'), { at: AT, schedule: false })
  return vanishedPaths(before.release?.routes ?? new Map(), release.routes, release.coming)
}

async function codesOnDisk({ file, onDisk }: Example): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'explained-'))
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(join(dirname(path), 'nl.md'), '')
  if (onDisk === 'folder') await mkdir(path)
  else if (onDisk === 'link') await symlink('nl.md', path)
  else await writeFile(path, '')
  const problems = await folderProblems(folder)
  await rm(folder, { recursive: true })
  return problems.map(({ code }) => code)
}
