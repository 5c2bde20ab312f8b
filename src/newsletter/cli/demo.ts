import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { count } from '../../cli/output.ts'
import { audit } from '../store/audit.ts'
import { inventReaders, removeInvented } from '../store/demo.ts'
import { define } from './command.ts'
import { auditOf } from './subscribers.ts'

const READERS = 2_000
const MOST = 100_000

/** `demo`: fills the local database with invented readers, so that a send can be watched; `demo --remove` deletes them. */
export const demo = define({
  name: 'demo',
  summary: `fill the local database with ${READERS.toLocaleString('en')} invented readers`,
  positionals: {},
  options: {
    readers: { type: 'string', value: 'NUMBER', summary: `how many; the default is ${READERS}` },
    remove: { type: 'boolean', summary: 'delete the invented readers' },
  },
  async run(context, { options: { readers = String(READERS), remove } }) {
    const { db, stage, now, line } = context
    if (!stage.local) throw new UsageError('demo fills the database of this machine only: run it without --remote')
    const number = /^\d{1,6}$/.test(readers) ? Number(readers) : 0
    if (number < 1 || number > MOST)
      throw new UsageError(`--readers needs a number from 1 to ${MOST.toLocaleString('en')}, not "${readers}"`)
    const changed = remove ? await removeInvented(db) : await inventReaders(db, number, now())
    const command = remove ? 'demo --remove' : 'demo'
    await audit(db, { ...auditOf(context, command), count: changed, now: now() }).run()
    if (remove) {
      line(`${count(changed, 'invented reader')} deleted`)
      return done({ removed: changed })
    }
    line(`${count(changed, 'invented reader')} added, all at example.org, example.com and example.net`)
    line('Nobody has these addresses. Next: "send" lists the letters')
    return done({ added: changed })
  },
})
