import { beforeEach, describe, expect, test } from 'vitest'
import {
  amend,
  approve,
  type Command,
  cancel,
  GRACE,
  pause,
  prepare,
  progress,
  resend,
  resume,
  start,
  test as testMails,
} from '../../../../src/newsletter/issues/commands.ts'
import { ISSUE_STATES, type IssueState } from '../../../../src/newsletter/issues/model.ts'
import { approveRule, revokeRule } from '../../../../src/newsletter/issues/store/commands.ts'
import { issueLog, listIssues, readIssue } from '../../../../src/newsletter/issues/store/issue.ts'
import { db, NOW, rows } from '../support.ts'
import { emptyIssues, reader } from './support.ts'

beforeEach(emptyIssues)

const ID = '2026-12'
const [HASH, OTHER] = ['a'.repeat(64), 'b'.repeat(64)] as const
const by = (actor: string, now = NOW): Command => ({ db, issue: ID, actor, now })

/** A letter in a state, prepared by An, with two mails due. */
async function letterIn(state: IssueState): Promise<void> {
  await prepare({ db, actor: 'an@pc', now: NOW - 1 }, { id: ID, hash: HASH })
  for (const id of [await reader(), await reader()])
    await db
      .prepare('insert into delivery (issue, subscriber, person, place, locale) values (?1, ?2, ?2, 1, ?3)')
      .bind(ID, id, 'nl')
      .run()
  await db.prepare('update issue set state = ?1, candidates = 2 where id = ?2').bind(state, ID).run()
}

const COMMANDS: Record<string, { from: readonly IssueState[]; to: IssueState; run: () => Promise<{ ok: boolean }> }> = {
  prepare: {
    from: ['preparing', 'prepared', 'tested', 'approved'],
    to: 'preparing',
    run: () => prepare({ db, actor: 'an@pc', now: NOW + 1 }, { id: ID, hash: HASH }),
  },
  approve: { from: ['tested'], to: 'approved', run: () => approve(by('bo@pc'), HASH) },
  start: { from: ['approved'], to: 'sending', run: () => start(by('an@pc'), { number: 2 }) },
  pause: { from: ['sending'], to: 'paused', run: () => pause(by('an@pc')) },
  resume: { from: ['paused'], to: 'sending', run: () => resume(by('an@pc')) },
  amend: { from: ['paused'], to: 'preparing', run: () => amend(by('an@pc'), OTHER) },
  cancel: {
    from: ['preparing', 'prepared', 'tested', 'approved', 'sending', 'paused'],
    to: 'cancelled',
    run: () => cancel(by('an@pc')),
  },
}

describe.each(Object.entries(COMMANDS))('%s', (name, { from, to, run }) => {
  test.each(ISSUE_STATES.map((state) => [state] as const))('of an issue that is %s', async (state) => {
    await letterIn(state)
    const before = await issueLog(db, ID)
    const result = await run()
    const allowed = from.includes(state)
    expect(result.ok).toBe(allowed)
    if (!allowed) expect(result).toEqual({ ok: false, reason: 'state', state })
    expect((await readIssue(db, ID))?.state).toBe(allowed ? to : state)
    // Each change is logged, and no refusal.
    const logged = (await issueLog(db, ID)).slice(before.length)
    expect(logged.map(({ what }) => what)).toEqual(allowed ? [name] : [])
  })

  test('of no issue', async () => {
    if (name !== 'prepare') expect(await run()).toEqual({ ok: false, reason: 'no-issue', state: undefined })
  })
})

describe('an approval', () => {
  test('is refused to the person who prepared the issue', async () => {
    await letterIn('tested')
    expect(await approve(by('an@pc'), HASH)).toEqual({ ok: false, reason: 'same-person', state: 'tested' })
  })

  test('is refused to the person who amended the issue, and possible for the one who prepared it first', async () => {
    await letterIn('paused')
    await amend(by('bo@pc'), OTHER)
    await db.prepare(`update issue set state = 'tested'`).run()
    expect(await approve(by('bo@pc'), OTHER)).toMatchObject({ reason: 'same-person' })
    expect(await approve(by('an@pc'), OTHER)).toEqual({ ok: true })
  })

  test('is refused for another content', async () => {
    await letterIn('tested')
    expect(await approve(by('bo@pc'), OTHER)).toEqual({ ok: false, reason: 'hash', state: 'tested' })
  })

  test.each([
    ['prepare', () => prepare({ db, actor: 'an@pc', now: NOW + 1 }, { id: ID, hash: OTHER })],
    ['amend', () => amend(by('an@pc'), OTHER)],
  ])('ends when %s brings another content', async (what, run) => {
    await letterIn('tested')
    await approve(by('bo@pc'), HASH)
    if (what === 'amend') await db.prepare(`update issue set state = 'paused'`).run()
    expect(await run()).toEqual({ ok: true })
    expect(await readIssue(db, ID)).toMatchObject({ state: 'preparing', approved_by: null, hash: OTHER, content: null })
  })
})

describe('the start', () => {
  test.each([
    ['ten minutes from now', undefined, NOW + GRACE],
    ['ten minutes from now, if a person asks for less', NOW + 1, NOW + GRACE],
    ['when a person says, if that is later', NOW + 2 * GRACE, NOW + 2 * GRACE],
  ])('is %s', async (_, at, expected) => {
    await letterIn('approved')
    await start(by('an@pc'), { number: 2, ...(at !== undefined && { at }) })
    expect((await readIssue(db, ID))?.start_at).toBe(expected)
  })

  test('is refused if the number is not the number of mails', async () => {
    await letterIn('approved')
    expect(await start(by('an@pc'), { number: 3 })).toEqual({ ok: false, reason: 'number', state: 'approved' })
  })
})

test('preparing again freezes the recipients again, except for those who may have it', async () => {
  await letterIn('prepared')
  await db.prepare('update delivery set doubt_at = 1 where subscriber = (select min(subscriber) from delivery)').run()
  await prepare({ db, actor: 'an@pc', now: NOW + 1 }, { id: ID, hash: OTHER })
  expect(await rows('select doubt_at from delivery')).toEqual([{ doubt_at: 1 }])
  expect(await readIssue(db, ID)).toMatchObject({ candidates: null, cursor: '' })
})

test('cancelling leaves out what is due, and keeps what may have been sent', async () => {
  await letterIn('sending')
  await db.prepare('update delivery set doubt_at = 1 where subscriber = (select min(subscriber) from delivery)').run()
  await cancel(by('an@pc'))
  expect(await rows('select state, reason from delivery order by state')).toEqual([
    { state: 'skipped', reason: 'cancelled' },
    { state: 'unknown', reason: null },
  ])
  expect(await progress(db, ID)).toMatchObject({ balanced: true, states: { skipped: 1, unknown: 1 } })
})

test('test mails are asked for in each language, and only of a prepared issue', async () => {
  await letterIn('preparing')
  expect(await testMails(by('an@pc'), 'an@example.org', ['nl', 'fr'])).toMatchObject({ reason: 'state' })
  expect(await rows(`select * from issue_log where what = 'test'`)).toEqual([])
  await db.prepare(`update issue set state = 'prepared'`).run()
  expect(await testMails(by('an@pc'), 'an@example.org', ['nl', 'fr'])).toEqual({ ok: true })
  expect(await rows('select locale, address, hash from issue_test order by locale desc')).toEqual([
    { locale: 'nl', address: 'an@example.org', hash: HASH },
    { locale: 'fr', address: 'an@example.org', hash: HASH },
  ])
})

test('what is unknown is sent again only by a person, also after the issue was sent', async () => {
  await letterIn('sent')
  await db.prepare(`update delivery set state = 'unknown', doubt_at = 1, ended_at = 1`).run()
  await db.prepare(`update delivery set state = 'sent' where subscriber = (select min(subscriber) from delivery)`).run()
  expect(await resend(by('an@pc'))).toEqual({ ok: true, mails: 1 })
  expect(await readIssue(db, ID)).toMatchObject({ state: 'sending', ended_at: null, start_at: NOW })
  expect(await rows('select state from delivery order by state')).toEqual([{ state: 'due' }, { state: 'sent' }])
  expect(await resend(by('an@pc'))).toMatchObject({ ok: false, mails: 0 })
})

test('of two people who approve and prepare at once, one is refused', async () => {
  for (let i = 0; i < 10; i++) {
    await emptyIssues()
    await letterIn('tested')
    await Promise.all([
      approve(by('bo@pc'), HASH),
      prepare({ db, actor: 'an@pc', now: NOW + 1 }, { id: ID, hash: OTHER }),
    ])
    expect(await readIssue(db, ID)).toMatchObject({ hash: OTHER, approved_by: null, state: 'preparing' })
  }
})

test('all issues are listed, the newest first', async () => {
  await letterIn('sent')
  await prepare({ db, actor: 'an@pc', now: NOW }, { id: '2027-01', hash: OTHER })
  expect((await listIssues(db)).map(({ id, state }) => [id, state])).toEqual([
    ['2027-01', 'preparing'],
    [ID, 'sent'],
  ])
})

test('a rule is approved once, and can be revoked', async () => {
  const rule = { kind: 'digest' as const, actor: 'an@pc', now: NOW }
  expect(await approveRule(db, rule)).toBe(true)
  expect(await approveRule(db, { ...rule, actor: 'bo@pc', now: NOW + 1 })).toBe(false)
  expect(await rows('select approved_by, approved_at from rule')).toEqual([{ approved_by: 'an@pc', approved_at: NOW }])
  expect(await revokeRule(db, rule)).toBe(true)
  expect(await revokeRule(db, rule)).toBe(false)
})
