import { done } from '../../cli/command.ts'
import { auditTrail } from '../store/audit.ts'
import { define, minuteOf } from './command.ts'

const SHOWN = 100

/** `audit`: who used the commands that read or change personal data, newest first. */
export const audit = define({
  name: 'audit',
  summary: 'who used these commands',
  positionals: {},
  options: {},
  async run({ db, line }) {
    const trail = await auditTrail(db, SHOWN)
    for (const { at, actor, command, count } of trail) line(`${minuteOf(at)}  ${actor}  ${command}  ${count}`)
    if (trail.length === 0) line('No command has read or changed personal data yet')
    return done(trail)
  },
})
