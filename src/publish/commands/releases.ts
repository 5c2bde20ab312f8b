import { done } from '../../cli/command.ts'
import { EXIT } from '../../cli/exit.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { withoutShown } from '../release/changes.ts'
import { PointerUnreadable, readPointer } from '../store/store.ts'
import { define } from './command.ts'

const MOST = 20

/** Lists the latest releases, the newest first, with date, editor and reason. */
export const releases = define({
  name: 'releases',
  summary: 'list the latest releases: name, date, editor, reason',
  positionals: {},
  options: STAGE_OPTIONS,
  async run({ target, output }) {
    const store = await target.open()
    try {
      // A save of `npm start` is two releases, and one line.
      const entries = withoutShown(await store.ledger.newest(2 * MOST)).slice(0, MOST)
      const pointer = await readPointer(store.kv).catch((error: unknown) => {
        if (error instanceof PointerUnreadable) return error
        throw error
      })
      if (pointer instanceof Error) output.line(`${pointer.message}.`)
      const present = pointer instanceof Error ? undefined : pointer?.release
      if (entries.length === 0) output.line('There is no release yet: "npm run content -- push" makes the first one.')
      const inForce = entries.findIndex(({ release }) => release === present)
      for (const [i, { release, at, who, message, commit }] of entries.entries()) {
        const from = commit
          ? `  (${commit.id.slice(0, 12)}${commit.uncommitted ? ', with uncommitted changes' : ''})`
          : ''
        output.line(
          `${i === inForce ? '*' : ' '} ${shortName(release)}  ${at}  ${who}${message && `: ${message}`}${from}`,
        )
      }
      const result = { inForce: present, entries }
      return pointer instanceof Error
        ? { code: EXIT.refused, result: { error: pointer.message, ...result } }
        : done(result)
    } finally {
      await store.close()
    }
  },
})
