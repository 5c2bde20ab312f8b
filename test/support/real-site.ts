import { join } from 'node:path'
import { createApp } from '../../src/app.tsx'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import { compile } from '../../src/publish/compile/compile.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'

export const ORIGIN = 'https://www.example.brussels'

/** The files of content/, as an editor would publish them now. */
export const files = await readFolder(join(import.meta.dirname, '../../content'))

const { release: compiled, problems } = await compile(files)
if (!compiled) throw new Error(JSON.stringify(problems, null, 2))

/** The real content as a release. */
export const release = compiled

const stored = new Map([
  ...release.records,
  [POINTER_KEY, JSON.stringify({ release: release.root, previous: null, schedule: [] })],
])
const reader = new ReleaseReader({
  kv: { get: async (key) => stored.get(key) ?? null },
  backup: { get: async () => undefined, put: async () => {} },
  report: (event, fields) => {
    throw new Error(`${event} ${JSON.stringify(fields)}`)
  },
})
const app = createApp({
  reader,
  environment: 'production',
  origin: ORIGIN,
  https: true,
  version: 'test',
  log: () => {},
})

/** Asks the real site in production for a path. */
export async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return app.fetch(new Request(`${ORIGIN}${path}`, { headers, method }))
}

/** Every document that a reader of the real site can be shown, by what it is: all pages in all languages, and what is shown instead. */
export const documents: readonly (readonly [name: string, path: string, html: string])[] = await Promise.all(
  [
    ...release.pages.map(({ path }) => [path, path, {}] as const),
    ['the page in three languages', '/', {}] as const,
    ['the page in three languages for one page', withoutLocale(), {}] as const,
    ['a missing page', '/fr/nulle-part', {}] as const,
    ['a missing page below a page', `${release.tree.get('/about')?.paths.nl}/nergens`, {}] as const,
    ['a missing path in the reader’s language', '/nowhere', { 'Accept-Language': 'en' }] as const,
    ['a missing path in all languages', '/nowhere', {}] as const,
    ['a malformed path', '/nl/%ff', {}] as const,
    ['an over-long path', `/fr/${'a'.repeat(2000)}`, {}] as const,
  ].map(async ([name, path, headers]) => [name, path, await (await ask(path, headers)).text()] as const),
)

function withoutLocale(): string {
  return release.tree.get('/about')?.paths.nl.slice(3) ?? ''
}
