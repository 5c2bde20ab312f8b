import { readFile } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { type CommandResult, done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { count } from '../../cli/output.ts'
import { compile } from '../compile/compile.ts'
import { readFormer } from '../compile/records/former.ts'
import { readAliases } from '../redirects/aliases.ts'
import { importRedirects } from '../redirects/import.ts'
import { readImport } from '../redirects/import-lines.ts'
import { trace } from '../redirects/trace.ts'
import { pageOfFile } from '../source/page-file.ts'
import { readFolder } from '../source/read-folder.ts'
import { REDIRECTS_FILE } from '../source/redirects.ts'
import { siteOrigins } from '../target.ts'
import { type CommandContext, define } from './command.ts'
import { treeOf } from './keep-addresses.ts'
import { printErrors } from './showing.ts'
import { writeChanges } from './write-changes.ts'

const FORMS = [
  [
    'redirects import FILE',
    'add the redirects of a former site to content/redirects.csv: CSV, _redirects, Apache, nginx',
  ],
  ['redirects test ADDRESS …', 'show where addresses lead, hop by hop, and why; exit code 1 if one leads nowhere'],
] as const
const HOW = FORMS.map(([call, does]) => `${call.padEnd(26)}  ${does}`).join('\n')

/** Adds and tests former addresses. */
export const redirects = define({
  name: 'redirects',
  summary: 'add and test former addresses',
  positionals: {
    verb: { summary: 'import or test', choices: ['import', 'test'] },
    words: { summary: 'a file, or addresses', rest: true },
  },
  options: { 'dry-run': { type: 'boolean', summary: 'with import: only show what would be added' } },
  example: 'redirects test /Page.html',
  forms: FORMS,
  async run(context, { positionals: { verb, words }, options }) {
    const [first, second] = words
    if (first === undefined || (verb === 'import' && second !== undefined))
      throw new UsageError(`say what to ${verb}:\n${HOW}`)
    return verb === 'import' ? importFile(context, first, options['dry-run']) : testAddresses(context, words)
  },
})

async function importFile(
  { folder, cache, output, target }: CommandContext,
  file: string,
  isDry: boolean,
): Promise<CommandResult> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  })
  const files = await readFolder(folder, cache)
  const reading = file.endsWith('.md') ? readAliases(text, pageAt(folder, file)) : readImport(text)
  const origins = [target.origin, ...siteOrigins()]
  const { table, added, known, unread, notes } = await importRedirects(files, reading, origins)
  if (added > 0 && !isDry)
    await writeChanges(folder, { before: files, after: new Map([...files, [REDIRECTS_FILE, table]]) })
  output.line(
    isDry
      ? `${count(added, 'redirect')} would be added to content/${REDIRECTS_FILE}, ${known} there already`
      : `${count(added, 'redirect')} added to content/${REDIRECTS_FILE}, ${known} there already`,
  )
  for (const { line, text: written, reason } of notes) output.line(`${file}:${line} ${written}\n  ${reason}`)
  for (const { line, text: written, reason } of unread)
    output.line(`${file}:${line} not added: ${written}\n  ${reason}`)
  if (unread.length > 0) output.line(`${count(unread.length, 'line')} not added`)
  return {
    code: added + known === 0 && unread.length > 0 ? EXIT.refused : EXIT.done,
    result: { added, known, unread, notes },
  }
}

/** The page of a Markdown file of the content. @throws UsageError */
function pageAt(folder: string, file: string): string {
  const page = pageOfFile(relative(folder, resolve(file)).split(sep).join('/'))
  if (!page)
    throw new UsageError(`${file} is no page in ${folder}: put it there first, so that its aliases have a target`)
  return page.id
}

async function testAddresses(
  { folder, cache, output, language }: CommandContext,
  addresses: readonly string[],
): Promise<CommandResult> {
  const files = await readFolder(folder, cache)
  const { release, problems, read } = await compile(files, { schedule: false, origins: siteOrigins() })
  if (!release) {
    printErrors(output, files, problems, language)
    output.line('Correct these first: addresses can only be tested if the content has no errors.')
    return { code: EXIT.refused, result: { problems } }
  }
  const { former } = readFormer(treeOf(files), read, siteOrigins())
  const results = []
  for (const address of addresses) {
    const hops = await trace(address, release.routes, former)
    output.line(address)
    for (const { status, address: at, why } of hops) output.line(`  ${status} ${at}  ${why}`)
    results.push({ address, hops: hops.map(({ entry: _, choices: __, ...hop }) => hop) })
  }
  const isAnswered = results.every(({ hops }) => {
    const last = hops.at(-1)
    return last !== undefined && (last.leaves === true || [200, 302, 410].includes(last.status))
  })
  return isAnswered ? done(results) : { code: EXIT.refused, result: results }
}
