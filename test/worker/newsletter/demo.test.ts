import { beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { readInput, type Values } from '../../../src/cli/input.ts'
import type { CliContext } from '../../../src/newsletter/cli/command.ts'
import { demo } from '../../../src/newsletter/cli/demo.ts'
import { audienceOfLetter } from '../../../src/newsletter/issues/store/dry-run.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { FakeMemory } from './backup.ts'
import { emptyIssues, reader } from './issues/support.ts'
import { db, NOW, pseudonyms, rows, tokens } from './support.ts'

beforeEach(emptyIssues)

async function run(options: Values = {}, change: Partial<CliContext> = {}) {
  const context: CliContext = {
    db,
    memory: new FakeMemory(),
    content: { get: async () => null },
    stage: { local: true, testAddresses: [], bulk: undefined },
    sleep: async () => undefined,
    pseudonyms: () => pseudonyms,
    tokens: () => tokens,
    origin: 'https://site.test',
    actor: 'an@pc',
    now: () => NOW,
    line: () => undefined,
    progress: () => undefined,
    ask: undefined,
    write: async () => undefined,
    confirm: async () => true,
    ...change,
  }
  return (await demo.run(context, readInput(demo, [], options))).result
}

const total = async () => (await rows<{ n: number }>('select count(*) as n from subscriber'))[0]?.n

test('adds 2,000 readers of each language, status, topic and municipality, once', async () => {
  expect(await run()).toEqual({ added: 2_000 })
  expect(await run()).toEqual({ added: 0 })
  expect(await run({ readers: '2001' })).toEqual({ added: 1 })
  expect(await rows('select distinct locale from subscriber order by 1')).toHaveLength(3)
  expect(await rows('select distinct status from subscriber')).toHaveLength(4)
  expect(await rows('select distinct topics from subscriber')).toHaveLength(31)
  expect(await rows('select distinct m.value from subscriber s, json_each(s.municipalities) m')).toHaveLength(19)
  expect(await rows(`select * from subscriber where topics = '[]'`)).toEqual([])
  expect(
    await rows(`select 1 from subscriber where domain not in ('example.org', 'example.com', 'example.net')`),
  ).toEqual([])
  // A letter reaches some of them, and their rows can be read.
  const { audience } = await audienceOfLetter(db, { topics: ['plans'], municipalities: ['1080'] })
  expect(audience.find(({ locale, reason }) => locale === 'nl' && reason === null)?.count).toBeGreaterThan(50)
  expect(await subscriberByAddress(db, 'invented-7@example.com')).toMatchObject({ status: 'confirmed' })
})

test('has a proof of consent for all who have confirmed, and for no other subscriber', async () => {
  await run({ readers: '100' })
  expect(
    await rows(`select s.id from subscriber s left join consent c on c.subscriber = s.id
where (s.confirmed_at is null) <> (c.subscriber is null)`),
  ).toEqual([])
})

test('--remove deletes them, and no other subscriber', async () => {
  const others = ['jan@example.org', 'invented-x@example.org', 'invented-1@example.be', 'not-invented-1@example.org']
  for (const email of others) await reader({ email })
  await run({ readers: '60' })
  expect(await run({ remove: true })).toEqual({ removed: 60 })
  expect(await total()).toBe(others.length)
  expect(await rows('select actor, command, count from audit order by command')).toEqual([
    { actor: 'an@pc', command: 'demo', count: 60 },
    { actor: 'an@pc', command: 'demo --remove', count: 60 },
  ])
})

test.each(['0', '-1', '1.5', '100001', 'many', ''])('--readers %j is not valid', async (readers) => {
  await expect(run({ readers })).rejects.toThrow(UsageError)
  expect(await total()).toBe(0)
})

test('is refused in an account', async () => {
  const stage = { local: false, testAddresses: [], bulk: 'resend' }
  await expect(run({}, { stage })).rejects.toThrow('this machine only')
  await expect(run({ remove: true }, { stage })).rejects.toThrow(UsageError)
  expect(await total()).toBe(0)
})
