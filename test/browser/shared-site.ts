import type { TestProject } from 'vitest/node'
import { startSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the site that suites share which only read, or whose sign-ups are in nobody's way. */
    origin: string
    /** The addresses of each page, by its folder. */
    pathsOfPage: Record<string, string[]>
    /** Whether vitest was started with `-u`: a screenshot then replaces the one that is kept. */
    updateScreenshots: boolean
  }
}

/** Publishing takes some ten seconds: once for all suites, not once a file. */
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
