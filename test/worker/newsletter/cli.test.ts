import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { EXIT, UsageError } from '../../../src/cli/exit.ts'
import { readInput, type Values } from '../../../src/cli/input.ts'
import { audit } from '../../../src/newsletter/cli/audit.ts'
import type { CliContext } from '../../../src/newsletter/cli/command.ts'
import { exportAll } from '../../../src/newsletter/cli/export.ts'
import { outbox } from '../../../src/newsletter/cli/outbox.ts'
import { stats } from '../../../src/newsletter/cli/stats.ts'
import { erase, find, resend, suppress } from '../../../src/newsletter/cli/subscribers.ts'
import { suppression } from '../../../src/newsletter/cli/suppression.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { copyJournal } from '../../../src/newsletter/journal/copies.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { ONE_CLICK_PATH, pagePath } from '../../../src/newsletter/paths.ts'
import { Pseudonyms } from '../../../src/newsletter/pseudonyms.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { note } from '../../../src/newsletter/store/journal.ts'
import { openSubscriberLink } from '../../../src/newsletter/store/mailed-link.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress as suppressAddress } from '../../../src/newsletter/store/suppression.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import { TEST_PEPPER } from '../../support/secrets.ts'
import { FakeMemory } from './backup.ts'
import { watched } from './database.ts'
import { drain, mailService } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing, tokens } from './support.ts'

let memory: FakeMemory
beforeEach(async () => {
  await emptyDatabase()
  memory = new FakeMemory()
})

const EMAIL = 'Jan@example.org'
const ADDRESS = 'jan@example.org'
const ORIGIN = 'https://site.test'

/** Runs a command. @returns what it printed, asked and returned; questions are answered with yes by default */
interface Change extends Partial<CliContext> {
  /** Options of the command. */
  options?: Values
}

async function run(command: Command<CliContext>, words: string[] = [], { options = {}, ...change }: Change = {}) {
  const printed: string[] = []
  const asked: string[] = []
  const context: CliContext = {
    db,
    memory,
    content: { get: async () => null },
    stage: { local: true, testAddresses: [], bulk: undefined },
    sleep: async () => undefined,
    progress: () => undefined,
    ask: undefined,
    pseudonyms: () => pseudonyms,
    tokens: () => tokens,
    origin: ORIGIN,
    actor: 'jan@host',
    now: () => NOW,
    write: async (text) => void printed.push(text),
    line: (text) => void printed.push(`${text}\n`),
    confirm: async (question) => asked.push(question) > 0,
    ...change,
  }
  const { code, result: answer } = await command.run(context, readInput(command, words, options))
  expect(code).toBe(EXIT.done)
  return { answer, printed: printed.join(''), asked }
}

const no = { confirm: async () => false }
const withoutSecrets = {
  pseudonyms: () => {
    throw new UsageError('ADDRESS_PEPPER is missing')
  },
  tokens: () => {
    throw new UsageError('NEWSLETTER_SECRETS is missing')
  },
}
const trail = () => rows('select actor, command, count, at from audit order by id')
const idOf = async (address = ADDRESS) => (await subscriberByAddress(db, address))?.id ?? ''

async function subscribe(email: string): Promise<void> {
  const mail = await signUpAs(email)
  await drain(NOW)
  await confirm(db, mail, newId(), NOW)
  await drain(NOW)
}

async function suppressed(address = ADDRESS, reason: 'asked' | 'bounce' = 'asked', now = NOW): Promise<void> {
  const subscriber = (await subscriberByAddress(db, address))?.id
  await suppressAddress(db, pseudonyms, { address, subscriber, reason, source: 'operator', now })
}

/** Enters a new address as a subscriber. @returns the mail that asks for its confirmation */
async function askForNewAddress(from: string, to: string): Promise<string> {
  const subscriber = await subscriberByAddress(db, from)
  if (!subscriber) throw new Error('nobody is subscribed')
  const id = newId()
  const wish = { email: to, address: to.toLowerCase() }
  await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: to, wish, client: 'client', now: NOW })
  return id
}

describe('find', () => {
  test('finds by the beginning of an address, in upper or lower case', async () => {
    await subscribe(EMAIL)
    await signUpAs('jana@example.org')
    await signUpAs('piet@example.org')
    const { printed, answer } = await run(find, ['JAN'])
    expect(printed).toMatch(/^Jan@example\.org {2}confirmed {2}nl .*\njana@example\.org {2}pending .*\n2 found\n$/)
    expect(answer).toMatchObject({ people: [{ email: EMAIL, suppression: null }, { email: 'jana@example.org' }] })
  })

  test('finds a whole address exactly', async () => {
    await signUpAs(EMAIL)
    await signUpAs('jan@example.org.example')
    const { answer } = await run(find, [ADDRESS])
    expect(answer).toMatchObject({ people: [{ email: EMAIL }], newAddresses: [] })
  })

  test('finds an address that is only the new one of a subscriber', async () => {
    await subscribe('piet@example.org')
    const mail = await askForNewAddress('piet@example.org', 'Jan@example.net')
    const { printed, answer } = await run(find, ['jan@example.net'])
    expect(answer).toMatchObject({ people: [], newAddresses: [{ id: mail, recipient: 'Jan@example.net' }] })
    expect(printed).toContain(
      'Jan@example.net  entered by a subscriber as their new address on 2026-01-15 12:00, mail due',
    )
    expect(printed).toContain('1 found\n')
  })

  test('shows suppressions, also without a subscription', async () => {
    await subscribe(EMAIL)
    await suppressed(ADDRESS, 'bounce')
    expect((await run(find, [ADDRESS])).printed).toContain(
      'not mailed: bounce, reported by operator on 2026-01-15 12:00, until 2026-02-14 12:00',
    )
    await suppressed('never@example.org')
    const { printed, answer } = await run(find, ['never@example.org'])
    expect(printed).toContain('never@example.org  no subscription, not mailed: asked')
    expect(answer).toMatchObject({ people: [], suppression: { reason: 'asked', until: null } })
  })

  test('finds people without the pepper, and prints that suppressions are not shown', async () => {
    await subscribe(EMAIL)
    const { printed, answer } = await run(find, [ADDRESS], withoutSecrets)
    expect(printed).toContain('Suppressions are not shown: ADDRESS_PEPPER is missing')
    expect(answer).toMatchObject({ people: [{ email: EMAIL }] })
  })

  test('needs an address or its beginning', async () => {
    await expect(run(find)).rejects.toThrow('find needs an address or its beginning')
  })
})

test('no command puts an address into a statement, because every user of the machine can see the arguments of wrangler', async () => {
  await subscribe(EMAIL)
  await askForNewAddress(ADDRESS, 'jan@example.net')
  const parameters: unknown[] = []
  const { db: database, sql } = watched()
  const seen = new Proxy(database, {
    get(target, key) {
      if (key !== 'prepare') return Reflect.get(target, key)
      return (text: string) => {
        const statement = target.prepare(text)
        return new Proxy(statement, {
          get(inner, name) {
            const method = Reflect.get(inner, name)
            if (name !== 'bind') return typeof method === 'function' ? method.bind(inner) : method
            return (...values: unknown[]) => {
              parameters.push(...values)
              return inner.bind(...values)
            }
          },
        })
      }
    },
  })
  const place = { db: seen }
  await run(find, [ADDRESS], place)
  await run(suppression, ['show', ADDRESS], place)
  await run(suppress, [ADDRESS], place)
  await run(suppression, ['lift', ADDRESS], place)
  await run(erase, ['jan@example.net'], place)
  await run(erase, [ADDRESS], place)
  expect(parameters.length).toBeGreaterThan(20)
  expect([...sql, ...parameters].join('\n')).not.toMatch(/jan@example|example\.(org|net)/i)
})

describe('erase', () => {
  test('asks for confirmation, deletes everything, and copies the journal entry to KV', async () => {
    await subscribe(EMAIL)
    const id = await idOf()
    const { answer, asked } = await run(erase, [EMAIL])
    expect(answer).toEqual({ erased: 1 })
    expect(asked).toEqual([`Erase ${ADDRESS} with consent and mails?`])
    for (const table of ['subscriber', 'consent', 'outbox']) expect(await rows(`select * from ${table}`)).toEqual([])
    const { keys } = await memory.list({ prefix: '' })
    expect(keys.map(({ metadata }) => metadata)).toMatchObject([{ kind: 'erased', detail: { subscriber: id } }])
    expect(await rows('select copied from journal')).toEqual([{ copied: 1 }])
  })

  test('erases an address that is only the new one of a subscriber, and leaves the subscription', async () => {
    await subscribe('piet@example.org')
    const mail = await askForNewAddress('piet@example.org', 'Jan@example.net')
    expect((await run(erase, ['jan@EXAMPLE.net'])).answer).toEqual({ erased: 1 })
    expect(await rows('select id from outbox where recipient is not null')).toEqual([])
    expect(await standing('piet@example.org')).toBe('confirmed')
    const { keys } = await memory.list({ prefix: '' })
    expect(keys.map(({ metadata }) => metadata)).toMatchObject([{ kind: 'erased', detail: { mail } }])
    const tables = ['outbox', 'subscriber', 'journal', 'audit', 'caused_mail']
    const all = await Promise.all(tables.map((table) => rows(`select * from ${table}`)))
    expect(JSON.stringify(all)).not.toContain('example.net')
  })

  test('erases an address that is both a subscription and the new one of somebody else', async () => {
    await subscribe(EMAIL)
    await subscribe('piet@example.org')
    await askForNewAddress('piet@example.org', EMAIL)
    expect((await run(erase, [EMAIL])).answer).toEqual({ erased: 2 })
    expect(await rows('select id from outbox where recipient is not null')).toEqual([])
    expect([await standing(ADDRESS), await standing('piet@example.org')]).toEqual(['unknown', 'confirmed'])
  })

  test('changes nothing without confirmation, or for an unknown address', async () => {
    await subscribe(EMAIL)
    const before = await everything()
    expect((await run(erase, [EMAIL], no)).answer).toEqual({ erased: 0 })
    expect((await run(erase, ['piet@example.org'])).answer).toEqual({ erased: 0 })
    expect(await everything()).toBe(before)
    await expect(run(erase, ['jan'])).rejects.toThrow('"jan" is not an address')
  })
})

describe('suppress', () => {
  test('ends the subscription and stops mails to the address', async () => {
    await subscribe(EMAIL)
    expect((await run(suppress, [EMAIL])).answer).toEqual({ suppressed: true })
    expect(await standing(ADDRESS)).toBe('unsubscribed')
    await signUpAs(EMAIL)
    expect(await standing(ADDRESS)).toBe('unsubscribed')
    expect(await rows('select reason, source, until from suppression')).toEqual([
      { reason: 'asked', source: 'operator', until: null },
    ])
    const { keys } = await memory.list({ prefix: '' })
    expect(keys.map(({ metadata }) => metadata)).toMatchObject([{ kind: 'suppressed' }])
  })

  test('suppresses an address without a subscription', async () => {
    expect((await run(suppress, [EMAIL])).answer).toEqual({ suppressed: true })
    await signUpAs(EMAIL)
    expect(await standing(ADDRESS)).toBe('unknown')
  })

  test('lets a bounce end after its term', async () => {
    await run(suppress, [EMAIL], { options: { reason: 'bounce' } })
    expect(await rows('select reason, until from suppression')).toEqual([
      { reason: 'bounce', until: NOW + LIMITS.bounced },
    ])
  })

  test('accepts three reasons only, asks for confirmation, and needs the pepper', async () => {
    const options = { reason: 'boredom' }
    const before = await everything()
    await expect(run(suppress, [EMAIL], { options })).rejects.toThrow('asked, complaint, bounce')
    await expect(run(suppress, [EMAIL], withoutSecrets)).rejects.toThrow('ADDRESS_PEPPER is missing')
    expect((await run(suppress, [EMAIL], no)).answer).toEqual({ suppressed: false })
    expect(await everything()).toBe(before)
  })
})

describe('suppression', () => {
  test('lists suppressions by address hash, latest first', async () => {
    await suppressed('piet@example.org', 'bounce', NOW - LIMITS.bounced)
    await suppressed(ADDRESS, 'bounce', NOW - 60_000)
    await suppressed('an@example.org')
    const { answer, printed } = await run(suppression, ['list'])
    const [[jan], [an]] = [await pseudonyms.hashAddress(ADDRESS), await pseudonyms.hashAddress('an@example.org')]
    expect(printed).toBe(
      `${an}  asked  operator  2026-01-15 12:00  until lifted\n${jan}  bounce  operator  2026-01-15 11:59  2026-02-14 11:59\n2 addresses must not be mailed\n`,
    )
    expect(answer).toHaveLength(2)
  })

  test('shows one address', async () => {
    expect((await run(suppression, ['show', EMAIL])).printed).toBe(`${ADDRESS} may be mailed\n`)
    await suppressed()
    const { printed, answer } = await run(suppression, ['show', EMAIL])
    expect(printed).toBe(`${ADDRESS}  not mailed: asked, reported by operator on 2026-01-15 12:00, until lifted\n`)
    expect(answer).toMatchObject({ reason: 'asked', source: 'operator', until: null })
  })

  test('finds suppressions written under a former pepper', async () => {
    await suppressed()
    const rotated = { pseudonyms: () => new Pseudonyms(['a new pepper', TEST_PEPPER]) }
    expect((await run(suppression, ['show', EMAIL], rotated)).answer).toMatchObject({ reason: 'asked' })
    expect((await run(suppression, ['lift', EMAIL], rotated)).answer).toEqual({ lifted: 1 })
    expect(await rows('select * from suppression')).toEqual([])
  })

  test('lifts a suppression after confirmation: the address can sign up again, its subscription stays ended', async () => {
    await subscribe(EMAIL)
    await suppressed()
    expect((await run(suppression, ['lift', EMAIL], no)).answer).toEqual({ lifted: 0 })
    expect(await rows('select count(*) as n from suppression')).toEqual([{ n: 1 }])
    const { answer, asked } = await run(suppression, ['lift', EMAIL])
    expect(answer).toEqual({ lifted: 1 })
    expect(asked[0]).toContain(`Allow mail to ${ADDRESS} again?`)
    expect(await standing(ADDRESS)).toBe('unsubscribed')
    await signUpAs(EMAIL, { now: NOW + 1 })
    expect(await standing(ADDRESS)).toBe('pending')
    expect((await run(suppression, ['lift', EMAIL])).printed).toBe('Nothing to lift\n')
  })

  test.each([[], ['delete'], ['show'], ['lift', 'jan']])('refuses %j %j', async (...words) => {
    await expect(run(suppression, words)).rejects.toThrow(UsageError)
  })
})

describe('resend', () => {
  test('mails the last request again, and its confirmation stores that consent', async () => {
    await signUpAs(EMAIL)
    await signUpAs(EMAIL, { now: NOW + 1, preferences: { locale: 'fr', topics: ['plans'], municipalities: ['1080'] } })
    await drain(NOW + 1)
    expect((await run(resend, [EMAIL], { now: () => NOW + 2 })).answer).toEqual({ owed: true })
    const [mail] = await rows<{ id: string; wish: string }>(
      'select id, wish from outbox where created_at = ?1',
      NOW + 2,
    )
    expect(JSON.parse(mail?.wish ?? '')).toMatchObject({ locale: 'fr', municipalities: ['1080'] })
    await drain(NOW + 2)
    expect(await confirm(db, mail?.id ?? '', newId(), NOW + 3)).toBe(true)
    expect(await rows('select mail, wording, page, locale, topics from consent')).toEqual([
      { mail: mail?.id, wording: 'test', page: '/nl/nieuwsbrief', locale: 'fr', topics: '["plans"]' },
    ])
  })

  test('keeps to the daily limit of the mailbox', async () => {
    for (let i = 0; i < LIMITS.mailsADay; i++) await signUpAs(EMAIL)
    const { answer, printed } = await run(resend, [EMAIL])
    expect(answer).toEqual({ owed: false })
    expect(printed).toContain('has reached its daily limit')
  })

  test('sends nothing without an unconfirmed sign-up, or if its mail is deleted', async () => {
    expect((await run(resend, [EMAIL])).printed).toContain('No unconfirmed sign-up')
    await signUpAs(EMAIL)
    await db.prepare('delete from outbox').run()
    expect((await run(resend, [EMAIL])).printed).toContain('they have to sign up again')
    await subscribe('piet@example.org')
    expect((await run(resend, ['piet@example.org'])).answer).toEqual({ owed: false })
  })
})

describe('outbox', () => {
  /** Two dead letters and a due mail. */
  async function withDeadLetters(): Promise<[string, string, string]> {
    const [first, second] = [await signUpAs(EMAIL), await signUpAs('an@example.org', { now: NOW + 1 })]
    await drain(NOW + 1, { mailer: mailService(() => 'E_CONTENT_TOO_LARGE').mailer })
    return [first, second, await signUpAs('piet@example.org', { now: NOW + 2 })]
  }
  const state = async (id: string) =>
    (await rows<{ state: string }>('select state from outbox where id = ?', id))[0]?.state

  test('shows due mails and dead letters', async () => {
    expect((await run(outbox)).printed).toBe('The outbox is empty\n')
    const [dead, , due] = await withDeadLetters()
    const { printed, answer } = await run(outbox)
    expect(printed).toContain('dead  confirm      2\n')
    expect(printed).toContain('dead  2 because of E_CONTENT_TOO_LARGE\n')
    expect(printed).toContain(`dead  ${dead}  confirm  died 2026-01-15 12:00  1 attempts  E_CONTENT_TOO_LARGE\n`)
    expect(printed).toContain(`due   ${due}  confirm  owed since 2026-01-15 12:00  0 attempts, 0 of unknown outcome`)
    expect(answer).toMatchObject({ held: null, stopped: { by: null, until: null }, dead: [{}, {}], due: [{ id: due }] })
  })

  test('shows why nothing is sent', async () => {
    await writeValue(db, 'held', 'restored')
    await writeValue(db, 'stopped-by', 'NO_ANSWER')
    await writeValue(db, 'stopped-until', String(NOW + 60_000))
    const { printed } = await run(outbox)
    expect(printed).toContain('HELD: restored. Nothing is sent until "outbox release"')
    expect(printed).toContain('STOPPED: the mail service answered NO_ANSWER; next attempt 2026-01-15 12:01')
  })

  test('retry sends one dead letter again, as if it were new', async () => {
    const [dead, other] = await withDeadLetters()
    const later = NOW + 3_600_000
    expect((await run(outbox, ['retry', 'another'])).answer).toEqual({ retried: 0 })
    expect((await run(outbox, ['retry', dead], { now: () => later })).answer).toEqual({ retried: 1 })
    expect([await state(dead), await state(other)]).toEqual(['due', 'dead'])
    expect(
      await rows('select attempts, copies, owed_at, due_at, died_at, lease from outbox where id = ?', dead),
    ).toEqual([{ attempts: 0, copies: 0, owed_at: later, due_at: later, died_at: null, lease: null }])
    const { mailer, accepted } = mailService()
    await drain(later, { mailer })
    expect(accepted).toContain(dead)
  })

  test('retry all sends every dead letter again, and touches no other mail', async () => {
    const [, , due] = await withDeadLetters()
    const before = await rows('select * from outbox where id = ?', due)
    expect((await run(outbox, ['retry', 'all'])).answer).toEqual({ retried: 2 })
    expect(await rows("select count(*) as n from outbox where state = 'due'")).toEqual([{ n: 3 }])
    expect(await rows('select * from outbox where id = ?', due)).toEqual(before)
  })

  test('drop deletes one dead letter, or all of them, after confirmation', async () => {
    const [dead, other, due] = await withDeadLetters()
    expect((await run(outbox, ['drop', dead], no)).answer).toEqual({ dropped: 0 })
    expect(await state(dead)).toBe('dead')
    const { answer, asked } = await run(outbox, ['drop', dead])
    expect(answer).toEqual({ dropped: 1 })
    expect(asked).toEqual([`Delete the dead letter ${dead}?`])
    expect([await state(dead), await state(other)]).toEqual([undefined, 'dead'])
    expect((await run(outbox, ['drop', due])).answer).toEqual({ dropped: 0 })
    expect((await run(outbox, ['drop', 'all'])).answer).toEqual({ dropped: 1 })
    expect(await state(due)).toBe('due')
  })

  test.each([
    ['has unsubscribed', async () => unsubscribe(db, await idOf(), NOW + 1)],
    ['is suppressed', () => suppressed(ADDRESS, 'asked', NOW + 1)],
  ])('retries no dead letter of a reader who %s since', async (_what, end) => {
    await confirm(db, await signUpAs(EMAIL), newId(), NOW)
    await db.prepare(`update outbox set state = 'dead'`).run()
    await end()
    expect((await run(outbox, ['retry', 'all'])).answer).toEqual({ retried: 0 })
  })

  test('hold stops sending and exporting until a release, and needs a reason', async () => {
    await signUpAs(EMAIL)
    await expect(run(outbox, ['hold'])).rejects.toThrow(UsageError)
    expect((await run(outbox, ['hold', 'wrong', 'text'])).printed).toContain('Held')
    const { mailer, accepted } = mailService()
    await drain(NOW, { mailer })
    expect(accepted).toEqual([])
    expect((await run(outbox)).printed).toContain('HELD: by hand: wrong text')
    await expect(run(exportAll)).rejects.toThrow('by hand: wrong text')
    await run(outbox, ['release'])
    await drain(NOW, { mailer })
    expect(accepted).toHaveLength(1)
  })

  test('release sends held mails only after confirmation', async () => {
    expect((await run(outbox, ['release'])).printed).toBe('Nothing is held\n')
    await writeValue(db, 'held', 'restored')
    expect((await run(outbox, ['release'], no)).answer).toEqual({ held: 'restored' })
    expect((await run(outbox, ['release'])).answer).toEqual({ held: null })
  })

  test.each([['delete'], ['retry'], ['drop']])('refuses %j without its argument', async (verb) => {
    await withDeadLetters()
    const before = await everything()
    await expect(run(outbox, [verb])).rejects.toThrow(UsageError)
    expect(await everything()).toBe(before)
  })
})

describe('stats', () => {
  test('prints counts of subscribers, due mails and problems', async () => {
    expect((await run(stats)).printed).toContain('No subscribers\n')
    expect((await run(stats)).printed).toMatch(/all well\n$/)
    await subscribe(EMAIL)
    await signUpAs('piet@example.org')
    await writeValue(db, 'held', 'restored')
    await note(db, 'beat', {}, NOW).run()
    const { printed, answer } = await run(stats, [], { now: () => NOW + 90_000 })
    expect(printed).toMatch(/confirmed +nl {2}1\npending +nl {2}1\n/)
    expect(printed).toContain('outbox        1 due, the oldest owed for 90 s\n')
    expect(printed).toContain('last beat     2026-01-15 12:00\n')
    expect(printed).toContain('since yesterday: 2 mails sent, 1 of 1 confirmed, 0 hard bounces, 0 complaints\n')
    expect(printed).toContain('HELD: restored\n')
    expect(printed).toContain('problems: held\n')
    expect(answer).toMatchObject({ problems: ['held'], due: 1, breaker: null, tally: { sent: 2 } })
  })

  test('prints dead letters, a stop and the breaker', async () => {
    for (let i = 0; i < 60; i++) await signUpAs(`person${i}@d${i}.example`)
    await drain(NOW)
    await signUpAs(EMAIL)
    await drain(NOW, { mailer: mailService(() => 'E_DAILY_LIMIT_EXCEEDED').mailer })
    await db
      .prepare(`update outbox set state = 'dead', died_at = ?1, error = 'E_X' where state = 'due'`)
      .bind(NOW)
      .run()
    const { printed } = await run(stats)
    expect(printed).toContain('dead letters  1  E_X\n')
    expect(printed).toContain(
      'STOPPED: the mail service answered E_DAILY_LIMIT_EXCEEDED; next attempt 2026-01-15 12:15\n',
    )
    expect(printed).toContain('BREAKER: confirmation mails are delayed (unconfirmed)\n')
    expect(printed).toContain('problems: stopped, dead-letters\n')
  })
})

describe('export', () => {
  const csv = { options: { csv: true } }
  const withLinks = { options: { links: true } }
  const linesOf = (printed: string) =>
    printed
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  test('writes confirmed subscribers as CSV, or those of another status', async () => {
    await subscribe(EMAIL)
    await signUpAs('=piet@example.org')
    expect((await run(exportAll, [], csv)).printed).toBe(
      'email,locale,topics,municipalities,status,created_at,confirmed_at\r\n' +
        'Jan@example.org,nl,projects,,confirmed,2026-01-15T12:00:00.000Z,2026-01-15T12:00:00.000Z\r\n',
    )
    const pending = { options: { ...csv.options, status: 'pending' } }
    expect((await run(exportAll, [], pending)).printed).toContain("'=piet@example.org,nl,projects,,pending")
  })

  test('writes one JSON object a line, and refuses an unknown status', async () => {
    await subscribe(EMAIL)
    const all = { options: { status: 'all' } }
    expect(JSON.parse((await run(exportAll, [], all)).printed)).toMatchObject({ email: EMAIL })
    await expect(run(exportAll, [], { options: { status: 'gone' } })).rejects.toThrow('--status is')
  })

  test('adds with --links the links that open the subscription of the row', async () => {
    await subscribe(EMAIL)
    await subscribe('piet@example.org')
    for (const { email, unsubscribe_url, preferences_url, one_click_url } of linesOf(
      (await run(exportAll, [], withLinks)).printed,
    )) {
      const manage = `${ORIGIN}${pagePath('manage', 'nl')}/`
      expect(unsubscribe_url.startsWith(manage)).toBe(true)
      expect(preferences_url).toBe(`${unsubscribe_url}#_link`)
      const address = email.toLowerCase()
      const token = unsubscribe_url.slice(manage.length)
      expect(await openSubscriberLink(db, tokens, 'manage', token, NOW)).toMatchObject({ subscriber: { address } })
      const oneClick = one_click_url.slice(`${ORIGIN}${ONE_CLICK_PATH}/`.length)
      expect(await openSubscriberLink(db, tokens, 'one-click', oneClick, NOW)).toMatchObject({
        subscriber: { address },
      })
    }
    const { printed } = await run(exportAll, [], { options: { csv: true, links: true } })
    expect(printed).toMatch(/^email,.*,confirmed_at,unsubscribe_url,preferences_url,one_click_url\r\n/)
    expect(printed.trim().split('\r\n')).toHaveLength(3)
  })

  test('adds no links without --links, and needs the secrets for them', async () => {
    await subscribe(EMAIL)
    expect((await run(exportAll)).printed).not.toContain(ORIGIN)
    const { tokens: noTokens } = withoutSecrets
    await expect(run(exportAll, [], { ...withLinks, tokens: noTokens })).rejects.toThrow(
      'NEWSLETTER_SECRETS is missing',
    )
  })

  test('leaves out suppressed addresses, also those under a former pepper', async () => {
    await subscribe(EMAIL)
    await subscribe('piet@example.org')
    await suppressed()
    // Suppressed and confirmed at once, as an undo at the same moment could cause.
    await db.prepare(`update subscriber set status = 'confirmed', ended_at = null`).run()
    const rotated = { pseudonyms: () => new Pseudonyms(['a new pepper', TEST_PEPPER]) }
    for (const place of [{}, rotated, { ...rotated, options: { status: 'all' } }])
      expect(linesOf((await run(exportAll, [], place)).printed).map(({ email }) => email)).toEqual(['piet@example.org'])
  })

  test('needs the pepper, because it could not find suppressions without it', async () => {
    await subscribe(EMAIL)
    const { pseudonyms: noPseudonyms } = withoutSecrets
    await expect(run(exportAll, [], { pseudonyms: noPseudonyms })).rejects.toThrow('ADDRESS_PEPPER is missing')
  })

  test('exports nothing while mails are held', async () => {
    await subscribe(EMAIL)
    await writeValue(db, 'held', 'the database was restored')
    await expect(run(exportAll, [], csv)).rejects.toThrow('Exports are held: the database was restored')
    expect(await trail()).toEqual([])
  })

  test('checks for a restore first, and exports nothing from a restored database', async () => {
    await subscribe(EMAIL)
    await note(db, 'beat', {}, NOW - 60_000).run()
    await unsubscribe(db, await idOf(), NOW)
    await copyJournal(db, memory)
    await db.batch([
      db.prepare(`update subscriber set status = 'confirmed', ended_at = null`),
      db.prepare(`delete from journal where kind = 'unsubscribed'`),
    ])
    await expect(run(exportAll)).rejects.toThrow('Exports are held: the database was restored')
    expect(await standing(ADDRESS)).toBe('unsubscribed')
  })
})

describe('the audit trail', () => {
  test('records who used which command on how many people, without addresses', async () => {
    await subscribe(EMAIL)
    await subscribe('piet@example.org')
    await askForNewAddress('piet@example.org', 'an@example.net')
    await signUpAs('mia@example.org')
    await run(find, ['jan'])
    await run(find, ['nobody@example.org'])
    await run(exportAll)
    await run(exportAll, [], { options: { links: true } })
    await run(resend, ['mia@example.org'])
    await run(suppress, [EMAIL])
    await run(suppression, ['lift', EMAIL])
    await run(outbox, ['retry', 'all'])
    await run(outbox, ['drop', 'all'])
    await writeValue(db, 'held', 'restored')
    await run(outbox, ['release'])
    await run(erase, ['an@example.net'])
    await run(erase, [EMAIL])
    const entries: [string, number][] = [
      ['find', 1],
      ['find', 0],
      ['export', 2],
      ['export --links', 2],
      ['resend', 1],
      ['suppress', 1],
      ['suppression lift', 1],
      ['outbox retry', 0],
      ['outbox drop', 0],
      ['outbox release', 0],
      ['erase', 1],
      ['erase', 1],
    ]
    expect((await trail()).toSorted(byCommand)).toEqual(
      entries.map(([command, count]) => ({ actor: 'jan@host', command, count, at: NOW })).toSorted(byCommand),
    )
    expect(JSON.stringify(await rows('select actor, command from audit'))).not.toMatch(/example|piet|mia/)
  })

  test('records nothing for a refused command or without confirmation', async () => {
    await subscribe(EMAIL)
    for (const command of [erase, suppress]) await run(command, [EMAIL], no)
    await run(suppression, ['lift', EMAIL], no)
    await run(outbox, ['drop', 'all'], no)
    await run(outbox)
    await run(stats)
    expect(await trail()).toEqual([])
  })

  test('is printed by "audit", newest first', async () => {
    expect((await run(audit)).printed).toBe('No command has read or changed personal data yet\n')
    await run(find, ['jan'])
    await run(exportAll, [], { now: () => NOW + 60_000, actor: 'an@host' })
    expect((await run(audit)).printed).toBe(
      '2026-01-15 12:01  an@host  export  0\n2026-01-15 12:00  jan@host  find  0\n',
    )
  })
})

function byCommand(a: Record<string, unknown>, b: Record<string, unknown>): number {
  return `${a.command} ${a.count}`.localeCompare(`${b.command} ${b.count}`)
}
