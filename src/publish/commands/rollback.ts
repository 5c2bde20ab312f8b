import { EXIT } from '../../cli/exit.ts'
import { STAGE_OPTIONS } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { readBefore } from '../release/push.ts'
import { rollback as rollbackRelease } from '../release/rollback.ts'
import { define } from './command.ts'
import { confirmed, MESSAGE } from './push.ts'

/** Puts an earlier release back in force: `rollback`, or `rollback NAME`. */
export const rollback = define({
  name: 'rollback',
  summary: 'put an earlier release back in force (without a name: the previous one)',
  positionals: { name: { summary: 'the name of a release', optional: true } },
  options: { ...STAGE_OPTIONS, ...MESSAGE },
  async run({ target, output, who, now }, { positionals: { name }, options: { message } }) {
    const store = await target.open()
    try {
      const before = await readBefore(store)
      const options = { who, message: message || 'rollback', at: now().toISOString() }
      const release = await rollbackRelease(store, before, name, options)
      output.line(`Release ${shortName(release)} is in force again`)
      const { code, confirmation } = await confirmed(target, release, output)
      return { code: confirmation === 'confirmed' ? EXIT.done : code, result: { release, confirmation } }
    } finally {
      await store.close()
    }
  },
})
