import type { z } from 'zod'
import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import type { Description } from '../media/description.ts'
import { isMediaPath, mediaKindOf } from '../media/names.ts'
import { oncePerText } from '../once-per.ts'
import type { Problem, SourcePosition } from '../problem.ts'
import { characterProblems } from './characters.ts'
import { UNFINISHED_MERGE } from './conflict-markers.ts'
import { type Facts, facts as factsSchema } from './facts/index.ts'
import { readMedia } from './media-files.ts'
import { conflictProblems } from './merge-conflict.ts'
import { bodyBelow, type PageFile, type PageReading, pageOfFile, readPageFile, type UnreadBody } from './page-file.ts'
import { type PicturesFile, pageOfPictures, picturesFile } from './pictures-file.ts'
import type { Files } from './read-folder.ts'
import { REDIRECTS_FILE, type RedirectRow, readRedirects } from './redirects.ts'
import { glossaryFile, type HistoryFile, historyFile, type SiteFile, siteFile } from './schemas.ts'
import { tableProblems } from './table.ts'
import { TEST_RESULTS_FILE, type TestResults, testResults } from './test-results.ts'
import { meantPath, unknownFile } from './unknown-file.ts'
import { type PlaceOf, readYaml, type YamlReading } from './yaml.ts'

/** The files of one page, by language. */
export type Translations = Partial<Record<Locale, PageFile>>

/** An instant from which readers see a page, or see it no more. */
export interface Hour {
  /** Milliseconds since 1970. */
  at: number
  /** As the editor wrote it: `2026-12-01T09:00`. */
  written: string
  /** The page that says it: the page itself, or a page above it. */
  page: string
  /** Where the page says it. */
  place: SourcePosition
}

/** A page that readers do not see at an instant, because its hour has not come or is over. */
export interface HiddenPage {
  state: 'coming' | 'expired'
  hour: Hour
}

/** All content that editors wrote, parsed and typed. */
export interface Content extends WithoutSite {
  site: SiteFile
}

/** The content that can be checked even if site.yaml cannot be read. */
export interface WithoutSite {
  history: HistoryFile
  /** The rows of redirects.csv. */
  redirects: readonly RedirectRow[]
  glossary: GlossaryEntry[]
  /** Results of the browser tests, if the file exists. */
  results: TestResults | undefined
  /** Pages by content path, in order of path, without drafts. */
  pages: ReadonlyMap<string, Translations>
  /** Drafts by content path: the files with `draft: true`. A page can be published in one language and a draft in another. */
  drafts: ReadonlyMap<string, Translations>
  /**
   * Pages that readers do not see at the instant of `contentAt`, because of `publishAt` or `expireAt`. They are among the
   * drafts then. Undefined in the content of all instants.
   */
  hidden?: ReadonlyMap<string, HiddenPage>
  /** The addresses of these pages, and of their feeds, calendars and tables, that no other page has. */
  hiddenAddresses?: ReadonlyMap<string, HiddenPage['state']>
  /** Facts by content path: what facts.yaml says about a page in every language. */
  facts: ReadonlyMap<string, FactsFile>
  /**
   * Files with an address of their own, by content path and name: `/statistics/population/population.csv`. A table is byte
   * for byte; a document is empty here, because `media` knows it. A table that cannot be read is there, so that links to it are not reported, and is in `unreadTables`.
   */
  files: ReadonlyMap<string, string>
  unreadTables: ReadonlySet<string>
  /** Pictures and documents in the folders of pages, by content path and name: `/about/missions/plan.jpg`. */
  media: ReadonlyMap<string, Description>
  /** What is said of the pictures of a page, by content path: pictures.yaml. */
  pictures: ReadonlyMap<string, PicturesReading>
  /** Files that could not be read, by page and language. Their problems are reported once, not at each link to them. */
  unread: Unread
  /** YAML files with problems, by their path in content/. What they hold is not known. */
  unreadYaml: ReadonlySet<string>
  /** Positions of the values in site.yaml, history.yaml and glossary.yaml, by the name of the file. */
  places: ReadonlyMap<string, PlaceOf>
}

/** Position of a value in site.yaml, history.yaml or glossary.yaml. The start of the file if the file cannot be read. */
export function placeIn(
  places: WithoutSite['places'],
  file: 'site.yaml' | 'history.yaml' | 'glossary.yaml',
  path: readonly PropertyKey[],
): SourcePosition {
  return places.get(file)?.(path) ?? { file: `content/${file}`, line: 1, column: 1 }
}

/** facts.yaml of one page, and the position of each of its values. */
export interface FactsFile extends Pick<YamlReading<Facts>, 'placeOf'> {
  facts: Facts
}

/** pictures.yaml of one page, and the position of each of its values. */
export interface PicturesReading extends Pick<YamlReading<PicturesFile>, 'placeOf'> {
  pictures: PicturesFile
}

export type Unread = ReadonlyMap<string, ReadonlySet<Locale>>

export interface ContentReading {
  /** Missing when site.yaml cannot be read. */
  site: SiteFile | undefined
  rest: WithoutSite
  /** Texts of pages that are left out because of their front matter. */
  unreadBodies: readonly UnreadBody[]
  problems: Problem[]
}

/** Reads one file. @param file path from the root of the repository */
type Reader<T> = (file: string, text: string) => T

/** Reads each file. A process that reads the folder again may give functions that keep what they read before. */
export interface Readers {
  page: (...file: Parameters<typeof readPageFile>) => PageReading & Readable
  facts: Reader<YamlReading<Facts> & Readable>
  pictures: Reader<YamlReading<PicturesFile> & Readable>
  site: Reader<YamlReading<SiteFile> & Readable>
  history: Reader<YamlReading<HistoryFile> & Readable>
  glossary: Reader<YamlReading<GlossaryEntry[]> & Readable>
  results: Reader<YamlReading<TestResults> & Readable>
}

/** Whether a file could be read as a text. Otherwise, its problems say why. */
interface Readable {
  isReadable: boolean
}

/** The readers of a process that reads each file once. */
export const READERS: Readers = {
  page(file, text, id, locale) {
    const broken = textProblems(file, text)
    if (broken.length === 0) return { ...readPageFile(file, text, id, locale), isReadable: true }
    const { problems, ...rest } = readBroken(file, text, { id, locale }, broken)
    return { ...rest, problems: [...broken, ...problems], isReadable: rest.page !== undefined }
  },
  facts: yamlReader(factsSchema),
  pictures: yamlReader(picturesFile),
  site: yamlReader(siteFile),
  history: yamlReader(historyFile),
  glossary: yamlReader(glossaryFile),
  results: yamlReader(testResults),
}

/** Reads a YAML file with one schema. */
function yamlReader<T extends z.ZodType>(schema: T): Reader<YamlReading<z.infer<T>> & Readable> {
  return (file, text) => {
    const problems = textProblems(file, text)
    return problems.length > 0
      ? { problems, placeOf: () => ({ file, line: 1, column: 1 }), isReadable: false }
      : { ...readYaml({ text, file, firstLine: 1 }, schema), isReadable: true }
  }
}

/** Reads all files. A file that cannot be read is left out, so that the same run reports the problems of all others. */
export function readContent(files: Files, readers = READERS): ContentReading {
  const problems: Problem[] = []
  const unreadYaml = new Set<string>()
  const places = new Map<string, PlaceOf>()
  const read = <T>(name: string, reader: Reader<YamlReading<T> & Readable>, empty?: string): T | undefined => {
    const text = files.get(name) ?? empty
    const file = `content/${name}`
    if (text === undefined) {
      problems.push({
        file,
        line: 1,
        column: 1,
        severity: 'error',
        code: 'missing-file',
        found: 'no file',
        expected: `${name} in content/`,
        instead: `create ${file}`,
      })
      return undefined
    }
    const reading = reader(file, text)
    problems.push(...reading.problems)
    if (!reading.isReadable) return undefined
    places.set(name, reading.placeOf)
    if (!reading.data) unreadYaml.add(name)
    return reading.data
  }
  const site = read('site.yaml', readers.site)
  const history = read('history.yaml', readers.history, '{}') ?? historyFile.parse({})
  const glossary = read('glossary.yaml', readers.glossary, '[]') ?? []
  const results = files.has(TEST_RESULTS_FILE) ? read(TEST_RESULTS_FILE, readers.results) : undefined
  const redirects = redirectsIn(files, problems)
  const { unreadBodies, ...pages } = readPages(files, problems, unreadYaml, readers)
  return { site, rest: { history, redirects, glossary, results, places, unreadYaml, ...pages }, unreadBodies, problems }
}

function redirectsIn(files: Files, problems: Problem[]): RedirectRow[] {
  const table = files.get(REDIRECTS_FILE)
  if (table === undefined) return []
  const broken = textProblems(`content/${REDIRECTS_FILE}`, table)
  const { rows, problems: wrong } = readRedirects(broken.length > 0 ? 'from,to' : table)
  problems.push(...broken, ...wrong)
  return rows
}

const isTable = oncePerText((path) => /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.csv$/.test(path))
const SITE_FILES = ['site.yaml', 'history.yaml', REDIRECTS_FILE, 'glossary.yaml', TEST_RESULTS_FILE]

/** `projects/heyvaert/facts.yaml` → `/projects/heyvaert`. Undefined for another file. */
const pageOfFacts = oncePerText((path): string | undefined => {
  const match = /^(?<folder>(?:[a-z0-9-]+\/)*)facts\.yaml$/.exec(path)
  return match ? `/${match.groups?.folder ?? ''}`.replace(/(?<=.)\/$/, '') : undefined
})

/** The front matter of a Markdown file, or its first lines if it has none. */
const FRONT_MATTER = /^(?:---\n[\s\S]*?^---[ \t]*$|(?:.*\n){0,3})/m

/**
 * Problems that make a text of content/ unreadable: wrong characters, and merges of Git that are not finished. The
 * compiler of Markdown reports a merge in a text, because there it knows the code blocks.
 * @param file path from the root of the repository
 */
function textProblems(file: string, text: string): Problem[] {
  const merged = file.endsWith('.md') ? (FRONT_MATTER.exec(text)?.[0] ?? '') : text
  return [...characterProblems(file, text), ...conflictProblems(file, merged)]
}

interface Tables {
  tables: Map<string, string>
  unread: Set<string>
}

/** The tables in the folders of pages, by content path and name. */
function readTables(files: Files, problems: Problem[]): Tables {
  const tables = new Map(
    [...files].filter(([path]) => isTable(path) && path !== REDIRECTS_FILE).map(([path, text]) => [`/${path}`, text]),
  )
  const unread = new Set<string>()
  for (const [path, text] of tables) {
    const broken = textProblems(`content${path}`, text)
    problems.push(...broken, ...(broken.length > 0 ? [] : tableProblems(path, text, files)))
    if (broken.length > 0) unread.add(path)
  }
  return { tables, unread }
}

function readPages(
  files: Files,
  problems: Problem[],
  unreadYaml: Set<string>,
  readers: Readers,
): Pick<Content, 'pages' | 'drafts' | 'facts' | 'files' | 'unread' | 'unreadTables' | 'media' | 'pictures'> &
  Pick<ContentReading, 'unreadBodies'> {
  const { tables, unread: unreadTables } = readTables(files, problems)
  const { media, problems: wrongMedia } = readMedia(files)
  problems.push(...wrongMedia)
  const pictures = new Map<string, PicturesReading>()
  const pages = new Map<string, Translations>()
  const drafts = new Map<string, Translations>()
  const facts = new Map<string, FactsFile>()
  const unread = new Map<string, Set<Locale>>()
  const unreadBodies: UnreadBody[] = []
  for (const [path, text] of files) {
    if (SITE_FILES.includes(path) || tables.has(`/${path}`) || isMediaPath(path)) continue
    const file = `content/${path}`
    const factsOf = pageOfFacts(path)
    const picturesOf = pageOfPictures(path)
    const identity = pageOfFile(path)
    if (picturesOf !== undefined) {
      const { data, problems: found, placeOf } = readers.pictures(file, text)
      problems.push(...found)
      if (data) pictures.set(picturesOf, { pictures: data, placeOf })
      else unreadYaml.add(path)
      continue
    }
    if (factsOf !== undefined) {
      const { data, problems: found, placeOf, isReadable } = readers.facts(file, text)
      problems.push(...found)
      if (!isReadable) continue
      if (data) facts.set(factsOf, { facts: data, placeOf })
      else unreadYaml.add(path)
      continue
    }
    if (!identity) {
      problems.push(...unknownFile(path, files, SITE_FILES))
      const meant = pageOfFile(meantPath(path, files) ?? '')
      if (meant) unread.set(meant.id, (unread.get(meant.id) ?? new Set()).add(meant.locale))
      continue
    }
    const { page, unreadBody, problems: found } = readers.page(file, text, identity.id, identity.locale)
    problems.push(...found)
    if (unreadBody) unreadBodies.push(unreadBody)
    if (!page) unread.set(identity.id, (unread.get(identity.id) ?? new Set()).add(identity.locale))
    else {
      const group = page.meta.draft ? drafts : pages
      group.set(identity.id, { ...group.get(identity.id), [identity.locale]: page })
    }
  }
  const inOrder = new Map([...pages].sort(([a], [b]) => (a < b ? -1 : 1)))
  const documents = [...media.keys()].filter((path) => mediaKindOf(path) === 'document')
  const withAddress = new Map([...tables, ...documents.map((path) => [path, ''] as const)])
  return { pages: inOrder, drafts, facts, files: withAddress, unread, unreadTables, media, pictures, unreadBodies }
}

/** Reads a page with characters that must not be there, so that the same run reports its other mistakes. */
function readBroken(
  file: string,
  text: string,
  { id, locale }: Pick<PageFile, 'id' | 'locale'>,
  broken: readonly Problem[],
): PageReading {
  if (broken.some(({ code }) => code === 'not-utf-8' || code === UNFINISHED_MERGE.code)) return { problems: [] }
  const body = bodyBelow(file, text, locale)
  if (!body) return { problems: [] }
  if (broken.every(({ line }) => line >= body.bodyLine)) return readPageFile(file, text, id, locale)
  return { problems: [], unreadBody: body }
}

/** Languages that a page lacks. Dutch and French are equal in law, so each page needs both; English is optional. */
export function missingTranslations({ pages, drafts, unread }: WithoutSite): Problem[] {
  return [...pages].flatMap(([id, translations]) =>
    LOCALES.filter((locale) => !translations[locale] && !unread.get(id)?.has(locale)).map((locale): Problem => {
      const folder = `content${id === '/' ? '' : id}`
      const there = LOCALES.filter((one) => translations[one]).map((one) => `${one}.md`)
      const isOfficial = OFFICIAL_LOCALES.some((one) => one === locale)
      const draft = drafts.get(id)?.[locale]
      const remedy = draft ? `remove "draft: true" from ${locale}.md when it is ready` : 'translate it'
      return {
        ...(draft ? draft.placeOf('draft') : { file: `${folder}/${locale}.md`, line: 1, column: 1 }),
        severity: isOfficial ? 'error' : 'warning',
        code: isOfficial ? 'missing-translation' : 'no-translation',
        found: draft
          ? `${locale}.md is a draft, next to ${there.join(', ')}`
          : `no ${locale}.md next to ${there.join(', ')}`,
        expected: isOfficial
          ? 'each page in Dutch and in French, which are equal in law'
          : 'a translation, which is optional',
        instead: isOfficial
          ? `${remedy}, or write "draft: true" in the front matter of ${there.join(' and ')} too`
          : `${remedy}, or leave it: readers then see the original, with a notice`,
      }
    }),
  )
}
