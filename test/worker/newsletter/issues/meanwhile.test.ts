import { beforeEach, describe, expect, test } from 'vitest'
import { amend, approve, pause, prepare, progress, start } from '../../../../src/newsletter/issues/commands.ts'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { issueLog, readIssue } from '../../../../src/newsletter/issues/store/issue.ts'
import { workOnIssues } from '../../../../src/newsletter/issues/work.ts'
import { unsubscribe } from '../../../../src/newsletter/store/end.ts'
import { around } from '../database.ts'
import { db, NOW, rows } from '../support.ts'
import {
  beats,
  HASH,
  insertLetter,
  LETTER,
  letterInForce,
  letterToSend,
  place,
  sendAllOf,
  sendOnce,
  stateOf,
} from './sending.ts'
import { emptyIssues, insertReaders, reader } from './support.ts'

beforeEach(emptyIssues)

const MINUTE = 60_000
const OTHER = 'b'.repeat(64)
const by = (actor: string, issue = LETTER) => ({ db, issue, actor, now: NOW })

describe('a reader who, after the recipients are frozen,', () => {
  test('changes their language gets the letter in the language of now', async () => {
    const site = place()
    const [id = ''] = await insertReaders([{ locale: 'nl' }, { locale: 'fr' }])
    await letterToSend(site)
    await db.prepare(`update subscriber set locale = 'en' where id = ?1`).bind(id).run()
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken.map(({ mail }) => mail.subject).sort()).toEqual([
      `letter ${LETTER} en`,
      `letter ${LETTER} fr`,
    ])
    expect(await rows('select locale from delivery where subscriber = ?', id)).toEqual([{ locale: 'en' }])
  })

  test('changes their language between two attempts with one key gets no other mail under it', async () => {
    const site = place()
    const id = await reader({ locale: 'nl' })
    await letterToSend(site)
    site.service.answer = () => 'silent'
    await sendOnce(site)
    await db.prepare(`update subscriber set locale = 'fr' where id = ?1`).bind(id).run()
    site.service.answer = () => 'accept'
    site.clock.now += 20 * MINUTE
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken.map(({ mail }) => mail.subject)).toEqual([`letter ${LETTER} nl`])
  })

  test('unsubscribes between the claim and the begin of their mail gets none', async () => {
    const site = place()
    const [left = ''] = await insertReaders([{}, {}, {}])
    await letterToSend(site)
    let unsubscribed = false
    const slow = around(async (real, how) => {
      const done = await real()
      const isClaim = how === 'all' && JSON.stringify(done).includes('"reader"')
      if (!unsubscribed && isClaim) {
        unsubscribed = true
        await unsubscribe(db, left, site.clock.now)
      }
      return done
    })
    await sendOnce(site, { db: slow })
    expect(await sendAllOf(site)).toBe('sent')
    expect(unsubscribed).toBe(true)
    expect(site.service.taken).toHaveLength(2)
    expect(await rows('select state, reason from delivery where subscriber = ?', left)).toEqual([
      { state: 'skipped', reason: 'unsubscribed' },
    ])
  })
})

describe('a letter', () => {
  test('that is removed from the site after it was prepared is not sent: it is paused', async () => {
    const site = place()
    await insertReaders([{}, {}])
    await letterToSend(site)
    site.mailings.letters = []
    await sendOnce(site)
    expect(site.service.calls).toEqual([])
    expect(await readIssue(db, LETTER)).toMatchObject({ state: 'paused', problem: 'not-in-force' })
  })

  test('that is amended while it is paused and has mails in doubt sends no reader both contents', async () => {
    const site = place({ sizes: { round: 2, chunk: 10 } })
    await insertReaders(Array.from({ length: 6 }, () => ({})))
    await letterToSend(site)
    let calls = 0
    site.service.answer = () => (++calls % 2 === 0 ? 'silent' : 'accept')
    await sendOnce(site)
    await pause(by('an@pc'))
    const before = site.service.taken.length
    const inDoubt = await rows('select subscriber from delivery where doubt_at is not null order by 1')
    site.mailings.letters = [letterInForce({ hash: OTHER })]
    expect(await amend(by('an@pc'), OTHER)).toEqual({ ok: true })
    await prepareIssue(site.options, LETTER)
    await db.prepare(`update issue set state = 'tested'`).run()
    expect(await approve(by('bo@pc'), OTHER)).toEqual({ ok: true })
    const due = (await progress(db, LETTER))?.states.due ?? 0
    expect(await start(by('bo@pc'), { number: due })).toEqual({ ok: true })
    site.service.answer = () => 'accept'
    site.clock.now += 30 * MINUTE
    expect(await sendAllOf(site)).toBe('sent')
    expect(before).toBeGreaterThan(0)
    for (const copies of site.service.copies().values()) expect(copies).toBe(1)
    // Who may have got the first content is unknown, and gets no second one.
    expect(inDoubt.length).toBeGreaterThan(0)
    expect(await rows(`select subscriber from delivery where state = 'unknown' order by 1`)).toEqual(inDoubt)
    expect((await progress(db, LETTER))?.states).toMatchObject({ due: 0, begun: 0 })
    expect((await progress(db, LETTER))?.balanced).toBe(true)
  })

  test('that was frozen for a municipality or a topic that this version does not know is sent, and hinders no other', async () => {
    const site = place()
    await reader({})
    await letterToSend(site)
    await db
      .prepare(
        `update issue set content = json_set(content, '$.municipalities', json('["1999"]'), '$.topics', json('["gone"]'))`,
      )
      .run()
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken).toHaveLength(1)
  })

  test('is sent although another issue cannot be read', async () => {
    const site = place()
    await reader({})
    await letterToSend(site)
    await insertLetter(NOW, { id: '2026-01' })
    await db.prepare(`update issue set content = '{"kind":"unheard"}' where id = '2026-01'`).run()
    await beats(site.clock.now)
    await expect(workOnIssues(site.options, ['2026-01', LETTER])).rejects.toThrow()
    expect(site.service.taken).toHaveLength(1)
    expect(await stateOf()).toBe('sent')
  })
})

describe('an approval', () => {
  const tested = async (preparedBy: string) => {
    await prepare({ db, actor: preparedBy, now: NOW - 1 }, { id: LETTER, hash: HASH })
    await db.prepare(`update issue set state = 'tested', candidates = 0`).run()
  }

  test.each([
    ['in other capitals', 'An', 'AN'],
    ['with spaces around it', 'An', ' an '],
    ['with two spaces', 'An Peeters', 'an  peeters'],
    ['with an accent written in two ways', 'Andre\u0301', 'ANDR\u00c9'],
    ['of a login', 'an@PC', 'AN@pc'],
  ])('is refused to the person who prepared the issue, by their name %s', async (_how, one, other) => {
    await tested(one)
    expect(await approve(by(other), HASH)).toEqual({ ok: false, reason: 'same-person', state: 'tested' })
  })

  test('of two people at once is given by one', async () => {
    await tested('an@pc')
    const given = await Promise.all(['bo@pc', 'cy@pc'].map((actor) => approve(by(actor), HASH)))
    expect(given.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await issueLog(db, LETTER)).filter(({ what }) => what === 'approve')).toHaveLength(1)
  })

  test('is refused if the approver prepares the issue again at the same time', async () => {
    await tested('an@pc')
    const meanwhile = around(async (real, how) => {
      if (how.startsWith('batch')) await db.prepare(`update issue set prepared_by = 'bo@pc'`).run()
      return real()
    })
    expect(await approve({ ...by('bo@pc'), db: meanwhile }, HASH)).toMatchObject({ ok: false, reason: 'same-person' })
  })
})
