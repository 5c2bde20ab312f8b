import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { audit } from '../store/audit.ts'
import { lift, suppressionsOf } from '../store/suppression.ts'
import { ADDRESS, define, minuteOf, parseAddress } from './command.ts'
import { auditOf, describeSuppression } from './subscribers.ts'
import { allSuppressions } from './suppressed.ts'

/**
 * `suppression list` shows all by address hash, because addresses are not stored; `suppression show ADDRESS` shows one;
 * `suppression lift ADDRESS` allows mail to the address again. Its subscription stays ended.
 */
export const suppression = define({
  name: 'suppression',
  summary: 'addresses that get no mail',
  positionals: { verb: { summary: 'list, show or lift', optional: true }, address: { ...ADDRESS, optional: true } },
  options: {},
  forms: [
    ['suppression list', 'show all addresses that get no mail'],
    ['suppression show ADDRESS', 'show why an address gets no mail'],
    ['suppression lift ADDRESS', 'allow mail to an address again'],
  ],
  async run(context, { positionals: { verb, address: typed = '' } }) {
    const { db, now, line, confirm, pseudonyms } = context
    switch (verb) {
      case 'list': {
        const all = await allSuppressions(db, now())
        const results = all.toSorted((a, b) => b.at - a.at)
        for (const { id: addressHash, reason, source, at, until } of results)
          line(
            `${addressHash}  ${reason}  ${source}  ${minuteOf(at)}  ${until === null ? 'until lifted' : minuteOf(until)}`,
          )
        line(`${results.length} addresses must not be mailed`)
        return done(results)
      }
      case 'show': {
        const { address } = parseAddress(typed)
        const found = (await suppressionsOf(db, pseudonyms(), [address], now())).get(address)
        line(found ? `${address}  ${describeSuppression(found)}` : `${address} may be mailed`)
        return done(found ?? null)
      }
      case 'lift': {
        const { address } = parseAddress(typed)
        if (!(await confirm(`Allow mail to ${address} again? Only if its owner asks, or the mailbox works again.`)))
          return done({ lifted: 0 })
        const lifted = await lift(db, pseudonyms(), address)
        await audit(db, { ...auditOf(context, 'suppression lift'), count: lifted, now: now() }).run()
        line(lifted > 0 ? 'Lifted; they can sign up again' : 'Nothing to lift')
        return done({ lifted })
      }
      default:
        throw new UsageError('suppression list, suppression show ADDRESS, or suppression lift ADDRESS')
    }
  },
})
