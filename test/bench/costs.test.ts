import { expect, it } from 'vitest'
import { costOf, mailCostOf, type Prices } from './costs.ts'

const PRICES: Prices = {
  plan: 5,
  requests: { included: 10e6, perMillion: 0.3 },
  cpu: { included: 30e6, perMillion: 0.02 },
  reads: { included: 10e6, perMillion: 0.5 },
  rowsRead: { included: 25e9, perMillion: 0.001 },
  rowsWritten: { included: 50e6, perMillion: 1 },
  lines: { included: 20e6, perMillion: 0.6 },
}
const IN_MONTH = 30 * 24 * 3600

it('costs as much as the example with 100 million requests in the price list of Workers', () => {
  const figures = { missed: 1, reads: 0, rowsRead: 0, rowsWritten: 0, cpu: 7 }
  const prices = { ...PRICES, lines: { included: 0, perMillion: 0 } }
  expect(costOf(100e6 / IN_MONTH, figures, prices).money).toBeCloseTo(45.4, 6)
})

it('costs the plan only, while everything is included', () => {
  const figures = { missed: 1, reads: 1, rowsRead: 1, rowsWritten: 1, cpu: 1 }
  expect(costOf(1, figures, PRICES).money).toBe(5)
})

it('bills each request, but processor time, reads and lines only of those that reach the Worker', () => {
  const figures = { missed: 0.25, reads: 2, rowsRead: 0, rowsWritten: 0, cpu: 4 }
  const { money, ...used } = costOf(400e6 / IN_MONTH, figures, PRICES)
  expect(used.requests).toBeCloseTo(400e6, 0)
  expect(used.reads).toBeCloseTo(200e6, 0)
  expect(used.cpu).toBeCloseTo(400e6, 0)
  // 390 million requests, 190 million reads, 370 million milliseconds and 80 million lines above what is included.
  expect(money).toBeCloseTo(5 + 117 + 95 + 7.4 + 48, 6)
})

it('bills mails by the thousand, and rows only above what is included', () => {
  const figures = { rowsRead: 10, rowsWritten: 20 }
  expect(mailCostOf(1_000_000, figures, 0.9, PRICES)).toEqual({ rowsRead: 10e6, rowsWritten: 20e6, money: 900 })
  // 150 million rows written above the 50 million.
  expect(mailCostOf(10_000_000, figures, 0.9, PRICES).money).toBeCloseTo(9_000 + 150, 6)
})
