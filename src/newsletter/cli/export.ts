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

/** Rows of a page. Reading in pages limits the use of memory. */
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
 * `export --csv [--status confirmed] [--links]`: confirmed subscribers that are not suppressed; `--status all` for all.
 * With `--links` each row has the subscriber's links to unsubscribe and to change preferences, for any mailing tool.
 * While mails are held, e.g. after a restore, it exports nothing.
 */
export const exportAll = define({
  name: 'export',
  summary: 'export confirmed subscribers',
  positionals: {},
  options: {
    csv: { type: 'boolean', summary: 'write CSV; the default is one JSON object a line' },
    links: { type: 'boolean', summary: 'add the links to unsubscribe and to change preferences' },
    status: { type: 'string', choices: [...STATUSES, 'all'], summary: 'status to export; the default is confirmed' },
  },
  forms: [
    [
      'export --csv [--links]',
      'export confirmed subscribers (--status pending|paused|unsubscribed|all for others);\n--links adds the links to unsubscribe and to change preferences',
    ],
  ],
  async run(context, { options: { csv, links, status: wanted = 'confirmed' } }) {
    const { db, memory, now, write } = context
    await replayAfterRestore(db, memory, now())
    const held = await readValue(db, 'held')
    if (held) throw new Error(`Exports are held: ${held}. Check "outbox", then run "outbox release"`)
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

/** Removes suppressed subscribers from a list that may be used for sending. */
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
