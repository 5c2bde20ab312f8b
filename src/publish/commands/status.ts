import { diffWords } from 'diff'
import { type CommandResult, done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { type Output, SILENT } from '../../cli/output.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { LOCALES, type Locale, type Localized } from '../../locale/locale.ts'
import { encoderOf } from '../media/encode.ts'
import { overweight, weights } from '../media/weight.ts'
import { changesBetween } from '../release/changes.ts'
import { commitOf } from '../release/commit.ts'
import { contentProblems } from '../release/confirm.ts'
import { type Before, readBefore } from '../release/push.ts'
import { verify } from '../release/verify.ts'
import { translateInto } from '../sentences/index.ts'
import { readContent } from '../source/content.ts'
import { readPageFile } from '../source/page-file.ts'
import { readFolder } from '../source/read-folder.ts'
import { storedPreviews } from '../store/previews.ts'
import type { Commit, LedgerEntry, ReleaseStore } from '../store/store.ts'
import type { Target } from '../target.ts'
import { gitHistory } from '../translation/git.ts'
import { originalOf, type State, statesOf } from '../translation/states.ts'
import { comingIn, printComing } from './coming.ts'
import { type CommandContext, define } from './command.ts'
import { changesInWords, countStates, printHeavyPages, printPreviews, printStateCounts } from './overview.ts'
import { type Prepared, prepare } from './prepare.ts'
import { printWordChanges } from './words.ts'

/**
 * Shows on one screen the release in force, what differs on this machine, what is coming, how many pages are in each
 * state of translation, the previews that are alive, and pages that are too heavy. With `--diff PAGE LANGUAGE`, shows what changed in the original since that translation.
 */
export const status = define({
  name: 'status',
  summary: 'show the release in force, what differs here, what is coming, and how many pages are translated',
  positionals: {
    page: { summary: 'a page', optional: true },
    language: { summary: 'a language', choices: LOCALES, optional: true },
  },
  options: {
    ...STAGE_OPTIONS,
    diff: { type: 'boolean', summary: 'show what changed in the original since a translation was made' },
    pages: { type: 'boolean', summary: 'show the state of each page in each language too' },
  },
  example: 'status --diff /about/missions fr',
  forms: [
    ['status', 'show the release in force, what differs here, what is coming,\nand how many pages are translated'],
    ['status --pages', '… and the state of each translation'],
    ['status --diff PAGE LANGUAGE', 'show what changed in the original since that translation was made'],
  ],
  async run(context, { positionals: { page, language }, options }) {
    if (options.diff) return translationDiff(context, page, language)
    if (page !== undefined)
      throw new UsageError('status takes a page only with --diff: status --diff /about/missions fr')
    const { target, output, folder, now, cache, who } = context
    const store = await target.open()
    try {
      const instant = now().getTime()
      const before = await readBefore(store, instant)
      const prepared = await prepare(folder, before, SILENT, undefined, { now: instant, kv: store.kv, cache })
      const { release, problems, objections, notes, read } = prepared
      const { pointer, inForce, head, fault } = before
      const commit = await commitOf(folder)
      output.line(`Target     ${target.name}`)
      output.line(`You        ${who}${commit ? `, at ${commitInWords(commit)}` : ''}`)
      output.line(`In force   ${inForce ? shortName(inForce) : fault ? 'cannot be read' : 'no release yet'}`)
      // An objection to a push says the same, and more.
      if (fault && objections.every(({ kind }) => kind !== 'unreadable'))
        output.line(`           ${fault.message}: ${REPAIR}`)
      if (pointer?.previous) output.line(`Before it  ${shortName(pointer.previous)}`)
      for (const { from, root } of pointer?.schedule ?? []) output.line(`From then  ${shortName(root)} on ${from}`)
      if (head) output.line(`Last entry ${lastEntry(head)}`)
      if (!fault) printDisagreement(output, before)
      const records = await recordsLine(store, before, target)
      if (records) output.line(`Records    ${records}`)
      const errors = problems.filter(({ severity }) => severity === 'error').length
      const changes = release && changesBetween(before.held?.routes ?? new Map(), release.routes)
      output.line(`Content    ${contentLine(prepared, errors, before)}`)
      if (changes && !fault && release.root !== inForce)
        output.line(`           ${changesInWords(changes)}: see "npm run content -- diff"`)
      for (const text of [...objections.map((one) => one.text), ...notes]) output.line(`           ${text}`)
      const coming = comingIn(read, instant)
      printComing(output, coming, release)
      const languages = new Map([...read.pages].map(([id, page]) => [id, statesOf(page)] as const))
      const counts = countStates(languages)
      printStateCounts(output, counts)
      const previews = await storedPreviews(store.kv)
      printPreviews(output, previews)
      const heavy = release ? overweight(await weights(release, encoderOf(folder, cache))) : []
      printHeavyPages(output, heavy)
      if (options.pages) printLanguages(context, languages)
      return done({
        target: { name: target.name, origin: target.origin, who, commit },
        pointer,
        inForce,
        head,
        content: release?.root,
        changes,
        errors,
        coming,
        previews: previews.map(({ id, outline }) => ({ id, ...outline })),
        heavy,
        counts,
        ...(fault && { fault: fault.message }),
        ...(objections.length > 0 && { objections }),
        languages: Object.fromEntries(languages),
      })
    } finally {
      await store.close()
    }
  },
})

/** `commit 0123456789ab with uncommitted changes` */
function commitInWords({ id, uncommitted }: Commit): string {
  return `commit ${id.slice(0, 12)}${uncommitted ? ' with uncommitted changes' : ''}`
}

function lastEntry({ release, at, who, message, commit }: LedgerEntry): string {
  const from = commit ? `, from ${commitInWords(commit)}` : ''
  return `${shortName(release)} on ${at} by ${who}: ${message || 'no message'}${from}`
}

/** After a killed push, pointer and ledger may name different releases. */
function printDisagreement(output: Output, { pointer, head }: Before): void {
  if (pointer && head && head.release !== pointer.release)
    output.line('           A push was interrupted: run "npm run content -- push" to finish it')
  if (!pointer && head)
    output.line('           KV holds no pointer: run "npm run content -- verify --repair" to set it from the ledger')
}

const REPAIR = 'run "npm run content -- verify --repair"'

/** Whether KV holds all records. On this machine all are read; of an account, the site is asked, which reads samples. */
async function recordsLine(
  { kv }: ReleaseStore,
  { pointer, fault }: Before,
  target: Target,
): Promise<string | undefined> {
  if (!pointer || fault) return undefined
  if (!target.local) {
    const problems = await contentProblems(target.origin)
    return problems && problems.length > 0 ? `the site reports missing or damaged records: ${REPAIR}` : undefined
  }
  const { read, faults } = await verify(kv, [
    ...new Set([pointer.release, ...pointer.schedule.map(({ root }) => root)]),
  ])
  return faults.length === 0 ? `${read} read, all whole` : `${faults.length} of ${read} missing or damaged: ${REPAIR}`
}

function contentLine({ release }: Prepared, errors: number, { inForce, fault }: Before): string {
  if (!release) return `${errors} errors: see "npm run content -- check"`
  if (fault) return `${shortName(release.root)}; it cannot be compared with the release in force`
  return release.root === inForce ? 'the same' : `differs: would be ${shortName(release.root)}`
}

function printLanguages(
  { output, language = 'en' }: CommandContext,
  languages: ReadonlyMap<string, Localized<State>>,
): void {
  const translate = translateInto(language)
  const width = Math.max(...[...languages.keys()].map((id) => id.length), translate('page').length)
  output.line()
  output.line(
    `${translate('page').padEnd(width)}  ${LOCALES.map((locale) => locale.padEnd(10))
      .join('')
      .trimEnd()}`,
  )
  for (const [id, states] of languages) {
    const cells = LOCALES.map((locale) => translate(states[locale]).padEnd(10))
    output.line(`${id.padEnd(width)}  ${cells.join('').trimEnd()}`)
  }
}

async function translationDiff(
  { output, folder, cache }: CommandContext,
  id: string | undefined,
  locale: Locale | undefined,
): Promise<CommandResult> {
  if (!id || !locale)
    throw new UsageError('status --diff needs a page and a language: status --diff /about/missions fr')
  const page = readContent(await readFolder(folder, cache)).rest.pages.get(id)
  const file = page?.[locale]
  const mark = file?.meta.translatedFrom
  const original = page && file && originalOf(page, file)
  if (!mark || !original)
    throw new UsageError(
      `content${id}/${locale}.md is not marked as a translation: see "npm run content -- translated"`,
    )
  const text = (await gitHistory(folder).blobs([mark.blob]))?.get(mark.blob)
  const before = text === undefined ? undefined : readPageFile(original.file, text, id, original.locale).page
  if (!before) {
    output.line(`Git does not have the text that ${file.file} was translated from (${mark.blob.slice(0, 12)}).`)
    output.line(
      'In a shallow clone, run "git fetch --unshallow" to get it. Otherwise the original was changed before it was committed: compare the two files.',
    )
    return { code: EXIT.refused, result: { error: 'Git does not have the earlier text' } }
  }
  const textOf = ({ meta, body }: typeof original) => [meta.title, meta.summary, body].join('\n')
  const parts = diffWords(textOf(before), textOf(original))
  output.line(`${original.file}, since ${file.file} was translated from it on ${mark.on}:`)
  const changed = printWordChanges(output, parts)
  if (!changed) output.line('  nothing changed')
  return done({ original: original.file, on: mark.on, changed, parts })
}
