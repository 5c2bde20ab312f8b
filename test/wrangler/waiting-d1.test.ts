import { expect, test } from 'vitest'
import { waitingD1 } from '../../src/wrangler/waiting-d1.ts'

const BUSY = new Error('D1_ERROR: database is locked: SQLITE_BUSY')

/** A database whose first calls fail with an error. */
function failing(error: Error, times: number) {
  let calls = 0
  const answer = async (value: unknown) => {
    calls += 1
    if (calls <= times) throw error
    return value
  }
  const statement = {
    bind: () => statement,
    all: () => answer({ results: ['all'] }),
    run: () => answer({ meta: { changes: 1 } }),
    first: (column?: string) => answer(column ?? 'row'),
  }
  const database = { prepare: () => statement, batch: (all: unknown[]) => answer(all.map((one) => one === statement)) }
  return { d1: waitingD1(database as unknown as D1Database, [1, 1, 1]), calls: () => calls }
}

const USES: Record<string, (d1: D1Database) => Promise<unknown>> = {
  all: (d1) => d1.prepare('').bind(1).all(),
  run: (d1) => d1.prepare('').run(),
  first: (d1) => d1.prepare('').first(),
  'first of a column': (d1) => d1.prepare('').bind().first('count'),
  batch: (d1) => d1.batch([d1.prepare(''), d1.prepare('').bind(1)]),
}

test.each(Object.entries(USES))('%s waits until the other process has written', async (_, use) => {
  const undisturbed = await use(failing(BUSY, 0).d1)
  const { d1, calls } = failing(BUSY, 2)
  expect(await use(d1)).toEqual(undisturbed)
  expect(calls()).toBe(3)
})

test.each(Object.entries(USES))('%s gives up in the end, and with another error at once', async (_, use) => {
  const busy = failing(BUSY, 9)
  await expect(use(busy.d1)).rejects.toThrow('SQLITE_BUSY')
  expect(busy.calls()).toBe(4)
  const broken = failing(new Error('no such table: value'), 9)
  await expect(use(broken.d1)).rejects.toThrow('no such table')
  expect(broken.calls()).toBe(1)
})

test('what only reads also waits when workerd hides that the file is busy, what may write does not', async () => {
  const hidden = new Error('D1_ERROR: Failed to parse body as JSON, got: Error: internal error; reference = 9r99v')
  for (const [name, use] of Object.entries(USES)) {
    const { d1, calls } = failing(hidden, 2)
    if (name === 'run' || name === 'batch') await expect(use(d1), name).rejects.toThrow('internal error')
    else await use(d1)
    expect(calls(), name).toBe(name === 'run' || name === 'batch' ? 1 : 3)
  }
})
