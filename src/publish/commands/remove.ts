import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES } from '../../locale/locale.ts'
import { UsageError } from '../../wrangler/usage.ts'
import { compile } from '../compile/compile.ts'
import { printProblems } from '../output.ts'
import { withHistory } from '../source/edit.ts'
import { type Files, readFolder } from '../source/read-folder.ts'
import { type Command, type CommandContext, EXIT } from './command.ts'

const HOW = `remove PAGE --gone                                   its addresses answer 410, its files are deleted
remove PAGE --to OTHER                               its addresses lead to another page, its files are deleted
remove PAGE --withdrawn --reason-nl … --reason-fr … --reason-en …   it stays, with date and reason on top`

/** Takes a page away for good, leads its readers elsewhere, or marks it as withdrawn. Changes files only. */
export const remove: Command = async (context) => {
  const {
    output,
    folder,
    words: [id],
    values,
    now,
  } = context
  const files = await readFolder(folder)
  const { release, problems } = await compile(files)
  if (!release) {
    printProblems(output, problems)
    return { code: EXIT.refused, result: { problems } }
  }
  const page = release.tree.get(id ?? '')
  if (!page || page.id === '/') throw new UsageError(`name a page by its content path, not the home page:\n${HOW}`)
  const today = now().toISOString().slice(0, 10)
  const history = files.get('history.yaml') ?? ''
  const write = (text: string) => writeFile(join(folder, 'history.yaml'), text)

  if (values.withdrawn) {
    const reason = reasonOf(context)
    await write(
      withHistory(history, 'withdrawn', (entries) => [
        ...entries.filter((entry) => entry.page !== page.id),
        { page: page.id, on: today, reason },
      ]),
    )
    output.line(`${page.id} is marked as withdrawn; it stays readable, with the reason on top`)
    return { code: EXIT.done, result: { withdrawn: page.id } }
  }
  const to = values.to
  if (!values.gone && typeof to !== 'string') throw new UsageError(`say what becomes of its addresses:\n${HOW}`)
  const below = foldersBelow(page.id, files)
  if (below.length > 0) throw new UsageError(`${page.id} has pages below it (${below.join(', ')}): remove those first`)
  if (typeof to === 'string' && (to === page.id || !release.tree.has(to)))
    throw new UsageError(`there is no page ${to} to lead to`)

  const paths = LOCALES.map((locale) => page.paths[locale])
  const own = (entry: Record<string, unknown>) => entry.page === page.id
  const earlier = formerPathsOf(history, own)
  const all = [...paths, ...earlier]
  const notWithdrawn = withHistory(history, 'withdrawn', (entries) => entries.filter((entry) => !own(entry)))
  const withoutOwn = withHistory(notWithdrawn, 'former', (entries) => [
    ...entries.filter((entry) => !own(entry)),
    ...(typeof to === 'string' ? all.map((path) => ({ path, page: to })) : []),
  ])
  await write(
    typeof to === 'string'
      ? withoutOwn
      : withHistory(withoutOwn, 'gone', (entries) => [
          ...entries.filter((entry) => !all.includes(String(entry.path))),
          ...all.map((path) => ({ path, on: today })),
        ]),
  )
  await rm(join(folder, page.id.slice(1)), { recursive: true })
  for (const path of all)
    output.line(typeof to === 'string' ? `${path} will lead to ${to}` : `${path} will answer 410 Gone`)
  output.line('Links to it in other pages are errors now: "npm run content -- check" lists them')
  return { code: EXIT.done, result: { paths: all, to: to ?? null } }
}

/** Content paths of the pages below one, drafts among them: they lie in its folder and would be deleted with it. */
function foldersBelow(id: string, files: Files): string[] {
  const folders = [...files.keys()].map((path) => `/${path.slice(0, Math.max(path.lastIndexOf('/'), 0))}`)
  return [...new Set(folders)].filter((folder) => folder.startsWith(`${id}/`))
}

function formerPathsOf(history: string, own: (entry: Record<string, unknown>) => boolean): string[] {
  const found: string[] = []
  withHistory(history, 'former', (entries) => {
    found.push(...entries.filter(own).map((entry) => String(entry.path)))
    return entries
  })
  return found
}

function reasonOf({ values }: CommandContext): Record<string, string> {
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const reason = values[`reason-${locale}`]
      if (typeof reason !== 'string' || reason.trim() === '')
        throw new UsageError(`the reason is owed in each language:\n${HOW}`)
      return [locale, reason]
    }),
  )
}
