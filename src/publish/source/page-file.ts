import { isLocale, type Locale } from '../../locale/locale.ts'
import { oncePerText } from '../once-per.ts'
import type { Problem, SourcePosition } from '../problem.ts'
import { type FrontMatter, frontMatter } from './schemas.ts'
import { type Offsets, type PlaceOf, placesFrom, readYaml } from './yaml.ts'

/** One Markdown file: a page in one language. */
export interface PageFile {
  /** Identity of the page: its content path. */
  id: string
  locale: Locale
  /** Path of the file from the root of the repository: `content/about/nl.md`. */
  file: string
  meta: FrontMatter
  body: string
  /** Line on which the body begins, from 1. */
  bodyLine: number
  placeOf(key: keyof FrontMatter, ...below: PropertyKey[]): SourcePosition
}

/** `about/missions/nl.md` → `{ id: '/about/missions', locale: 'nl' }`. Undefined for another file. */
export const pageOfFile = oncePerText((path): { id: string; locale: Locale } | undefined => {
  const match = /^(?<folder>(?:[a-z0-9-]+\/)*)(?<name>[a-z]+)\.md$/.exec(path)
  const name = match?.groups?.name
  return isLocale(name) ? { id: `/${match?.groups?.folder ?? ''}`.replace(/(?<=.)\/$/, ''), locale: name } : undefined
})

/** The text of a page whose front matter cannot be read. It is compiled, to report its own mistakes in the same run. */
export type UnreadBody = Pick<PageFile, 'locale' | 'file' | 'body' | 'bodyLine'>

export interface PageReading {
  page?: PageFile
  /** With problems in the front matter only. */
  unreadBody?: UnreadBody
  problems: Problem[]
  /** The offsets of the values of its front matter. */
  offsets?: Offsets | undefined
}

/** Front matter: all of it with its lines of hyphens, and the YAML between them. */
const FRONT_MATTER = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m

/** The text below the front matter. Undefined if there is no front matter, or if the page says that it is a draft. */
export function bodyBelow(file: string, text: string, locale: Locale): UnreadBody | undefined {
  const match = FRONT_MATTER.exec(text)
  if (match?.index !== 0 || /^draft:[ \t]*true\b/m.test(match[1] ?? '')) return undefined
  const [whole] = match
  return { locale, file, body: text.slice(whole.length), bodyLine: whole.split('\n').length }
}

/** Reads front matter and body. If the front matter is not valid, it returns no page. */
export function readPageFile(file: string, text: string, id: string, locale: Locale): PageReading {
  const match = FRONT_MATTER.exec(text)
  if (match?.index !== 0) {
    const found = JSON.stringify(text.split('\n')[0]?.slice(0, 40) ?? '')
    const instead = 'begin the file with a line "---", then title, summary and updated, then another line "---"'
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          severity: 'error',
          code: 'no-front-matter',
          found,
          expected: 'front matter',
          instead,
        },
      ],
    }
  }
  const [whole, yaml = ''] = match
  const early = keyInBody(text.slice(whole.length))
  if (early) return { problems: [{ file, line: whole.split('\n').length + early.line, column: 1, ...early.problem }] }
  const { data: meta, problems, placeOf, offsets } = readYaml({ text: yaml, file, firstLine: 2 }, frontMatter)
  const unreadBody = meta ? undefined : bodyBelow(file, text, locale)
  if (!meta) return { problems, ...(unreadBody && { unreadBody }) }
  const page = { id, locale, file, meta, ...belowOf(whole, text), placeOf: placeIn(placeOf) }
  return { page, problems: [...problems, ...slugProblems(page)], offsets }
}

/** A page of which the front matter was read before. Undefined if it has none. */
export function pageWith(
  { file, text, id, locale }: Pick<PageFile, 'file' | 'id' | 'locale'> & { text: string },
  { meta, offsets }: { meta: FrontMatter; offsets: Offsets },
): PageFile | undefined {
  const match = FRONT_MATTER.exec(text)
  if (!match) return undefined
  const [whole, yaml = ''] = match
  const placeOf = placeIn(placesFrom(offsets, { text: yaml, file, firstLine: 2 }))
  return { id, locale, file, meta, ...belowOf(whole, text), placeOf }
}

/** @param whole the front matter with its lines of hyphens */
function belowOf(whole: string, text: string): Pick<PageFile, 'body' | 'bodyLine'> {
  return { body: text.slice(whole.length), bodyLine: whole.split('\n').length }
}

function placeIn(placeOf: PlaceOf): PageFile['placeOf'] {
  return (...path) => placeOf(path)
}

/** The keys of the front matter at the beginning of a line. */
const KEY = new RegExp(`^(?:${Object.keys(frontMatter.shape).join('|')}):(?: |$)`)

/** A key of the front matter as the first line of the text: a line `---` in the front matter ended it too early. */
function keyInBody(body: string): { line: number; problem: Omit<Problem, keyof SourcePosition> } | undefined {
  const lines = body.split('\n')
  const line = lines.findIndex((one) => one.trim() !== '')
  const found = lines[line]?.trim() ?? ''
  if (!KEY.test(found)) return undefined
  const expected = 'the text of the page: the line --- above ends the front matter'
  const instead = `move the line "${found.slice(0, 40)}" above that line, or remove the --- that does not belong there`
  return { line, problem: { severity: 'error', code: 'front-matter-ended', found, expected, instead } }
}

function slugProblems({ id, meta, placeOf }: PageFile): Problem[] {
  if (id === '/' && meta.slug !== undefined) {
    return [
      {
        ...placeOf('slug'),
        severity: 'error',
        code: 'slug',
        found: `slug: ${meta.slug}`,
        expected: 'no slug on the home page',
        instead: 'remove the line',
      },
    ]
  }
  if (id !== '/' && meta.slug === undefined) {
    return [
      {
        ...placeOf('title'),
        severity: 'error',
        code: 'slug',
        found: 'no slug',
        expected: 'the last part of the address',
        instead: 'add a line such as "slug: over-ons"',
      },
    ]
  }
  return []
}
