import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import type { TestProject } from 'vitest/node'
import { IS_WHOLE } from '../support/whole.ts'
import { coveringPages, type PageHtml } from './covering-pages.ts'
import { KINDS } from './kinds.ts'
import { compileContent, startSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the shared site. Suites that use it only read, or sign up with addresses that no other suite uses. */
    origin: string
    /** Origin of the same site in development, which also has the components page. */
    developmentOrigin: string
    /** File with the compiled `Content`, serialized by node:v8, for a suite that starts a site of its own. */
    content: string
    /** The paths of each page, by its folder. */
    pathsOfPage: Record<string, string[]>
    /**
     * Paths on which a check of the whole site looks, besides a page of each kind: each page in each language, or if the
     * whole site is not checked, the pages that cover all constructs.
     */
    morePaths: string[]
    /** Whether vitest was started with `-u`: new screenshots then replace the reviewed ones. */
    updateScreenshots: boolean
  }
}

/** Compiles the content and starts the sites once for all suites, because that takes about ten seconds. */
export default async function shareSite(project: TestProject): Promise<() => Promise<void>> {
  const content = await compileContent()
  const sites = await Promise.all([startSite({ content }), startSite({ content, environment: 'development' })])
  const [site, development] = sites
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  const file = join(folder, 'content.v8')
  await writeFile(file, serialize(content))
  project.provide('origin', site.origin)
  project.provide('developmentOrigin', development.origin)
  project.provide('content', file)
  project.provide('pathsOfPage', content.pathsOfPage)
  project.provide('morePaths', await morePaths(content.pathsOfPage, site.origin))
  project.provide('updateScreenshots', project.vitest.config.snapshotOptions.updateSnapshot === 'all')
  return async () => {
    await Promise.all(sites.map((one) => one.close()))
    await rm(folder, { recursive: true, force: true })
  }
}

async function morePaths(pathsOfPage: Record<string, string[]>, origin: string): Promise<string[]> {
  const kinds: string[] = Object.values(KINDS)
  const everywhere = Object.values(pathsOfPage).map((paths) => [...new Set(paths)])
  if (IS_WHOLE) return everywhere.flat().filter((path) => !kinds.includes(path))
  // Each page in one of its languages in turn, so that all languages are in the set.
  const paths = new Set([...kinds, ...everywhere.map((ofPage, i) => ofPage[i % ofPage.length] ?? '')])
  const pages: PageHtml[] = []
  for (const path of paths) pages.push({ path, html: await (await fetch(`${origin}${path}`)).text() })
  return coveringPages(pages, kinds)
}
