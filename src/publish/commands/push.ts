import { type CommandResult, done, type OptionDeclaration } from '../../cli/command.ts'
import { EXIT } from '../../cli/exit.ts'
import { count, type Output } from '../../cli/output.ts'
import { PROBLEM_OPTIONS, readProblemView } from '../../cli/problem-view.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import type { Compiled } from '../compile/compile.ts'
import { encoderOf } from '../media/encode.ts'
import { countReaders } from '../readers/count.ts'
import { newlyAnnounced } from '../release/announced.ts'
import { isPreview } from '../release/changes.ts'
import { commitOf } from '../release/commit.ts'
import { type Confirmation, confirm } from '../release/confirm.ts'
import { endPublished } from '../release/end-previews.ts'
import { pushImages } from '../release/images.ts'
import { type Objection, OVERRIDES } from '../release/objections.ts'
import { priceOf } from '../release/price.ts'
import { forgetPublished, keepPublished, readPublished } from '../release/published.ts'
import { type Before, push as pushRelease, readBefore } from '../release/push.ts'
import { type Reassigned, reassigned } from '../release/reassigned.ts'
import { recordTo } from '../store/recording.ts'
import type { KeyValueStore } from '../store/store.ts'
import type { Target } from '../target.ts'
import { isAgreed, NOT_ANNOUNCED, printAnnounced } from './announced.ts'
import { askAboutChanges, resultIfDeclined } from './ask-first.ts'
import { printChanges } from './changed-paths.ts'
import { define } from './command.ts'
import { prepare } from './prepare.ts'

/** The reason for a release, for the list of releases. */
export const MESSAGE = {
  message: { type: 'string', value: 'TEXT', summary: 'the reason, for the list of releases' },
} as const

/** Options that publish in spite of an objection. */
const ACCEPT = {
  unchecked: {
    type: 'boolean',
    summary: 'publish although the release in force cannot be read: addresses may be lost',
  },
  'take-back': {
    type: 'boolean',
    summary: 'publish although pages go back to the text before a commit of somebody else',
  },
  again: { type: 'boolean', summary: 'publish content that was rolled back' },
} as const satisfies Record<(typeof OVERRIDES)[Objection['kind']], OptionDeclaration>

const KINDS: readonly Objection['kind'][] = ['unreadable', 'behind', 'rolled-back']

/** Checks, compiles and publishes the content. */
export const push = define({
  name: 'push',
  summary: 'check, compile and publish the content',
  positionals: {},
  options: {
    ...STAGE_OPTIONS,
    ...MESSAGE,
    ...PROBLEM_OPTIONS,
    ...ACCEPT,
    out: {
      type: 'string',
      value: 'FOLDER',
      summary: 'write the files and the wrangler commands of this push into a folder, and publish nothing',
    },
  },
  async run(context, { options }) {
    const { target, output, folder, who, now, cache, language: editor } = context
    const { message = '' } = options
    const view = readProblemView(options)
    const opened = await target.open()
    try {
      const recording = options.out === undefined ? undefined : await recordTo(options.out, opened, target.place)
      const store = recording?.store ?? opened
      const instant = now()
      const environment = recording ? undefined : target.place.environment
      const published = cache !== undefined && environment ? await readPublished(cache, environment) : undefined
      const first = await readBefore(store, instant.getTime(), undefined, published)
      const { release, problems, objections, notes } = await prepare(folder, first, output, view, {
        now: instant.getTime(),
        kv: store.kv,
        cache,
        editor,
        accepted: KINDS.filter((kind) => options[OVERRIDES[kind]]),
      })
      printObjections(output, objections, notes)
      if (!release || objections.length > 0) {
        output.line('Nothing was published.')
        return { code: EXIT.refused, result: { problems, ...(objections.length > 0 && { objections }) } }
      }
      // Whether a release is in force that changes nothing, only the pointer says: it may be lost.
      const isSame = first.published && release.root === first.inForce
      const before = isSame ? await readBefore(store, instant.getTime()) : first
      const announcing = newlyAnnounced(before, release, instant.getTime())
      const { changes, failure } = await countReaders(store, announcing ?? [])
      const announced = announcing && changes
      printAnnounced(output, announced, { number: release.mailings.changes.length, failure })
      if (!(await isAgreed(changes, context))) {
        output.line(NOT_ANNOUNCED)
        return { code: EXIT.refused, result: { problems, announced } }
      }
      const others = await reassigned(store.kv, before.held?.routes ?? new Map(), release, before.published?.pages)
      const isNew = release.root !== before.inForce
      if (isNew && !recording)
        await askAboutChanges(context, {
          before: before.held?.routes ?? new Map(),
          after: release.routes,
          verb: 'Publish',
        })
      if (cache !== undefined && environment) await forgetPublished(cache, environment)
      const encode = encoderOf(folder, cache)
      await pushImages(store.kv, postponedImages(release, before), encode, new Set())
      const { head, ...report } = await pushRelease(store, release, before, {
        who,
        message,
        at: instant.toISOString(),
        commit: await commitOf(folder),
        begin: (records) => printPrice(output, records, target),
        progress: (done, total) => output.progress('Writing', done, total),
        images: encode,
        drawn: (done, total) => output.progress('Drawing images', done, total),
      })
      if (cache !== undefined && environment) await keepPublished(cache, environment, release, head)
      output.line(`${count(report.written, 'record')} new (${report.bytes} bytes), ${report.kept} kept`)
      printChanges(output, report.changes)
      printReassigned(output, others)
      if (report.outcome === 'unchanged')
        output.line(`Release ${shortName(release.root)} is already in force: there is nothing to do`)
      if (recording && report.outcome === 'published') {
        const commands = await recording.finish()
        printCommands(output, options.out ?? '', commands)
        return done({ ...report, outcome: 'recorded', folder: options.out, commands, problems })
      }
      // At once: the site takes seconds to serve the release, and each use of KV is a process of wrangler.
      const [previews, confirmation] = await Promise.all([
        endPreviews(store.kv, release, now().getTime(), output),
        confirmed(target, release.root, output, report.outcome === 'published'),
      ])
      const more = { ...(others.length > 0 && { reassigned: others }), ...(previews.length > 0 && { previews }) }
      return { code: confirmation.code, result: { ...report, ...more, ...confirmation, problems, announced } }
    } catch (error) {
      const result = resultIfDeclined(error)
      output.line('Nothing was published.')
      return result
    } finally {
      await opened.close()
    }
  },
})

/**
 * Images of the release in force that KV may lack: `npm start` postpones them, and may have been stopped. They are written
 * before the release, whose entry in the ledger then says that its images are there.
 */
function postponedImages({ images }: Compiled, { head, held }: Before): Compiled['images'] {
  // A rollback may have put a release of `npm start` in force.
  if (!isPreview(head) && head?.rolledBack === undefined) return new Map()
  return new Map([...images].filter(([name]) => held?.records.has(name)))
}

/** Prints what the editor runs to publish the files. */
function printCommands(output: Output, folder: string, commands: readonly string[]): void {
  output.line(`Nothing was published. To publish, run these commands one after another, or: sh ${folder}/publish.sh`)
  for (const command of commands) output.line(`  ${command}`)
  output.line('If one fails, stop. Afterwards, "npm run content -- verify" reads all records back.')
}

/** Ends the previews of what was published, and prints their ids. A failure is printed: the release is published. */
async function endPreviews(kv: KeyValueStore, release: Compiled, now: number, output: Output): Promise<string[]> {
  try {
    const ended = await endPublished(kv, release, now)
    for (const id of ended) output.line(`Preview ${id} has ended, because its content is public now`)
    return ended
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    output.line(`The previews could not be read, so none was ended (${reason}): see "npm run content -- preview list"`)
    return []
  }
}

/**
 * Checks which release the site serves, and prints the result. On this machine the site need not run.
 * @param isNew whether the command has published the release
 */
export async function confirmed(
  target: Target,
  release: string,
  output: Output,
  isNew = true,
): Promise<Pick<CommandResult, 'code'> & { confirmation: Confirmation }> {
  const confirmation = await confirm(target.origin, release, target.local ? { triesUnanswered: 1 } : {})
  const name = shortName(release)
  const published = isNew ? `Release ${name} is published, but ` : ''
  const says = {
    confirmed: `Release ${name} is served at ${target.origin}`,
    'not-yet': `${published}${target.origin} still serves another one; in a minute, run "npm run content -- status"`,
    'no-answer': `${published}${target.origin} could not be reached to confirm it`,
  }
  output.line(says[confirmation])
  return {
    confirmation,
    code: confirmation === 'confirmed' || (target.local && confirmation === 'no-answer') ? EXIT.done : EXIT.unconfirmed,
  }
}

/** Says before a push to an account how many records it writes, and their price, if they are many. */
function printPrice(output: Output, records: number, { local }: Target): void {
  const price = local ? undefined : priceOf(records)
  if (price !== undefined) output.line(price)
}

/** Maximum number of addresses of each kind to print. */
const MOST = 40

/** Prints why a push is refused, and which comparisons could not be made. */
export function printObjections(output: Output, objections: readonly Objection[], notes: readonly string[]): void {
  for (const { text } of objections) output.line(text)
  for (const note of notes) output.line(note)
}

/** Prints the addresses at which readers find another page than before. */
export function printReassigned(output: Output, all: readonly Reassigned[]): void {
  for (const { path, before, now } of all.slice(0, MOST))
    output.line(`  ! ${path} belongs to ${now} now; before, it led to ${before}`)
  if (all.length > MOST) output.line(`  ! … and ${all.length - MOST} more addresses lead to another page than before`)
}
