import { type CommandResult, done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { count } from '../../cli/output.ts'
import { PROBLEM_OPTIONS, type ProblemView, readProblemView } from '../../cli/problem-view.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { PREVIEW_FORMAT, type Preview } from '../../content/schema/preview.ts'
import { SCHEMA } from '../../content/schema/root.ts'
import { minuteInBrussels } from '../../locale/brussels-time.ts'
import type { Compiled } from '../compile/compile.ts'
import { encoderOf } from '../media/encode.ts'
import { type Differences, differencesOf } from '../release/differences.ts'
import { priceOf } from '../release/price.ts'
import { type Before, missingRecords, readBefore, recordsOf, refuseWhilePruning } from '../release/push.ts'
import { upload } from '../release/upload.ts'
import { readContent } from '../source/content.ts'
import { hoursAfter } from '../source/hours.ts'
import { readFolder } from '../source/read-folder.ts'
import { deletePreviews, type LivePreview, livePreviews, putPreview } from '../store/previews.ts'
import { LedgerConflict, type ReleaseStore } from '../store/store.ts'
import { type CommandContext, define } from './command.ts'
import { prepare } from './prepare.ts'
import { readAt, readUntil } from './preview-times.ts'
import { MESSAGE } from './push.ts'

/** Maximum number of pages that the value of a preview names, so that the Worker reads a small value. */
const MOST_PAGES = 200

const NEW_OPTIONS = {
  until: {
    type: 'string',
    value: 'TIME',
    summary: 'when it ends: +3d (the default), +12h, 2026-12-01, 2026-12-01T17:00',
  },
  at: {
    type: 'string',
    value: 'TIME',
    summary: 'show the site as it will be then; without it, when all pages have appeared',
  },
  message: { ...MESSAGE.message, summary: 'a sentence for those who see the preview' },
} as const

/**
 * Shows content on the web before it is public, to those who have the address of the preview. `preview list` lists the
 * previews, `preview revoke` ends them.
 */
export const preview = define({
  name: 'preview',
  summary: 'show the content to a colleague before it is public',
  positionals: {
    action: { summary: 'an action', choices: ['list', 'revoke'], optional: true },
    id: { summary: 'the id of a preview', optional: true },
  },
  options: {
    ...STAGE_OPTIONS,
    ...NEW_OPTIONS,
    all: { type: 'boolean', summary: 'with revoke: end all previews' },
    ...PROBLEM_OPTIONS,
  },
  example: 'preview revoke 1a2b3c4d5e6f',
  forms: [
    ['preview', 'show the content to a colleague before it is public: prints an address to send'],
    ['preview list', 'list the previews that have not ended'],
    ['preview revoke ID', '… and end one of them'],
    ['preview revoke --all', '… or all'],
  ],
  async run(context, { positionals: { action, id }, options }) {
    const isNew = action === undefined
    const misplaced = isNew ? [] : Object.keys(NEW_OPTIONS).filter((name) => options[name as keyof typeof options])
    if (misplaced.length > 0) throw new UsageError(`--${misplaced[0]} is for a new preview: leave it out`)
    if (options.all && action !== 'revoke') throw new UsageError('--all is for "preview revoke --all"')
    if (id !== undefined && action !== 'revoke') throw new UsageError(`preview list does not take "${id}"`)
    if (action === 'revoke' && (id === undefined) === !options.all)
      throw new UsageError('preview revoke needs the id of a preview, or --all: "preview list" shows the ids')
    const instant = context.now().getTime()
    const until = readUntil(options.until, instant)
    const at = readAt(options.at)
    const store = await context.target.open()
    try {
      if (action === 'list') return await list(context, store, instant)
      if (action === 'revoke') return await revoke(context, store, id, instant)
      const { message = '' } = options
      return await make(context, store, { instant, until, at, message, view: readProblemView(options) })
    } finally {
      await store.close()
    }
  },
})

interface MakeOptions {
  /** Now. This and the others are in milliseconds since 1970. */
  instant: number
  until: number
  /** The instant to show. Undefined: when all pages have appeared. */
  at: number | undefined
  message: string
  view: ProblemView
}

async function make(
  { target, output, folder, who, now, cache, language: editor }: CommandContext,
  store: ReleaseStore,
  options: MakeOptions,
): Promise<CommandResult> {
  const { instant, until, message, view } = options
  const at = options.at ?? (await lastAppearance(folder, instant))
  const before = await readBefore(store, instant)
  refuseWhilePruning(before)
  const compiled = { now: at, schedule: false, cache, editor }
  const { release, problems } = await prepare(folder, undefined, output, view, compiled)
  if (!release) {
    output.line('No preview was made.')
    return { code: EXIT.refused, result: { problems } }
  }
  if (release.root === before.inForce) {
    output.line(
      `${target.origin} shows this content already (release ${shortName(release.root)}): no preview was made.`,
    )
    if (target.local)
      output.line(
        '"npm start" publishes each save here. Give a page publishAt, or preview it on an account with --remote.',
      )
    return { code: EXIT.refused, result: { release: release.root } }
  }
  const { pages, words } = await compared(store, before, release)
  await uploadRecords({ target, output, folder, ...(cache !== undefined && { cache }) }, store, release, before)
  const value: Omit<Preview, 'secretHash'> = {
    format: PREVIEW_FORMAT,
    root: release.root,
    schema: SCHEMA,
    at: new Date(at).toISOString(),
    made: new Date(instant).toISOString(),
    until: new Date(until).toISOString(),
    who,
    message,
    differs: pages.slice(0, MOST_PAGES),
    more: Math.max(0, pages.length - MOST_PAGES),
  }
  const { id, address } = await putPreview(store.kv, value, words, now().getTime())
  // From here on, a removal of old records keeps what the preview needs. One that began before may not have.
  if ((await store.ledger.prunes()).newest !== before.prunes.newest) {
    await deletePreviews(store.kv, [id])
    throw new LedgerConflict('old records were removed meanwhile: wait a few minutes')
  }
  const whole = `${target.origin}${address}`
  if (before.fault) output.line(`The preview does not say what differs, because ${before.fault.message}`)
  output.line(
    `Preview ${id}: ${count(pages.length, 'page')} differ${pages.length === 1 ? 's' : ''} from the public site`,
  )
  if (at !== instant) output.line(`It shows the site as it will be on ${timeOf(value.at)} in Brussels.`)
  output.line(
    `It ends on ${timeOf(value.until)} in Brussels, when you publish it, or with: npm run content -- preview revoke ${id}`,
  )
  output.line('Whoever has this address sees it. Send it only to those who may. It is not shown again:')
  output.line(`  ${whole}`)
  return done({ id, address: whole, release: release.root, at: value.at, until: value.until, differs: pages })
}

/** The instant at which the last page appears that has not appeared yet. Now, if there is none. */
async function lastAppearance(folder: string, now: number): Promise<number> {
  const { rest } = readContent(await readFolder(folder))
  return Math.max(now, ...hoursAfter(rest, now).flatMap(({ key, hour }) => (key === 'publishAt' ? [hour.at] : [])))
}

/** What differs from the release in force. Nothing is said if that cannot be read: every page would look new. */
async function compared({ kv }: ReleaseStore, { held, fault }: Before, release: Compiled): Promise<Differences> {
  return fault ? { pages: [], words: {} } : differencesOf(kv, held?.routes ?? new Map(), release)
}

/** Writes the records that KV lacks, as a push does, and moves no pointer. */
async function uploadRecords(
  { target, output, folder, cache }: Pick<CommandContext, 'target' | 'output' | 'folder' | 'cache'>,
  { kv }: ReleaseStore,
  release: Compiled,
  { held }: Before,
): Promise<void> {
  const drawn = (number: number, total: number) => output.progress('Drawing images', number, total)
  const images = { images: encoderOf(folder, cache), drawn }
  const missing = missingRecords(release, recordsOf([release]), held?.records ?? new Set(), images)
  const price = target.local ? undefined : priceOf(missing.length)
  if (price !== undefined) output.line(price)
  await upload(kv, missing, { progress: (number, total) => output.progress('Writing', number, total) })
}

async function list({ output }: CommandContext, { kv }: ReleaseStore, instant: number): Promise<CommandResult> {
  const previews = await livePreviews(kv, instant)
  if (previews.length === 0) output.line('There is no preview: "npm run content -- preview" makes one.')
  for (const one of previews) output.line(lineOf(one))
  return done({ previews: previews.map(({ id, preview: { secretHash: _, ...rest } }) => ({ id, ...rest })) })
}

function lineOf({ id, preview: { until, who, message, differs, more } }: LivePreview): string {
  const pages = count(differs.length + more, 'page')
  return `${id}  until ${timeOf(until)}  ${who}${message && `: ${message}`}  (${pages})`
}

async function revoke(
  { output }: CommandContext,
  { kv }: ReleaseStore,
  id: string | undefined,
  instant: number,
): Promise<CommandResult> {
  const all = (await livePreviews(kv, instant)).map((one) => one.id)
  const ended = id === undefined ? all : all.filter((one) => one === id)
  if (id !== undefined && ended.length === 0) {
    output.line(`There is no preview ${id}${all.length > 0 ? `: there is ${all.join(', ')}` : ''}.`)
    return { code: EXIT.refused, result: { previews: all } }
  }
  await deletePreviews(kv, ended)
  if (ended.length === 0) output.line('There is no preview.')
  for (const one of ended) output.line(`Preview ${one} has ended. Who has it open may see it for about a minute more.`)
  return done({ ended })
}

/** `2026-12-01 17:00` */
function timeOf(instant: string): string {
  return minuteInBrussels(Date.parse(instant)).replace('T', ' ')
}
