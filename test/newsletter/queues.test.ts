import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The settings of each queue consumer, in every environment. */
const consumers = readFileSync('wrangler.toml', 'utf8')
  .split(/^(?=\[)/m)
  .filter((table) => /^\[\[[\w.]*queues\.consumers\]\]/.test(table))

describe('the queue of mail events', () => {
  const events = consumers.filter((table) => table.includes('mail-events'))

  it('has a consumer in each environment', () => {
    expect(events).toHaveLength(3)
  })

  it('retries for more than an hour, because each event is sent only once', () => {
    for (const table of events) {
      const [retries = 0, delay = 0] = ['max_retries', 'retry_delay'].map((key) =>
        Number(table.match(new RegExp(`^${key} = (\\d+)$`, 'm'))?.[1] ?? 0),
      )
      expect(retries * delay, table).toBeGreaterThan(3_600)
    }
  })
})
