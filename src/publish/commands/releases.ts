import { shortName } from '../../content/hash.ts'
import { readPointer } from '../store/store.ts'
import { type Command, EXIT } from './command.ts'

const MOST = 20

/** The newest releases, newest first, with who, when and why. */
export const releases: Command = async ({ target, output }) => {
  const store = await target.open()
  try {
    const [pointer, entries] = [await readPointer(store.kv), await store.ledger.newest(MOST)]
    if (entries.length === 0) output.line('No release yet: "npm run content -- push" makes the first one.')
    const inForce = entries.findIndex(({ release }) => release === pointer?.release)
    for (const [i, { release, at, who, message }] of entries.entries()) {
      output.line(`${i === inForce ? '*' : ' '} ${shortName(release)}  ${at}  ${who}${message && `: ${message}`}`)
    }
    return { code: EXIT.done, result: { inForce: pointer?.release, entries } }
  } finally {
    await store.close()
  }
}
