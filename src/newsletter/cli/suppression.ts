import { UsageError } from '../../wrangler/usage.ts'
import { audit } from '../store/audit.ts'
import { lift, suppressionsOf } from '../store/suppression.ts'
import { addressOf, type CliCommand, minuteOf } from './command.ts'
import { auditOf, describeSuppression } from './subscribers.ts'
import { allSuppressions } from './suppressed.ts'

/**
 * `suppression list` shows all by pseudonym, as addresses are not kept; `suppression show ADDRESS` one;
 * `suppression lift ADDRESS` lets the address be mailed again, its subscription stays ended.
 */
export const suppression: CliCommand = async (context) => {
  const { db, now, line, sure, pseudonyms } = context
  const [verb] = context.words
  const of = () => addressOf(context, 1).address
  switch (verb) {
    case 'list': {
      const all = await allSuppressions(db, now())
      const results = all.toSorted((a, b) => b.at - a.at)
      for (const { id: person, reason, source, at, until } of results)
        line(`${person}  ${reason}  ${source}  ${minuteOf(at)}  ${until === null ? 'until lifted' : minuteOf(until)}`)
      line(`${results.length} addresses must not be mailed`)
      return results
    }
    case 'show': {
      const address = of()
      const found = (await suppressionsOf(db, pseudonyms(), [address], now())).get(address)
      line(found ? `${address}  ${describeSuppression(found)}` : `${address} may be mailed`)
      return found ?? null
    }
    case 'lift': {
      const address = of()
      if (!(await sure(`Let ${address} be mailed again? Only if they ask for it, or the mailbox works again.`)))
        return { lifted: 0 }
      const lifted = await lift(db, pseudonyms(), address)
      await audit(db, { ...auditOf(context, 'suppression lift'), count: lifted, now: now() }).run()
      line(lifted > 0 ? 'Lifted; they can sign up again' : 'Nothing to lift')
      return { lifted }
    }
    default:
      throw new UsageError('suppression list, suppression show ADDRESS, or suppression lift ADDRESS')
  }
}
