import { diffWords } from 'diff'
import { done } from '../../cli/command.ts'
import { EXIT } from '../../cli/exit.ts'
import type { Output } from '../../cli/output.ts'
import { PROBLEM_OPTIONS, readProblemView } from '../../cli/problem-view.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { type PageRecord, pageRecord } from '../../content/schema/page.ts'
import type { Route } from '../../content/schema/routes.ts'
import { changesBetween } from '../release/changes.ts'
import { textOf } from '../release/page-text.ts'
import { readBefore } from '../release/push.ts'
import { reassigned } from '../release/reassigned.ts'
import { printChanges } from './changed-paths.ts'
import { define } from './command.ts'
import { prepare } from './prepare.ts'
import { printObjections, printReassigned } from './push.ts'
import { printWordChanges } from './words.ts'

/** Shows what a push would change, word by word for each address. Changes nothing. */
export const diff = define({
  name: 'diff',
  summary: 'show what a push would change, word by word',
  positionals: {},
  options: { ...STAGE_OPTIONS, ...PROBLEM_OPTIONS },
  async run({ target, output, folder, now, cache, language: editor }, { options }) {
    const view = readProblemView(options)
    const store = await target.open()
    try {
      const instant = now().getTime()
      const before = await readBefore(store, instant)
      const compared = { now: instant, kv: store.kv, cache, editor }
      const { release, problems, objections, notes } = await prepare(folder, before, output, view, compared)
      printObjections(output, objections, notes)
      if (!release) return { code: EXIT.refused, result: { problems } }
      // Without the release in force, every page would look new.
      if (objections.some(({ kind }) => kind === 'unreadable')) return { code: EXIT.refused, result: { objections } }
      const old = before.held?.routes ?? new Map<string, Route>()
      const changes = changesBetween(old, release.routes)
      printChanges(output, changes)
      const hashes = new Map(changes.changed.flatMap((path) => hashAt(old, path)))
      const texts = await store.kv.read([...hashes.values()])
      for (const path of changes.changed) {
        const page = release.pages.find((one) => one.path === path)
        const text = texts.get(hashes.get(path) ?? '')
        if (page && text) printWords(output, pageRecord.parse(JSON.parse(text)), page)
      }
      const others = await reassigned(store.kv, old, release)
      printReassigned(output, others)
      if ([changes.added, changes.changed, changes.removed].every((paths) => paths.length === 0))
        output.line('No page would change')
      const more = { ...(others.length > 0 && { reassigned: others }), ...(objections.length > 0 && { objections }) }
      return done({ ...changes, ...more })
    } finally {
      await store.close()
    }
  },
})

function hashAt(routes: ReadonlyMap<string, Route>, path: string): [string, string][] {
  const route = routes.get(path)
  return route && 'page' in route ? [[path, route.page]] : []
}

function printWords(output: Output, before: PageRecord, after: PageRecord): void {
  const parts = diffWords(textOf(before), textOf(after))
  if (parts.every(({ added, removed }) => !added && !removed)) {
    output.line(`${after.path}: the text is the same; only menus, links or dates around it have changed`)
    return
  }
  output.line(`${after.path}:`)
  printWordChanges(output, parts)
}
