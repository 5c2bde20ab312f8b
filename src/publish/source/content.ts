import type { z } from 'zod'
import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import type { Problem, SourcePosition } from '../problem.ts'
import { type Facts, facts as factsSchema } from './facts/index.ts'
import { type PageFile, pageOfFile, readPageFile } from './page-file.ts'
import type { Files } from './read-folder.ts'
import { REDIRECTS_FILE, type RedirectRow, readRedirects } from './redirects.ts'
import { glossaryFile, type HistoryFile, historyFile, type SiteFile, siteFile } from './schemas.ts'
import { TEST_RESULTS_FILE, type TestResults, testResults } from './test-results.ts'
import { readYaml, type YamlReading } from './yaml.ts'

/** The files of one page, by language. */
export type Translations = Partial<Record<Locale, PageFile>>

/** All content that editors wrote, parsed and typed. */
export interface Content extends WithoutSite {
  site: SiteFile
}

/** Position of the value at a path of keys of a YAML file. */
type PlaceOf = (path: readonly PropertyKey[]) => SourcePosition

/** The content that can be checked even if site.yaml cannot be read. */
export interface WithoutSite {
  history: HistoryFile
  /** The rows of redirects.csv. */
  redirects: readonly RedirectRow[]
  /** Positions in history.yaml and site.yaml. */
  places: { history: PlaceOf; site: PlaceOf }
  glossary: GlossaryEntry[]
  /** Results of the browser tests, if the file exists. */
  results: TestResults | undefined
  /** Pages by content path, in order of path, without drafts. */
  pages: ReadonlyMap<string, Translations>
  /** Facts by content path: what facts.yaml says about a page in every language. */
  facts: ReadonlyMap<string, FactsFile>
  /** CSV files in the folders of pages, by content path and name: `/statistics/population/population.csv`. */
  files: ReadonlyMap<string, string>
  /** Files that could not be read, by page and language. Their problems are reported once, not at each link to them. */
  unread: Unread
}

/** facts.yaml of one page, and the position of each of its values. */
export interface FactsFile extends Pick<YamlReading<Facts>, 'placeOf'> {
  facts: Facts
}

export type Unread = ReadonlyMap<string, ReadonlySet<Locale>>

export interface ContentReading {
  /** Missing when site.yaml cannot be read. */
  site: SiteFile | undefined
  rest: WithoutSite
  problems: Problem[]
}

/** Reads all files. A file that cannot be read is left out, so that the same run reports the problems of all others. */
export function readContent(files: Files): ContentReading {
  const problems: Problem[] = []
  const places = new Map<string, PlaceOf>()
  const placesIn = (name: string) => places.get(name) ?? (() => ({ file: `content/${name}`, line: 1, column: 1 }))
  const read = <T extends z.ZodType>(name: string, schema: T, empty?: string): z.infer<T> | undefined => {
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
    const reading = readYaml({ text, file, firstLine: 1 }, schema)
    problems.push(...reading.problems)
    places.set(name, reading.placeOf)
    return reading.data
  }
  const site = read('site.yaml', siteFile)
  const history = read('history.yaml', historyFile, '{}') ?? historyFile.parse({})
  const glossary = read('glossary.yaml', glossaryFile, '[]') ?? []
  const results = files.has(TEST_RESULTS_FILE) ? read(TEST_RESULTS_FILE, testResults) : undefined
  const { rows: redirects, problems: wrongRows } = readRedirects(files.get(REDIRECTS_FILE) ?? 'from,to')
  problems.push(...wrongRows)
  const pages = readPages(files, problems)
  const rest = {
    history,
    redirects,
    places: { history: placesIn('history.yaml'), site: placesIn('site.yaml') },
    glossary,
    results,
    ...pages,
  }
  return { site, rest, problems }
}

const TABLE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.csv$/
const SITE_FILES = ['site.yaml', 'history.yaml', REDIRECTS_FILE, 'glossary.yaml', TEST_RESULTS_FILE]

/** `projects/heyvaert/facts.yaml` → `/projects/heyvaert`. Undefined for another file. */
function pageOfFacts(path: string): string | undefined {
  const match = /^(?<folder>(?:[a-z0-9-]+\/)*)facts\.yaml$/.exec(path)
  return match ? `/${match.groups?.folder ?? ''}`.replace(/(?<=.)\/$/, '') : undefined
}

function readPages(files: Files, problems: Problem[]): Pick<Content, 'pages' | 'facts' | 'files' | 'unread'> {
  const tables = new Map(
    [...files]
      .filter(([path]) => TABLE.test(path) && path !== REDIRECTS_FILE)
      .map(([path, text]) => [`/${path}`, text]),
  )
  const pages = new Map<string, Translations>()
  const facts = new Map<string, FactsFile>()
  const unread = new Map<string, Set<Locale>>()
  for (const [path, text] of files) {
    if (SITE_FILES.includes(path) || tables.has(`/${path}`)) continue
    const file = `content/${path}`
    const factsOf = pageOfFacts(path)
    if (factsOf !== undefined) {
      const { data, problems: found, placeOf } = readYaml({ text, file, firstLine: 1 }, factsSchema)
      problems.push(...found)
      if (data) facts.set(factsOf, { facts: data, placeOf })
      continue
    }
    const identity = pageOfFile(path)
    if (!identity) {
      problems.push({
        file,
        line: 1,
        column: 1,
        severity: 'error',
        code: 'unknown-file',
        found: 'a file that is not part of a page',
        expected: `one folder for each page, with ${LOCALES.map((locale) => `${locale}.md`).join(', ')}, and if needed facts.yaml and tables (.csv); folder names in lower-case letters, digits and dashes`,
        instead: 'rename or remove it',
      })
      continue
    }
    const { page, problems: found } = readPageFile(file, text, identity.id, identity.locale)
    problems.push(...found)
    if (!page) unread.set(identity.id, (unread.get(identity.id) ?? new Set()).add(identity.locale))
    else if (!page.meta.draft) pages.set(identity.id, { ...pages.get(identity.id), [identity.locale]: page })
  }
  return { pages: new Map([...pages].sort(([a], [b]) => (a < b ? -1 : 1))), facts, files: tables, unread }
}

/** Languages that a page lacks. Dutch and French are equal in law, so each page needs both; English is optional. */
export function missingTranslations({ pages, unread }: WithoutSite): Problem[] {
  return [...pages].flatMap(([id, translations]) =>
    LOCALES.filter((locale) => !translations[locale] && !unread.get(id)?.has(locale)).map((locale): Problem => {
      const folder = `content${id === '/' ? '' : id}`
      const there = LOCALES.filter((one) => translations[one]).map((one) => `${one}.md`)
      const official = OFFICIAL_LOCALES.some((one) => one === locale)
      return {
        file: `${folder}/${locale}.md`,
        line: 1,
        column: 1,
        severity: official ? 'error' : 'warning',
        code: official ? 'missing-translation' : 'no-translation',
        found: `no ${locale}.md, or only a draft, next to ${there.join(', ')}`,
        expected: official
          ? 'each page in Dutch and in French, which are equal in law'
          : 'a translation, which is optional',
        instead: official
          ? 'translate it, or set "draft: true" in the files that are there'
          : 'translate it, or leave it: readers then see the original, with a notice',
      }
    }),
  )
}
