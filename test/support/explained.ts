import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import sharp from 'sharp'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { type Compilation, compile } from '../../src/publish/compile/compile.ts'
import type { Example } from '../../src/publish/explain/explanation.ts'
import { imageProblems } from '../../src/publish/images/problems.ts'
import { outsideLinks } from '../../src/publish/links/outside-links.ts'
import { deadLinks } from '../../src/publish/links/problems.ts'
import { isMediaPath } from '../../src/publish/media/names.ts'
import type { Problem } from '../../src/publish/problem.ts'
import { vanishedPaths } from '../../src/publish/release/changes.ts'
import { folderProblems } from '../../src/publish/source/folder-problems.ts'
import type { Files } from '../../src/publish/source/read-folder.ts'
import { blobId, type History } from '../../src/publish/translation/git.ts'
import { translationProblems } from '../../src/publish/translation/problems.ts'
import { attachment, describeBytes, pdf, picture, withPassword } from './media.ts'
import { pageFile, siteFiles } from './site.ts'

const AT = Date.parse('2026-11-24T10:00:00Z')
const ORIGINS = ['https://www.example.brussels']
/** A problem or a piece of advice. */
type Told = Pick<Problem, 'code' | 'found' | 'expected' | 'instead'>

/** Formats of the pictures in examples. */
const MADE = ['jpeg', 'png', 'gif'] as const

/** The codes of a content that is an example, with or without its mistake; also those of advice on plain language. */
export async function codesOf(example: Example, which: 'wrong' | 'right'): Promise<string[]> {
  return [...new Set((await problemsOf(example, which)).map(({ code }) => code))].sort()
}

/** All problems of such a content, as an editor reads them. */
export async function problemsOf(example: Example, which: 'wrong' | 'right'): Promise<Told[]> {
  if (example.onDisk) return which === 'wrong' ? problemsOnDisk(example) : []
  const files = await withMedia(contentOf(example, which))
  const compilation = await compile(files, { at: AT, schedule: false, origins: ORIGINS, language: true })
  const { problems, read, language, release } = compilation
  const more = [
    ...(await translationProblems(read, files, historyOf(example))),
    ...imageProblems([...read.pages.values()].flatMap((page) => Object.values(page))),
    ...(release ? await vanished(example, release) : []),
    ...deadLinks(statesOf(example, files)),
  ]
  const advice = language.flatMap((one) => one.advice)
  return [...problems, ...more, ...advice]
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
  const files = contentOf({ ...example, right: published }, 'right')
  const before = await compile(files, { at: AT, schedule: false })
  return vanishedPaths(before.release?.routes ?? new Map(), release.routes, release.coming)
}

/** What the other sites would answer. */
function statesOf({ dead = [] }: Example, files: Files) {
  return outsideLinks(files, ORIGINS).map((link) =>
    dead.includes(link.url)
      ? ({ link, state: 'dead', reason: '404 Not Found' } as const)
      : ({ link, state: 'open', reason: '200 OK' } as const),
  )
}

/** The files, with what the publisher finds in each picture and document, as if they were read from a folder. */
async function withMedia(files: Files): Promise<Files> {
  const all = new Map(files)
  for (const [path, text] of files) {
    if (!isMediaPath(path)) continue
    all.set(path, JSON.stringify(await describeBytes(basename(path), await bytesOf(path, text))))
  }
  return all
}

/** The bytes of a file that an example describes in words. Other texts are the bytes of the file. */
async function bytesOf(path: string, text: string): Promise<Buffer | string> {
  const size = /^(\d+) × (\d+) pixels, ([A-Z]+)(?: × (\d+))?$/.exec(text)
  if (size)
    return pictureOf(Number(size[1]), Number(size[2]), {
      format: (size[3] ?? '').toLowerCase(),
      frames: Number(size[4] ?? 1),
    })
  return path.endsWith('.pdf') && text.startsWith('title:') ? pdfOf(text) : text
}

async function pictureOf(width: number, height: number, { format, frames }: { format: string; frames: number }) {
  const kind = MADE.find((one) => one === format)
  if (!kind) throw new Error(`No example is made in the format ${format}`)
  if (frames === 1) return picture(width, height).toFormat(kind).toBuffer()
  const each = Array.from({ length: frames }, (_, i) =>
    picture(width, height, i % 2 === 0 ? '#f00' : '#00f')
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(each), { join: { animated: true } })
    .toFormat(kind)
    .toBuffer()
}

/** A PDF that says of itself what the lines of an example say. */
function pdfOf(text: string): Buffer {
  const said = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.split(': ')[0], line.split(': ')[1]?.replace('""', '')]),
  )
  const script = said.get('script')
  const bytes = pdf({
    pages: [said.get('text') ?? ''],
    title: said.get('title'),
    language: said.get('language'),
    tagged: said.get('tagged') === 'true',
    more: [
      ...(script ? [`/OpenAction << /S /JavaScript /JS (${script}) >>`] : []),
      ...(said.has('launch') ? [`/OpenAction << /S /Launch /F (${said.get('launch')}) >>`] : []),
      ...(said.has('attachment') ? [attachment(said.get('attachment') ?? '')] : []),
    ].join(' '),
  })
  return said.has('password') ? withPassword(bytes) : bytes
}

async function problemsOnDisk({ file, onDisk }: Example): Promise<Told[]> {
  const folder = await mkdtemp(join(tmpdir(), 'explained-'))
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(join(dirname(path), 'nl.md'), '')
  if (onDisk === 'folder') await mkdir(path)
  else if (onDisk === 'link') await symlink('nl.md', path)
  else await writeFile(path, '')
  const problems = await folderProblems(folder)
  await rm(folder, { recursive: true })
  return problems
}
