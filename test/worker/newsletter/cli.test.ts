import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import type { CliCommand, CliContext } from '../../../src/newsletter/cli/command.ts'
import { exportAll } from '../../../src/newsletter/cli/export.ts'
import { outbox } from '../../../src/newsletter/cli/outbox.ts'
import { stats } from '../../../src/newsletter/cli/stats.ts'
import { erase, find, resend, suppress } from '../../../src/newsletter/cli/subscribers.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { suppress as suppressAddress } from '../../../src/newsletter/store/suppression.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const EMAIL = 'Jan@example.org'

/** A command as it is typed, with what it prints and what it asks; a person says yes unless told otherwise. */
async function type(command: CliCommand, words: string[] = [], change: Partial<CliContext> = {}) {
  const printed: string[] = []
  const asked: string[] = []
  const erased: string[] = []
  const answer = await command({
    db,
    pseudonyms: () => pseudonyms,
    rememberErasure: async (id) => void erased.push(id),
    words,
    flags: { csv: true, status: undefined, reason: undefined },
    now: () => NOW,
    write: async (text) => void printed.push(text),
    line: (text) => void printed.push(`${text}\n`),
    sure: async (question) => asked.push(question) > 0,
    ...change,
  })
  return { answer, printed: printed.join(''), asked, erased }
}

const no = { sure: async () => false }

async function subscribe(email: string): Promise<void> {
  const mail = await signUpAs(email)
  await drain(NOW)
  await confirm(db, mail, newId(), NOW)
  await drain(NOW)
}

describe('find', () => {
  test('finds by the beginning of an address, in whatever case', async () => {
    await subscribe(EMAIL)
    await signUpAs('jana@example.org')
    await signUpAs('piet@example.org')
    const { printed, answer } = await type(find, ['JAN'])
    expect(printed).toMatch(/^Jan@example\.org {2}confirmed {2}nl .*\njana@example\.org {2}pending .*\n2 found\n$/)
    expect(answer).toHaveLength(2)
  })

  test('wants to know what', async () => {
    await expect(type(find)).rejects.toThrow('address or its beginning')
  })
})

describe('erase', () => {
  test('asks, then leaves nothing, and remembers it outside the database', async () => {
    await subscribe(EMAIL)
    const [row] = await rows<{ id: string }>('select id from subscriber')
    const { answer, asked, erased } = await type(erase, [EMAIL])
    expect(answer).toEqual({ erased: true })
    expect(asked).toEqual([`Erase ${EMAIL} with consent and mails?`])
    expect(erased).toEqual([row?.id])
    for (const table of ['subscriber', 'consent', 'outbox']) expect(await rows(`select * from ${table}`)).toEqual([])
  })

  test('does nothing without a yes, nor for an address that nobody has', async () => {
    await subscribe(EMAIL)
    const before = await everything()
    expect((await type(erase, [EMAIL], no)).answer).toEqual({ erased: false })
    expect((await type(erase, ['piet@example.org'])).answer).toEqual({ erased: false })
    expect(await everything()).toBe(before)
    await expect(type(erase, ['jan'])).rejects.toThrow('"jan" is no address')
  })
})

describe('suppress', () => {
  test('ends the subscription, and no mail goes there again', async () => {
    await subscribe(EMAIL)
    expect((await type(suppress, [EMAIL])).answer).toEqual({ suppressed: true })
    expect(await standing('jan@example.org')).toBe('unsubscribed')
    await signUpAs(EMAIL)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })

  test('knows its reasons, and asks', async () => {
    const flags = { csv: false, status: undefined, reason: 'boredom' }
    await expect(type(suppress, [EMAIL], { flags })).rejects.toThrow('asked, complaint, bounce')
    expect((await type(suppress, [EMAIL], no)).answer).toEqual({ suppressed: false })
    expect(await rows('select * from suppression')).toEqual([])
  })
})

describe('resend', () => {
  test('mails what was asked last, and what is confirmed then is written down as consent', async () => {
    await signUpAs(EMAIL)
    await signUpAs(EMAIL, { now: NOW + 1, wish: { locale: 'fr', topics: ['plans'], municipalities: ['1080'] } })
    await drain(NOW + 1)
    expect((await type(resend, [EMAIL], { now: () => NOW + 2 })).answer).toEqual({ owed: true })
    const [mail] = await rows<{ id: string; wish: string }>(
      'select id, wish from outbox where created_at = ?1',
      NOW + 2,
    )
    expect(JSON.parse(mail?.wish ?? '')).toMatchObject({ locale: 'fr', municipalities: ['1080'] })
    await drain(NOW + 2)
    expect(await confirm(db, mail?.id ?? '', newId(), NOW + 3)).toBe('confirmed')
    expect(await rows('select mail, wording, page, locale, topics from consent')).toEqual([
      { mail: mail?.id, wording: 'test', page: '/nl/nieuwsbrief', locale: 'fr', topics: '["plans"]' },
    ])
  })

  test('keeps to the share of the mailbox', async () => {
    for (let i = 0; i < LIMITS.mailsADay; i++) await signUpAs(EMAIL)
    const { answer, printed } = await type(resend, [EMAIL])
    expect(answer).toEqual({ owed: false })
    expect(printed).toContain('has had its mails of today')
  })

  test('has nothing to send where nobody waits, or nothing tells what was agreed to', async () => {
    expect((await type(resend, [EMAIL])).printed).toContain('No unconfirmed sign-up')
    await signUpAs(EMAIL)
    await db.prepare('delete from outbox').run()
    expect((await type(resend, [EMAIL])).printed).toContain('they have to sign up again')
  })
})

describe('outbox', () => {
  test('counts, shows dead letters, and tries them again', async () => {
    expect((await type(outbox)).printed).toBe('The outbox is empty\n')
    const dead = await signUpAs(EMAIL)
    await signUpAs('piet@example.org')
    await db.prepare(`update outbox set state = 'dead', error = 'E_CONTENT_TOO_LARGE' where id = ?1`).bind(dead).run()
    const { printed } = await type(outbox)
    expect(printed).toContain('dead  confirm      1')
    expect(printed).toContain(`dead  ${dead}  confirm  0 attempts  E_CONTENT_TOO_LARGE`)
    expect((await type(outbox, ['retry', 'another'])).answer).toEqual({ retried: 0 })
    expect((await type(outbox, ['retry'])).answer).toEqual({ retried: 1 })
    expect(await rows("select count(*) as n from outbox where state = 'due'")).toEqual([{ n: 2 }])
  })

  test.each([
    ['has unsubscribed', (id: string) => unsubscribe(db, id, NOW + 1)],
    ['must not be mailed', () => suppressAddress(db, pseudonyms, EMAIL.toLowerCase(), 'asked', NOW + 1)],
  ])('tries no dead letter again that went to who %s since', async (_what, end) => {
    await confirm(db, await signUpAs(EMAIL), newId(), NOW)
    await db.prepare(`update outbox set state = 'dead'`).run()
    const [{ id = '' } = {}] = await rows<{ id: string }>('select id from subscriber')
    await end(id)
    expect((await type(outbox, ['retry'])).answer).toEqual({ retried: 0 })
  })

  test('lets held mails go only when a person says so', async () => {
    expect((await type(outbox, ['release'])).printed).toBe('Nothing is held\n')
    await writeValue(db, 'held', 'restored')
    expect((await type(outbox)).printed).toContain('HELD: restored')
    expect((await type(outbox, ['release'], no)).answer).toEqual({ held: 'restored' })
    expect((await type(outbox, ['release'])).answer).toEqual({ held: null })
  })

  test('does not guess', async () => {
    await expect(type(outbox, ['delete'])).rejects.toThrow('outbox retry [ID]')
  })
})

describe('stats', () => {
  test('tells how many there are, what is owed, and what is wrong', async () => {
    expect((await type(stats)).printed).toContain('No subscribers\n')
    await subscribe(EMAIL)
    await signUpAs('piet@example.org')
    await writeValue(db, 'held', 'restored')
    const { printed } = await type(stats)
    expect(printed).toMatch(/confirmed +nl {2}1\npending +nl {2}1\n/)
    expect(printed).toContain('1 due, the oldest since 2026-01-15T12:00:00.000Z')
    expect(printed).toContain('1 of 1 confirmed')
    expect(printed).toContain('HELD: restored')
  })
})

describe('export', () => {
  test('writes those who are subscribed as CSV, or whoever is asked for', async () => {
    await subscribe(EMAIL)
    await signUpAs('=piet@example.org')
    const { printed } = await type(exportAll)
    expect(printed).toBe(
      'email,locale,topics,municipalities,status,created_at,confirmed_at\r\n' +
        'Jan@example.org,nl,projects,,confirmed,2026-01-15T12:00:00.000Z,2026-01-15T12:00:00.000Z\r\n',
    )
    const flags = { csv: true, status: 'pending', reason: undefined }
    expect((await type(exportAll, [], { flags })).printed).toContain("'=piet@example.org,nl,projects,,pending")
  })

  test('writes JSON a line, and refuses a status there is not', async () => {
    await subscribe(EMAIL)
    const flags = { csv: false, status: 'all', reason: undefined }
    expect(JSON.parse((await type(exportAll, [], { flags })).printed)).toMatchObject({ email: EMAIL })
    await expect(type(exportAll, [], { flags: { ...flags, status: 'gone' } })).rejects.toThrow('--status is')
  })
})
