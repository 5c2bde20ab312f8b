import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type OptionDeclarations, type OptionValues } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { printProblems } from '../../cli/problems.ts'
import type { Route } from '../../content/schema/routes.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Localized, localized } from '../../locale/locale.ts'
import { compile } from '../compile/compile.ts'
import { readFormer } from '../compile/records/former.ts'
import { formerRoutes } from '../compile/records/routes.ts'
import type { Tree, TreePage } from '../compile/tree/tree.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import { readContent } from '../source/content.ts'
import { historyEntries, withHistory } from '../source/edit.ts'
import { type Files, readFolder } from '../source/read-folder.ts'
import { pathOf, REDIRECTS_FILE, readRedirects, withTargets } from '../source/redirects.ts'
import { siteOrigins } from '../target.ts'
import { answerOf } from './answers.ts'
import { define, PAGE } from './command.ts'
import { keyOf, treeOf } from './keep-addresses.ts'
import { showingOf } from './showing.ts'
import { writeChanges } from './write-changes.ts'

const FORMS = [
  ['remove PAGE --gone', 'delete the files of the page; its addresses answer 410'],
  ['remove PAGE --to OTHER', 'delete the files of the page; its addresses redirect to another page'],
  [
    'remove PAGE --withdrawn --reason-nl … --reason-fr … --reason-en …',
    'keep the page, with date and reason at the top',
  ],
] as const
const HOW = FORMS.map(([call, does]) => `${call.padEnd(50)}  ${does}`).join('\n')

const reason = (language: string) => ({ type: 'string', summary: `why the page is withdrawn, in ${language}` }) as const

const OPTIONS = {
  gone: { type: 'boolean', summary: 'the addresses of the page answer 410' },
  to: { type: 'string', value: 'PAGE', summary: 'the addresses of the page redirect to this page' },
  withdrawn: { type: 'boolean', summary: 'keep the page, marked as withdrawn' },
  'reason-nl': reason(LANGUAGE_NAMES.nl),
  'reason-fr': reason(LANGUAGE_NAMES.fr),
  'reason-en': reason(LANGUAGE_NAMES.en),
} as const satisfies OptionDeclarations

/** Deletes a page, with 410 or a redirect at its addresses, or marks it as withdrawn. Changes files only. */
export const remove = define({
  name: 'remove',
  summary: 'remove a page',
  positionals: { page: PAGE },
  options: OPTIONS,
  example: 'remove /about/missions --to /about',
  forms: FORMS,
  async run({ output, folder, cache, now, language }, { positionals: { page: id }, options }) {
    const files = await readFolder(folder, cache)
    const { release, problems } = await compile(files, { schedule: false, origins: siteOrigins() })
    if (!release) {
      printProblems(output, problems, undefined, undefined, showingOf(files, language))
      return { code: EXIT.refused, result: { problems } }
    }
    // Also a page that readers do not see now, because of its hours.
    const tree = treeOf(files)
    const page = tree.get(id)
    if (!page || page.id === '/')
      throw new UsageError(`give the content path of a page other than the home page:\n${HOW}`)
    const today = dayInBrussels(now().getTime())
    if (options.withdrawn) {
      const reason = readReasons(options)
      const history = withHistory(files.get('history.yaml') ?? '', 'withdrawn', (entries) => [
        ...entries.filter((entry) => entry.page !== page.id),
        { page: page.id, on: today, reason },
      ])
      await writeChanges(folder, { before: files, after: new Map([...files, ['history.yaml', history]]) })
      output.line(`${page.id} is marked as withdrawn; readers can still read it, with the reason at the top`)
      return done({ withdrawn: page.id })
    }
    const { to } = options
    if (!options.gone && to === undefined)
      throw new UsageError(`say what happens to the addresses of the page:\n${HOW}`)
    const below = foldersBelow(page.id, files)
    if (below.length > 0)
      throw new UsageError(`${page.id} has pages below it (${below.join(', ')}): remove those first`)
    if (to !== undefined && (to === page.id || !release.tree.has(to)))
      throw new UsageError(`there is no page ${to} to redirect to`)

    const { files: after, paths } = withoutPage(files, page, { tree, to, today })
    await writeChanges(folder, { before: files, after })
    await rm(join(folder, page.id.slice(1)), { recursive: true })
    const routes = routesAfter(after)
    for (const path of paths)
      output.line(
        to !== undefined && 'moved' in (routes.get(keyOf(path)) ?? {})
          ? `${path} will redirect to ${to}`
          : answerOf(path, routes.get(keyOf(path))),
      )
    output.line('Links to this page from other pages are now errors: "npm run content -- check" lists them')
    return done({ paths, to: to ?? null })
  },
})

/**
 * The files without a page: its present and its former addresses lead to another page, or are gone.
 * @param to content path of the other page; undefined if the addresses are gone
 * @returns the files, and all these addresses
 */
function withoutPage(
  files: Files,
  { id, paths }: TreePage,
  { tree, to, today }: { tree: Tree; to: string | undefined; today: string },
): { files: Files; paths: string[] } {
  const history = files.get('history.yaml') ?? ''
  const table = files.get(REDIRECTS_FILE)
  const isOwn = (entry: Record<string, unknown>) => entry.page === id
  const earlier = historyEntries(history, 'former').flatMap((entry) => (isOwn(entry) ? [String(entry.path)] : []))
  // An expired page may have had an address that another page has now.
  const others = [...tree.values()].filter((one) => one.id !== id)
  const inUse = new Set(others.flatMap((one) => LOCALES.map((locale) => one.paths[locale])))
  const present = LOCALES.map((locale) => paths[locale]).filter((path) => !inUse.has(path))
  const all = [...present, ...earlier]
  const keys = new Set(all.map(keyOf))
  const notOwn = (entries: Record<string, unknown>[]) => entries.filter(({ path }) => !keys.has(keyOf(String(path))))
  const notWithdrawn = withHistory(history, 'withdrawn', (entries) => entries.filter((entry) => !isOwn(entry)))
  const former = withHistory(notWithdrawn, 'former', (entries) => [
    ...notOwn(entries),
    ...(to !== undefined ? all.map((path) => ({ path, page: to })) : []),
  ])
  const gone = withHistory(former, 'gone', (entries) => [
    ...notOwn(entries),
    ...(to === undefined ? all.map((path) => ({ path, on: today })) : []),
  ])
  const kept = [...files].filter(([path]) => !path.startsWith(`${id.slice(1)}/`))
  if (table === undefined) return { files: new Map([...kept, ['history.yaml', gone]]), paths: all }
  const { rows: written } = readRedirects(table)
  const rows = written.filter((row) => pathOf(row.to) === id)
  // The other page has other headings.
  const parts = written.filter((row) => row.to.includes('#') && keys.has(keyOf(pathOf(row.to))))
  const changed = withTargets(
    table,
    new Map([
      ...rows.map(({ line }) => [line, to ?? ''] as const),
      ...parts.map((row) => [row.line, pathOf(row.to)] as const),
    ]),
  )
  return {
    files: new Map([...kept, ['history.yaml', gone], [REDIRECTS_FILE, changed]]),
    paths: [...all, ...rows.map(({ from }) => from)],
  }
}

/** The routes of former addresses in changed files, also if links in the texts are dead now. */
function routesAfter(files: Files): ReadonlyMap<string, Route> {
  const { rest } = readContent(files)
  const tree = treeOf(files)
  return formerRoutes(tree, readFormer(tree, rest).former)
}

/** Content paths of the pages below a page, drafts included. They are in its folder, so they would be deleted with it. */
function foldersBelow(id: string, files: Files): string[] {
  const folders = [...files.keys()].map((path) => `/${path.slice(0, Math.max(path.lastIndexOf('/'), 0))}`)
  return [...new Set(folders)].filter((folder) => folder.startsWith(`${id}/`))
}

function readReasons(options: OptionValues<typeof OPTIONS>): Localized<string> {
  return localized((locale) => {
    const reason = options[`reason-${locale}`]
    if (reason === undefined || reason.trim() === '')
      throw new UsageError('Give the reason in each language: --reason-nl, --reason-fr, --reason-en')
    return reason
  })
}
