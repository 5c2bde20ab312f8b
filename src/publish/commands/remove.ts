import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type OptionDeclarations, type OptionValues } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { printProblems } from '../../cli/problems.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Localized, localized } from '../../locale/locale.ts'
import { compile } from '../compile/compile.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import { historyEntries, withHistory } from '../source/edit.ts'
import { type Files, rawText, readFolder } from '../source/read-folder.ts'
import { define, PAGE } from './command.ts'

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
  async run({ output, folder, now }, { positionals: { page: id }, options }) {
    const files = await readFolder(folder)
    const { release, problems } = await compile(files)
    if (!release) {
      printProblems(output, problems)
      return { code: EXIT.refused, result: { problems } }
    }
    const page = release.tree.get(id)
    if (!page || page.id === '/')
      throw new UsageError(`give the content path of a page other than the home page:\n${HOW}`)
    const today = dayInBrussels(now().getTime())
    const history = await rawText(folder, 'history.yaml')
    const write = (text: string) => writeFile(join(folder, 'history.yaml'), text)

    if (options.withdrawn) {
      const reason = readReasons(options)
      await write(
        withHistory(history, 'withdrawn', (entries) => [
          ...entries.filter((entry) => entry.page !== page.id),
          { page: page.id, on: today, reason },
        ]),
      )
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

    const paths = LOCALES.map((locale) => page.paths[locale])
    const own = (entry: Record<string, unknown>) => entry.page === page.id
    const earlier = historyEntries(history, 'former')
      .filter(own)
      .map((entry) => String(entry.path))
    const all = [...paths, ...earlier]
    const notWithdrawn = withHistory(history, 'withdrawn', (entries) => entries.filter((entry) => !own(entry)))
    const withoutOwn = withHistory(notWithdrawn, 'former', (entries) => [
      ...entries.filter((entry) => !own(entry)),
      ...(to !== undefined ? all.map((path) => ({ path, page: to })) : []),
    ])
    await write(
      to !== undefined
        ? withoutOwn
        : withHistory(withoutOwn, 'gone', (entries) => [
            ...entries.filter((entry) => !all.includes(String(entry.path))),
            ...all.map((path) => ({ path, on: today })),
          ]),
    )
    await rm(join(folder, page.id.slice(1)), { recursive: true })
    for (const path of all)
      output.line(to !== undefined ? `${path} will redirect to ${to}` : `${path} will answer 410 Gone`)
    output.line('Links to this page from other pages are now errors: "npm run content -- check" lists them')
    return done({ paths: all, to: to ?? null })
  },
})

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
