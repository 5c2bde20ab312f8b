import { readBefore } from '../release/push.ts'
import { type Command, EXIT } from './command.ts'
import { prepare } from './prepare.ts'

/** Checks the content, also against what is published. Changes nothing. */
export const check: Command = async ({ target, output, folder }) => {
  const store = await target.open()
  try {
    const { release, problems } = await prepare(folder, await readBefore(store), output)
    return { code: release ? EXIT.done : EXIT.refused, result: { problems, release: release?.root } }
  } finally {
    await store.close()
  }
}
