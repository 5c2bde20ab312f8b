import { shortName } from '../../content/hash.ts'
import { readBefore } from '../release/push.ts'
import { rollback as rollbackRelease } from '../release/rollback.ts'
import { type Command, EXIT } from './command.ts'
import { confirmed } from './push.ts'

/** Puts an earlier release back in force: `rollback`, or `rollback NAME`. */
export const rollback: Command = async ({ target, output, words: [wanted], who, message, now }) => {
  const store = await target.open()
  try {
    const before = await readBefore(store)
    const options = { who, message: message || 'rollback', at: now().toISOString() }
    const release = await rollbackRelease(store, before, wanted, options)
    output.line(`Release ${shortName(release)} is in force again`)
    const { code, confirmation } = await confirmed(target, release, output)
    return { code: confirmation === 'confirmed' ? EXIT.done : code, result: { release, confirmation } }
  } finally {
    await store.close()
  }
}
