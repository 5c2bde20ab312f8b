import type { CommandResult } from '../../cli/command.ts'
import { EXIT } from '../../cli/exit.ts'
import { count, type Output } from '../../cli/output.ts'
import { PROBLEM_OPTIONS, readProblemView } from '../../cli/problem-view.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { toImageRecord } from '../images/image-record.ts'
import type { Changes } from '../release/changes.ts'
import { type Confirmation, confirm } from '../release/confirm.ts'
import { pushImages } from '../release/images.ts'
import { push as pushRelease, readBefore } from '../release/push.ts'
import type { Target } from '../target.ts'
import { define } from './command.ts'
import { prepare } from './prepare.ts'

/** The reason for a release, for the list of releases. */
export const MESSAGE = {
  message: { type: 'string', value: 'TEXT', summary: 'the reason, for the list of releases' },
} as const

/** Checks, compiles and publishes the content. */
export const push = define({
  name: 'push',
  summary: 'check, compile and publish the content',
  positionals: {},
  options: { ...STAGE_OPTIONS, ...MESSAGE, ...PROBLEM_OPTIONS },
  async run({ target, output, folder, who, now }, { options }) {
    const { message = '' } = options
    const view = readProblemView(options)
    const store = await target.open()
    try {
      const before = await readBefore(store)
      const { release, problems } = await prepare(folder, before, output, view)
      if (!release) {
        output.line('Nothing was published.')
        return { code: EXIT.refused, result: { problems } }
      }
      const report = await pushRelease(store, release, before, {
        who,
        message,
        at: now().toISOString(),
        progress: (done, total) => output.progress('Writing', done, total),
        images: toImageRecord,
        drawn: (done, total) => output.progress('Drawing images', done, total),
      })
      // Images that `npm start` postponed and did not write before it was stopped.
      if (target.local) await pushImages(store.kv, release.images, toImageRecord, new Set())
      output.line(`${count(report.written, 'record')} new (${report.bytes} bytes), ${report.kept} kept`)
      printChanges(output, report.changes)
      if (report.outcome === 'unchanged')
        output.line(`Release ${shortName(release.root)} is already in force: there is nothing to do`)
      const confirmation = await confirmed(target, release.root, output)
      return { code: confirmation.code, result: { ...report, ...confirmation, problems } }
    } finally {
      await store.close()
    }
  },
})

/** Checks which release the site serves, and prints the result. On this machine the site need not run. */
export async function confirmed(
  target: Target,
  release: string,
  output: Output,
): Promise<Pick<CommandResult, 'code'> & { confirmation: Confirmation }> {
  const confirmation = await confirm(target.origin, release, target.local ? { triesUnanswered: 1 } : {})
  const name = shortName(release)
  const says = {
    confirmed: `Release ${name} is served at ${target.origin}`,
    'not-yet': `Release ${name} is published, but ${target.origin} still serves another one; in a minute, run "npm run content -- status"`,
    'no-answer': `Release ${name} is published, but ${target.origin} could not be reached to confirm it`,
  }
  output.line(says[confirmation])
  return {
    confirmation,
    code: confirmation === 'confirmed' || (target.local && confirmation === 'no-answer') ? EXIT.done : EXIT.unconfirmed,
  }
}

/** Maximum number of addresses of each kind to print. */
const MOST = 40

export function printChanges(output: Output, { added, changed, removed }: Changes): void {
  const print = (sign: string, paths: readonly string[]) => {
    for (const path of paths.slice(0, MOST)) output.line(`  ${sign} ${path}`)
    if (paths.length > MOST) output.line(`  ${sign} … and ${paths.length - MOST} more`)
  }
  print('+', added)
  print('~', changed)
  print('-', removed)
}
