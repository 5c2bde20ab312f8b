import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import type { TestProject } from 'vitest/node'
import { type Compiled, compile } from '../../src/publish/compile/compile.ts'
import type { TreePage } from '../../src/publish/compile/tree/tree.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { type Ask, serve } from './serve.ts'

/** The parts of a compiled release that the tests use, as plain data. Pages of the tree have only these fields. */
export interface RealRelease extends Pick<Compiled, 'root' | 'records' | 'images' | 'routes' | 'pages' | 'mailings'> {
  tree: ReadonlyMap<string, Pick<TreePage, 'id' | 'paths' | 'facts'>>
}

/** One document of the real site. */
export interface RenderedDocument {
  /** The path of a page, or a description of another document. */
  name: string
  path: string
  html: string
}

export interface RenderedSite {
  release: RealRelease
  documents: RenderedDocument[]
}

declare module 'vitest' {
  interface ProvidedContext {
    /** File with a `RenderedSite`, serialized by node:v8. */
    renderedSite: string
  }
}

/**
 * Compiles content/ and renders every document once for all test files of a project. In watch mode, restart vitest after
 * a change of content or of the renderer.
 */
export default async function compileRealSite(project: TestProject): Promise<() => Promise<void>> {
  const { release, problems } = await compile(await readFolder(join(import.meta.dirname, '../../content')))
  if (!release) throw new Error(JSON.stringify(problems, null, 2))
  const { root, images, routes, pages, mailings } = release
  const records = new Map(release.records)
  const tree = new Map([...release.tree].map(([id, { paths, facts }]) => [id, { id, paths, facts }]))
  const site: RenderedSite = {
    release: { root, records, images, routes, pages, mailings, tree },
    documents: await render(release, serve(release)),
  }
  const folder = await mkdtemp(join(tmpdir(), 'rendered-site-'))
  const file = join(folder, 'site.v8')
  await writeFile(file, serialize(site))
  project.provide('renderedSite', file)
  return () => rm(folder, { recursive: true, force: true })
}

/** Renders all pages in all languages, and the other documents: errors, gateway, search. */
function render({ pages, tree }: Compiled, ask: Ask): Promise<RenderedDocument[]> {
  const about = tree.get('/about')?.paths.nl ?? ''
  const requests: [name: string, path: string, headers?: Record<string, string>][] = [
    ...pages.map(({ path }): [string, string] => [path, path]),
    ['the page in three languages', '/'],
    ['the page in three languages for one page', about.slice('/nl'.length)],
    ['a missing page', '/fr/nulle-part'],
    ['a missing page below a page', `${about}/nergens`],
    ['a missing path in the reader’s language', '/nowhere', { 'Accept-Language': 'en' }],
    ['a missing path in all languages', '/nowhere'],
    ['a malformed path', '/nl/%ff'],
    ['an over-long path', `/fr/${'a'.repeat(2000)}`],
    ['a search', '/nl/zoeken?q=openbaar+onderzoek'],
    ['a search with both filters', '/fr/recherche?q=plan&kind=project'],
    ['a search with a typing error', '/en/search?q=ehyvaert'],
    ['a search for a phrase that no page has', '/fr/recherche?q=%22canal+heyvaert+zone%22'],
    ['a search that finds nothing', '/nl/zoeken?q=zzzzqqq'],
    ['the search without a query', '/fr/recherche'],
  ]
  return Promise.all(
    requests.map(async ([name, path, headers]) => ({ name, path, html: await (await ask(path, headers)).text() })),
  )
}
