import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import type { TestProject } from 'vitest/node'
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
  project.provide('updateScreenshots', project.vitest.config.snapshotOptions.updateSnapshot === 'all')
  return async () => {
    await Promise.all(sites.map((one) => one.close()))
    await rm(folder, { recursive: true, force: true })
  }
}
