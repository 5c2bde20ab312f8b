import type { z } from 'zod'
import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'
import { type Facts, facts as factsSchema } from './facts/index.ts'
import { type PageFile, pageOfFile, readPageFile } from './page-file.ts'
import type { Files } from './read-folder.ts'
import { glossaryFile, type HistoryFile, historyFile, type SiteFile, siteFile } from './schemas.ts'
import { TEST_RESULTS_FILE, type TestResults, testResults } from './test-results.ts'
import { type PlaceOf, readYaml, type YamlReading } from './yaml.ts'

/** The files of one page, by language. */
export type Translations = Partial<Record<Locale, PageFile>>

/** All content that editors wrote, parsed and typed. */
export interface Content extends WithoutSite {
  site: SiteFile
}

/** The content that can be checked even if site.yaml cannot be read. */
export interface WithoutSite {
  history: HistoryFile
  glossary: GlossaryEntry[]
  /** Results of the browser tests, if the file exists. */
  results: TestResults | undefined
  /** Pages by content path, in order of path, without drafts. */
  pages: ReadonlyMap<string, Translations>
  /** Drafts by content path: the files with `draft: true`. A page can be published in one language and a draft in another. */
  drafts: ReadonlyMap<string, Translations>
  /** Facts by content path: what facts.yaml says about a page in every language. */
  facts: ReadonlyMap<string, FactsFile>
  /** CSV files in the folders of pages, by content path and name: `/statistics/population/population.csv`. */
  files: ReadonlyMap<string, string>
  /** Files that could not be read, by page and language. Their problems are reported once, not at each link to them. */
  unread: Unread
  /** YAML files with problems, by their path in content/. What they hold is not known. */
  unreadYaml: ReadonlySet<string>
  /** Positions of the values in site.yaml, history.yaml and glossary.yaml, by the name of the file. */
  places: ReadonlyMap<string, PlaceOf>
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
  const unreadYaml = new Set<string>()
  const places = new Map<string, PlaceOf>()
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
    if (!reading.data) unreadYaml.add(name)
    return reading.data
  }
  const site = read('site.yaml', siteFile)
  const history = read('history.yaml', historyFile, '{}') ?? historyFile.parse({})
  const glossary = read('glossary.yaml', glossaryFile, '[]') ?? []
  const results = files.has(TEST_RESULTS_FILE) ? read(TEST_RESULTS_FILE, testResults) : undefined
  return {
    site,
    rest: { history, glossary, results, places, unreadYaml, ...readPages(files, problems, unreadYaml) },
    problems,
  }
}

const TABLE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.csv$/
const SITE_FILES = ['site.yaml', 'history.yaml', 'glossary.yaml', TEST_RESULTS_FILE]

/** `projects/heyvaert/facts.yaml` → `/projects/heyvaert`. Undefined for another file. */
function pageOfFacts(path: string): string | undefined {
  const match = /^(?<folder>(?:[a-z0-9-]+\/)*)facts\.yaml$/.exec(path)
  return match ? `/${match.groups?.folder ?? ''}`.replace(/(?<=.)\/$/, '') : undefined
}

function readPages(
  files: Files,
  problems: Problem[],
  unreadYaml: Set<string>,
): Pick<Content, 'pages' | 'drafts' | 'facts' | 'files' | 'unread'> {
  const tables = new Map([...files].filter(([path]) => TABLE.test(path)).map(([path, text]) => [`/${path}`, text]))
  const pages = new Map<string, Translations>()
  const drafts = new Map<string, Translations>()
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
      else unreadYaml.add(path)
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
    else {
      const group = page.meta.draft ? drafts : pages
      group.set(identity.id, { ...group.get(identity.id), [identity.locale]: page })
    }
  }
  return { pages: new Map([...pages].sort(([a], [b]) => (a < b ? -1 : 1))), drafts, facts, files: tables, unread }
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
