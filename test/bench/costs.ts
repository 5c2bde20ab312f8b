/** What an answer takes and what readers do: measured with `npm run bench:serve`, `bench:search` and the tests that count reads. */
export interface Figures {
  /** Share of all requests that the cache in front does not answer, so that the Worker runs. */
  missed: number
  /** KV reads of a request that reaches the Worker. */
  reads: number
  /** Rows of D1 that are read, and written, for each request. Only the forms of the newsletter use D1. */
  rowsRead: number
  rowsWritten: number
  /** Processor time of a request that reaches the Worker, in milliseconds. */
  cpu: number
}

/** The price of something: what is included in a month, and US dollars for each million above. */
export interface Price {
  included: number
  perMillion: number
}

export interface Prices {
  /** US dollars a month. */
  plan: number
  requests: Price
  /** Milliseconds of processor time. */
  cpu: Price
  reads: Price
  rowsRead: Price
  rowsWritten: Price
  /** Lines of the log. */
  lines: Price
}

export interface Cost {
  /** Of a month. */
  requests: number
  reads: number
  rowsRead: number
  rowsWritten: number
  /** Milliseconds. */
  cpu: number
  /** US dollars a month. */
  money: number
}

/** 30 days. */
const SECONDS_OF_MONTH = 30 * 24 * 3600

/**
 * What a month costs. Cloudflare bills each request, also those that its cache answers, but processor time only of those
 * that reach the Worker. Each of these writes one line of the log.
 */
export function costOf(perSecond: number, figures: Figures, prices: Prices): Cost {
  const requests = perSecond * SECONDS_OF_MONTH
  const inWorker = requests * figures.missed
  const used = {
    requests,
    reads: inWorker * figures.reads,
    rowsRead: requests * figures.rowsRead,
    rowsWritten: requests * figures.rowsWritten,
    cpu: inWorker * figures.cpu,
  }
  const { plan, lines, ...each } = prices
  const money =
    priceOf(used.requests, each.requests) +
    priceOf(used.reads, each.reads) +
    priceOf(used.rowsRead, each.rowsRead) +
    priceOf(used.rowsWritten, each.rowsWritten) +
    priceOf(used.cpu, each.cpu) +
    priceOf(inWorker, lines)
  return { ...used, money: plan + money }
}

/** What one mail of an issue takes: measured with `npm run bench:newsletter`. */
export interface MailFigures {
  /** Rows of D1 that are read, and written. */
  rowsRead: number
  rowsWritten: number
}

/**
 * What the issues of a month cost besides the site: the mail service, and the rows of D1 above what is included.
 * @param perThousand US dollars of the mail service for 1,000 mails
 */
export function mailCostOf(
  mails: number,
  { rowsRead, rowsWritten }: MailFigures,
  perThousand: number,
  prices: Pick<Prices, 'rowsRead' | 'rowsWritten'>,
): { rowsRead: number; rowsWritten: number; money: number } {
  const used = { rowsRead: mails * rowsRead, rowsWritten: mails * rowsWritten }
  const rows = priceOf(used.rowsRead, prices.rowsRead) + priceOf(used.rowsWritten, prices.rowsWritten)
  return { ...used, money: (mails / 1000) * perThousand + rows }
}

function priceOf(used: number, { included, perMillion }: Price): number {
  return (Math.max(0, used - included) / 1e6) * perMillion
}
