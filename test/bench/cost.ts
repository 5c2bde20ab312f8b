import { type Cost, costOf, type Figures, mailCostOf, type Prices } from './costs.ts'

/** `npm run cost`: what a month of the site costs on Cloudflare, from measured figures and published prices. */

/**
 * The prices of the Workers Paid plan, read on 29 November 2026 in cloudflare/cloudflare-docs:
 * src/content/docs/workers/platform/pricing.mdx (requests, processor time), src/content/docs/workers/cache/index.mdx
 * (requests that the cache answers), and in src/content/partials/workers kv_pricing.mdx, d1-pricing.mdx and
 * workers_logs_pricing.mdx, whose price is valid until 30 November 2026.
 */
const PRICES: Prices = {
  plan: 5,
  requests: { included: 10e6, perMillion: 0.3 },
  cpu: { included: 30e6, perMillion: 0.02 },
  reads: { included: 10e6, perMillion: 0.5 },
  rowsRead: { included: 25e9, perMillion: 0.001 },
  rowsWritten: { included: 50e6, perMillion: 1 },
  lines: { included: 20e6, perMillion: 0.6 },
}

/**
 * Assumptions, and measured figures of 29 November 2026. `missed`: `test/pages/answers/cache-in-front.test.ts` prints the
 * share at 100 requests a second; at 10,000 it is below 0.05, and at one nothing is in the cache. `reads` and `cpu` are
 * rounded up: a page that is not in memory needs two reads, and half of the requests are for one; `npm run bench:serve`
 * found 0.3 ms for a hot page, and about 5 ms for a new answer, which one request in ten is for. Not measured: one sign-up
 * in 10,000 requests, which reads 20 rows of D1 and writes 10.
 */
const FIGURES: Omit<Figures, 'missed'> = { reads: 1, rowsRead: 20 / 10_000, rowsWritten: 10 / 10_000, cpu: 1 }
const TRAFFIC: readonly (readonly [perSecond: number, missed: number])[] = [
  [1, 1],
  [100, 0.34],
  [10_000, 0.05],
]

const COLUMNS = ['requests/s', 'requests', 'KV reads', 'D1 read', 'D1 written', 'CPU hours', 'US dollars']

function rowOf(perSecond: number, cost: Cost): string[] {
  const millions = (count: number) => `${(count / 1e6).toFixed(count < 1e8 ? 2 : 0)} M`
  return [
    perSecond.toLocaleString('en'),
    millions(cost.requests),
    millions(cost.reads),
    millions(cost.rowsRead),
    millions(cost.rowsWritten),
    (cost.cpu / 3.6e6).toFixed(1),
    Math.round(cost.money).toLocaleString('en'),
  ]
}

/**
 * US dollars for 1,000 mails: the price of Resend beyond the mails of a plan (resend.com/changelog/pay-as-you-go-pricing).
 * The contract of another mail service has another price.
 */
const MAIL_PRICE = 0.9
/**
 * Rows of D1 for one mail of a letter: frozen (6 read, 3 written), then sent in rounds of 100 (36 read, 8 written). Measured
 * with `npm run bench:newsletter -- --letters --quick` on 29 November 2026. The rows of a round do not grow with the number of
 * recipients: `test/worker/newsletter/issues/rows.test.ts`.
 */
const MAIL_FIGURES = { rowsRead: 42, rowsWritten: 11 }
/** Readers, each of whom gets a mail a week. */
const READERS: readonly number[] = [1_000, 10_000, 100_000]
const WEEKS_OF_MONTH = 30 / 7

function rowOfMails(readers: number): string[] {
  const mails = readers * WEEKS_OF_MONTH
  const cost = mailCostOf(mails, MAIL_FIGURES, MAIL_PRICE, PRICES)
  const millions = (count: number) => `${(count / 1e6).toFixed(count < 1e8 ? 2 : 0)} M`
  return [
    readers.toLocaleString('en'),
    Math.round(mails).toLocaleString('en'),
    millions(cost.rowsRead),
    millions(cost.rowsWritten),
    Math.round(cost.money).toLocaleString('en'),
  ]
}

console.log('A month of 30 days on the Workers Paid plan, with prices of 29 November 2026.')
const rows = TRAFFIC.map(([perSecond, missed]) => rowOf(perSecond, costOf(perSecond, { ...FIGURES, missed }, PRICES)))
for (const row of [COLUMNS, ...rows]) console.log(row.map((cell) => cell.padStart(12)).join(''))

console.log(`\nMails of the newsletter besides that, one a week to each reader, at ${MAIL_PRICE} US dollars for 1,000.`)
const MAIL_COLUMNS = ['readers', 'mails', 'D1 read', 'D1 written', 'US dollars']
for (const row of [MAIL_COLUMNS, ...READERS.map(rowOfMails)]) console.log(row.map((cell) => cell.padStart(12)).join(''))
