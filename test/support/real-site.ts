import { join } from 'node:path'
import { compile } from '../../src/publish/compile/compile.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { serve } from './serve.ts'

export { ORIGIN } from './serve.ts'

/** The files of content/, as an editor would publish them now. */
export const files = await readFolder(join(import.meta.dirname, '../../content'))

const { release: compiled, problems } = await compile(files)
if (!compiled) throw new Error(JSON.stringify(problems, null, 2))

/** The real content as a release. */
export const release = compiled

/** Asks the real site in production for a path. */
export const ask = serve(release)

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
    ['a search', '/nl/zoeken?q=openbaar+onderzoek', {}] as const,
    ['a search with both filters', '/fr/recherche?q=plan&kind=project', {}] as const,
    ['a search with a slip', '/en/search?q=ehyvaert', {}] as const,
    ['a search for words that are nowhere side by side', '/fr/recherche?q=%22canal+heyvaert+zone%22', {}] as const,
    ['a search that finds nothing', '/nl/zoeken?q=zzzzqqq', {}] as const,
    ['the search before anything is asked', '/fr/recherche', {}] as const,
  ].map(async ([name, path, headers]) => [name, path, await (await ask(path, headers)).text()] as const),
)

function withoutLocale(): string {
  return release.tree.get('/about')?.paths.nl.slice(3) ?? ''
}
