import { shortName } from '../../content/hash.ts'
import { LOCALES } from '../../locale/locale.ts'
import { ownLocales, type Tree } from '../compile/tree.ts'
import { type Output, SILENT } from '../output.ts'
import { changesBetween } from '../release/changes.ts'
import { readBefore } from '../release/push.ts'
import { type Command, EXIT } from './command.ts'
import { prepare } from './prepare.ts'

/** What is in force, and how the content on this machine differs from it; which page stands in which language. */
export const status: Command = async ({ target, output, folder }) => {
  const store = await target.open()
  try {
    const before = await readBefore(store)
    const { release, problems } = await prepare(folder, before, SILENT)
    const { pointer, head } = before
    output.line(`Target     ${target.name}`)
    output.line(`In force   ${pointer ? shortName(pointer.release) : 'nothing yet'}`)
    if (pointer?.previous) output.line(`Before it  ${shortName(pointer.previous)}`)
    if (head)
      output.line(`Last entry ${shortName(head.release)} on ${head.at} by ${head.who}: ${head.message || 'no message'}`)
    if (pointer && head && head.release !== pointer.release)
      output.line('           a push was interrupted: run "npm run content -- push" to finish it')
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const changes = release && changesBetween(before.held?.routes ?? new Map(), release.routes)
    const differs = release && release.root !== pointer?.release
    output.line(
      `Content    ${!release ? `${errors} errors: see "npm run content -- check"` : differs ? `differs: would be ${shortName(release.root)}` : 'the same'}`,
    )
    if (release) printLanguages(output, release.tree)
    return { code: EXIT.done, result: { pointer, head, content: release?.root, changes, errors } }
  } finally {
    await store.close()
  }
}

function printLanguages(output: Output, tree: Tree): void {
  const width = Math.max(...[...tree.keys()].map((id) => id.length), 4)
  output.line()
  output.line(`${'page'.padEnd(width)}  ${LOCALES.join('        ')}`)
  for (const page of tree.values()) {
    const own = ownLocales(page)
    const cells = LOCALES.map((locale) =>
      (own.includes(locale) ? 'own' : `from ${page.shown[locale].locale}`).padEnd(10),
    )
    output.line(`${page.id.padEnd(width)}  ${cells.join('').trimEnd()}`)
  }
}
