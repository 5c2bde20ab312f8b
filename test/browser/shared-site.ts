import type { TestProject } from 'vitest/node'
import { startSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the shared site. Suites that use it only read, or sign up with addresses that no other suite uses. */
    origin: string
    /** The paths of each page, by its folder. */
    pathsOfPage: Record<string, string[]>
    /** Whether vitest was started with `-u`: new screenshots then replace the reviewed ones. */
    updateScreenshots: boolean
  }
}

/** Publishes the site once for all suites, because it takes about ten seconds. */
export default async function shareSite(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite()
  project.provide('origin', site.origin)
  project.provide('updateScreenshots', project.vitest.config.snapshotOptions.updateSnapshot === 'all')
  project.provide(
    'pathsOfPage',
    Object.fromEntries([...site.tree].map(([id, { paths }]) => [id, Object.values(paths)])),
  )
  return () => site.close()
}
