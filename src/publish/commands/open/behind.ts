import { readPath } from '../../../content/paths.ts'
import { systemPath } from '../../../content/system-paths.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { generatedFiles } from '../../compile/checks/history.ts'
import { figureTables } from '../../compile/outputs/figure-tables.ts'
import { fileAddress } from '../../compile/outputs/files.ts'
import { readFormer } from '../../compile/records/former.ts'
import { choiceRoutes, formerRoutes, type Routes } from '../../compile/records/routes.ts'
import { withMunicipalityPages } from '../../compile/tree/municipality-pages.ts'
import { buildTree, type Tree, type TreePage } from '../../compile/tree/tree.ts'
import { type Hop, trace } from '../../redirects/trace.ts'
import type { Translations, WithoutSite } from '../../source/content.ts'
import type { SiteFile } from '../../source/schemas.ts'

/** What an editor changes to change what is at an address. */
export interface Behind {
  /** Files of the content: the text in the language of the address, or in all languages, then facts and tables. */
  files: string[]
  /** The same page in other languages. */
  others: string[]
  /** The redirects on the way, with the place of the entry that says them: `content/history.yaml:3`. */
  redirects: { from: string; to: string; place: string }[]
  /** What the site itself answers there, without a file of the content: `the search`. */
  system?: string
}

type Files = Pick<Behind, 'files' | 'others' | 'system'>

/** Finds what is behind an address: a path, or a whole address whose host does not count. Undefined if nothing is. */
export type AddressBook = ((address: string) => Promise<Behind | undefined>) & {
  /** All addresses of pages. */
  addresses: readonly string[]
}

/**
 * The addresses of a content: pages, also drafts and those whose hour has not come; feeds, calendars and tables; former
 * and short addresses. A content with errors has them too, as far as its files can be read. Content paths
 * (`/about/missions`) and paths of files (`content/about/nl.md`) are found as well.
 */
export function addressBook(content: WithoutSite, site: Pick<SiteFile, 'shortcuts'> | undefined): AddressBook {
  const written = { ...content, pages: withDrafts(content), drafts: new Map<string, Translations>() }
  const tree = buildTree(withMunicipalityPages(written))
  const tables = new Map([...content.files, ...figureTables(written)])
  const { former } = readFormer(tree, { ...written, files: tables })
  const paths = new Map([...tree.values()].flatMap((page) => LOCALES.map((one) => [page.paths[one], page] as const)))
  const file = { file: '' }
  const routes: Routes = new Map([
    ...choiceRoutes(tree, former, site ?? { shortcuts: {} }),
    ...formerRoutes(tree, former),
    ...[...generatedFiles(tree, tables).keys()].map((path) => [path, file] as const),
    ...[...paths.keys()].map((path) => [path, { page: '' }] as const),
  ])
  const at = (path: string) => filesAt(path, { content, tree, paths, tables })
  const find = async (address: string): Promise<Behind | undefined> => {
    const path = withoutHost(address)
    const named = pageNamed(path, tree)
    const hops = await trace(path, routes, former)
    const last = hops.at(-1)
    const found = last && last.status !== 404 ? filesOfHop(last, at) : undefined
    if (found || (last?.status === 410 && last.entry !== undefined) || last?.leaves)
      return { ...(found ?? { files: [], others: [] }), redirects: redirectsOf(hops) }
    return named && { ...filesOf(named, undefined, content), redirects: [] }
  }
  return Object.assign(find, { addresses: [...paths.keys()] })
}

function withDrafts({ pages, drafts }: Pick<WithoutSite, 'pages' | 'drafts'>): Map<string, Translations> {
  const ids = [...new Set([...pages.keys(), ...drafts.keys()])].sort()
  return new Map(ids.map((id) => [id, { ...drafts.get(id), ...pages.get(id) }]))
}

const SCHEME_AND_HOST = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i
/** A host without its scheme, as a browser may show it: `localhost:8787`, `www.example.brussels`. */
const BARE_HOST = /^(?:localhost|(?:[a-z0-9-]+\.)+[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?=[/?#]|$)/i

/** The path of an address, with its query. */
function withoutHost(address: string): string {
  const trimmed = address.trim()
  const path = trimmed.replace(SCHEME_AND_HOST, '')
  const rest = path === trimmed && !/\.(?:md|yaml|csv)$/.test(path) ? path.replace(BARE_HOST, '') : path
  return `/${rest.replace(/^\/+/, '')}`
}

/** The page whose content path, or the path of whose file, was given. */
function pageNamed(path: string, tree: Tree): TreePage | undefined {
  const id = path
    .replace(/[?#].*$/s, '')
    .replace(/^\/content(?=\/|$)/, '')
    .replace(/\/(?:nl|fr|en)\.md$|\/facts\.yaml$/, '')
    .replace(/\/$/, '')
  return tree.get(id === '' ? '/' : id)
}

function redirectsOf(hops: readonly Hop[]): Behind['redirects'] {
  return hops.flatMap(({ address: from, entry, why, status }, i) => {
    if (entry === undefined) return []
    const to = status === 410 ? 'nothing: it is gone' : (hops[i + 1]?.address ?? why.replace(/^to |: .*$/g, ''))
    return [{ from, to, place: entry }]
  })
}

type FilesAt = (path: string) => Files | undefined

/** The files of the last answer: of one page, or of those from which the language of the reader chooses. */
function filesOfHop({ address, choices = [] }: Hop, at: FilesAt): Files | undefined {
  if (choices.length === 0) return at(address)
  const all = choices.flatMap((one) => at(one) ?? [])
  const isText = (file: string) => file.endsWith('.md')
  const files = [...new Set(all.flatMap((one) => one.files))].sort((a, b) => Number(isText(b)) - Number(isText(a)))
  return { files, others: [] }
}

interface Known {
  content: WithoutSite
  tree: Tree
  paths: ReadonlyMap<string, TreePage>
  tables: ReadonlyMap<string, string>
}

function filesAt(address: string, { content, tree, paths, tables }: Known): Files | undefined {
  const reading = readPath(address.replace(/\?.*$/s, ''))
  if (reading.kind !== 'path') return undefined
  const { path } = reading
  // A feed and a calendar are made from a page and those below it.
  const page = paths.get(path) ?? paths.get(path.replace(/\/atom\.xml$|\.ics$/, '')) ?? homeOfFeed(path, paths)
  if (page) {
    const locale = LOCALES.find((one) => page.paths[one] === path || path.startsWith(`/${one}/`))
    return filesOf(page, locale, content)
  }
  const table = [...tables.keys()].find((one) => fileAddress(one) === path)
  if (table !== undefined) return filesOfTable(table, tree, content)
  const system = systemPath(path)
  return system === undefined ? undefined : { files: [], others: [], system }
}

/** `/nl/atom.xml` is the feed of the home page, `/nl/`. */
function homeOfFeed(path: string, paths: Known['paths']): TreePage | undefined {
  return path.endsWith('/atom.xml') ? paths.get(path.replace(/atom\.xml$/, '')) : undefined
}

/** @param locale the language of the address; undefined for all languages */
function filesOf(page: TreePage, locale: Locale | undefined, content: WithoutSite): Files {
  const texts = LOCALES.flatMap((one) => page.own[one]?.file ?? [])
  const own = locale === undefined ? texts : [page.shown[locale].file]
  // The page of a municipality is made from the page above it.
  const folder = (own[0] ?? '').replace(/\/[^/]*$/, '')
  return {
    files: [...own, ...factsAndTables(folder, content)],
    others: texts.filter((one) => !own.includes(one)),
  }
}

function factsAndTables(folder: string, { facts, unreadYaml, files }: WithoutSite): string[] {
  const id = folder.replace(/^content/, '') || '/'
  const yaml = `${folder}/facts.yaml`
  const hasFacts = facts.has(id) || unreadYaml.has(yaml.replace(/^content\//, ''))
  const tables = [...files.keys()].map((path) => `content${path}`)
  return [...(hasFacts ? [yaml] : []), ...tables.filter((path) => path.slice(0, path.lastIndexOf('/')) === folder)]
}

/** A table that an editor wrote, or one that is made from the figures of the page in its folder. */
function filesOfTable(table: string, tree: Tree, content: WithoutSite): Files {
  if (content.files.has(table)) return { files: [`content${table}`], others: [] }
  const page = tree.get(table.slice(0, table.lastIndexOf('/')))
  return page ? { files: factsAndTables(`content${page.id}`, content), others: [] } : { files: [], others: [] }
}
