import * as z from 'zod'
import { done } from '../../cli/command.ts'
import { LOCALES } from '../../locale/locale.ts'
import { replayAfterRestore } from '../journal/restore.ts'
import { STATUSES } from '../model.ts'
import { ONE_CLICK_PATH, tokenPath } from '../paths.ts'
import { audit } from '../store/audit.ts'
import { subscriberToken } from '../store/mailed-link.ts'
import { pageOf } from '../store/reports.ts'
import { readValue } from '../store/values.ts'
import { type CliContext, define } from './command.ts'
import { csvLine } from './csv.ts'
import { auditOf } from './subscribers.ts'
import { type FindSuppression, suppressionFinder } from './suppressed.ts'

/** Rows a page; the next page begins behind the last key, so memory stays flat however many there are. */
const PAGE = 5_000
const COLUMNS = ['email', 'locale', 'topics', 'municipalities', 'status', 'created_at', 'confirmed_at'] as const
const LINKS = ['unsubscribe_url', 'preferences_url', 'one_click_url'] as const

const list = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)).join(' '))
const time = z.nullable(z.number().transform((milliseconds) => new Date(milliseconds).toISOString()))
const row = z.object({
  id: z.string(),
  address: z.string(),
  email: z.string(),
  locale: z.enum(LOCALES),
  topics: list,
  municipalities: list,
  status: z.string(),
  created_at: time,
  confirmed_at: time,
})
type Row = z.infer<typeof row>

/**
 * `export --csv [--status confirmed] [--links]`: confirmed subscribers whom we may mail; `--status all` for everybody.
 * With `--links` each row has its own links to unsubscribe and to change preferences, so that a newsletter can be sent
 * with any mailing tool. After a restore nothing is exported until a person has released what is held.
 */
export const exportAll = define({
  name: 'export',
  summary: 'confirmed subscribers',
  positionals: {},
  options: {
    csv: { type: 'boolean', summary: 'as CSV; without it one JSON object a line' },
    links: { type: 'boolean', summary: 'with their own links to unsubscribe and to change preferences' },
    status: { type: 'string', choices: [...STATUSES, 'all'], summary: 'others than the confirmed' },
  },
  forms: [
    [
      'export --csv [--links]',
      'confirmed subscribers (--status pending|paused|unsubscribed|all for others);\nwith --links their own links to unsubscribe and to change preferences',
    ],
  ],
  async run(context, { options: { csv, links, status: wanted = 'confirmed' } }) {
    const { db, memory, now, write } = context
    await replayAfterRestore(db, memory, now())
    const held = await readValue(db, 'held')
    if (held) throw new Error(`Nothing is exported: ${held}. Look at "outbox", then "outbox release"`)
    const find = isMailable(wanted) ? await suppressionFinder(db, context.pseudonyms(), now()) : undefined
    const columns = [...COLUMNS, ...(links ? LINKS : [])]
    if (csv) await write(csvLine(columns))
    let count = 0
    for (let last = ''; ; ) {
      const rows = z.array(row).parse(await pageOf(db, 'export', last, PAGE))
      const asked = rows.filter(({ status }) => wanted === 'all' || status === wanted)
      const mailable = find ? await withoutSuppressed(find, asked) : asked
      const records = await Promise.all(mailable.map((one) => recordOf(context, one, links)))
      const lines = records.map((record) =>
        csv ? csvLine(columns.map((column) => record[column])) : `${JSON.stringify(record)}\n`,
      )
      await write(lines.join(''))
      count += records.length
      const end = rows.at(-1)
      if (end && rows.length === PAGE) {
        last = end.id
        continue
      }
      await audit(db, { ...auditOf(context, links ? 'export --links' : 'export'), count, now: now() }).run()
      return done()
    }
  },
})

/** Whether the list may be used for sending. */
function isMailable(status: string): boolean {
  return status === 'confirmed' || status === 'all'
}

/** Leaves suppressed people out of a list that may be used for sending. */
async function withoutSuppressed(find: FindSuppression, rows: readonly Row[]): Promise<readonly Row[]> {
  const suppressed = await Promise.all(rows.map(({ status, address }) => status === 'confirmed' && find(address)))
  return rows.filter((_, i) => !suppressed[i])
}

async function recordOf(
  { tokens, origin }: CliContext,
  one: Row,
  links: boolean,
): Promise<Record<string, string | null>> {
  const { id: _id, address: _address, ...record } = one
  if (!links) return record
  const manage = `${origin}${tokenPath('manage', one.locale, await subscriberToken(tokens(), 'manage', one))}`
  const oneClick = `${origin}${ONE_CLICK_PATH}/${await subscriberToken(tokens(), 'one-click', one)}`
  return { ...record, unsubscribe_url: manage, preferences_url: `${manage}#_link`, one_click_url: oneClick }
}
