import { done } from '../../cli/command.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { readPointer } from '../store/store.ts'
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
      const [pointer, entries] = [await readPointer(store.kv), await store.ledger.newest(MOST)]
      if (entries.length === 0) output.line('There is no release yet: "npm run content -- push" makes the first one.')
      const inForce = entries.findIndex(({ release }) => release === pointer?.release)
      for (const [i, { release, at, who, message }] of entries.entries()) {
        output.line(`${i === inForce ? '*' : ' '} ${shortName(release)}  ${at}  ${who}${message && `: ${message}`}`)
      }
      return done({ inForce: pointer?.release, entries })
    } finally {
      await store.close()
    }
  },
})
