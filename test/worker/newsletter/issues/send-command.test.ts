import { beforeEach, describe, expect, test } from 'vitest'
import { EXIT, UsageError } from '../../../../src/cli/exit.ts'
import { readInput, type Values } from '../../../../src/cli/input.ts'
import { hashOf } from '../../../../src/content/hash.ts'
import { TOPICS } from '../../../../src/domain/topics.ts'
import { audience } from '../../../../src/newsletter/cli/audience.ts'
import type { CliContext } from '../../../../src/newsletter/cli/command.ts'
import { send } from '../../../../src/newsletter/cli/send.ts'
import { GRACE } from '../../../../src/newsletter/issues/commands.ts'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { issueLog } from '../../../../src/newsletter/issues/store/issue.ts'
import { FakeMemory } from '../backup.ts'
import { db, NOW, pseudonyms, rows, tokens } from '../support.ts'
import { HASH, LETTER, letterInForce, letterToSend, place, sendAllOf, stateOf } from './sending.ts'
import { emptyIssues, insertReaders, reader } from './support.ts'

beforeEach(emptyIssues)

const TEAM = 'an@example.org'
const OTHER_HASH = 'b'.repeat(64)

/** KV with a release that has these letters; each letter has the same text. */
async function release(letters: readonly object[] = [letterInForce()]): Promise<CliContext['content']> {
  const kv = new Map<string, string>()
  const put = async (record: object) => {
    const json = JSON.stringify(record)
    const hash = await hashOf(json)
    kv.set(hash, json)
    return hash
  }
  const html = '<p><a href="/nl/projecten">Projecten</a> <a href="https://example.brussels/a">A</a></p>'
  const body = await put({ kind: 'letter', html, text: 'Projecten' })
  const written = letters.map((letter) => withBody(letter, body))
  const mailings = await put({ kind: 'mailings', letters: written, changes: [], inquiries: [] })
  const root = await put({ kind: 'root', mailings })
  kv.set('pointer', JSON.stringify({ release: root, previous: null, schedule: [] }))
  return { get: async (key) => kv.get(key) ?? null }
}

function withBody(letter: object, body: string): object {
  const { locales } = { locales: {}, ...letter }
  const entries = Object.entries(locales).map(([locale, text]) => [locale, { ...Object(text), body }])
  return { ...letter, locales: Object.fromEntries(entries) }
}

interface Change extends Partial<CliContext> {
  options?: Values
}

/** Runs `send`. @returns what it printed, asked and returned; questions are answered with yes by default */
async function run(words: string, { options = {}, ...change }: Change = {}) {
  const printed: string[] = []
  const asked: string[] = []
  const bars: [done: number, total: number][] = []
  const context: CliContext = {
    db,
    memory: new FakeMemory(),
    content: await release(),
    stage: { local: true, testAddresses: [TEAM], bulk: undefined },
    sleep: async () => undefined,
    pseudonyms: () => pseudonyms,
    tokens: () => tokens,
    origin: 'https://site.test',
    actor: 'an@pc',
    now: () => NOW,
    line: (text) => void printed.push(text),
    progress: (_, done, total) => void bars.push([done, total]),
    ask: undefined,
    write: async (text) => void printed.push(text),
    confirm: async (question) => asked.push(question) > 0,
    ...change,
  }
  const all = words === '' ? [] : words.split(' ')
  const { code, result } = await send.run(context, readInput(send, all, options))
  expect(code).toBe(EXIT.done)
  return { result, printed: printed.join('\n'), asked, bars }
}

/** The engine prepares the letter, and the team has seen its tests. */
async function prepareAndTest(): Promise<void> {
  await run(`prepare ${LETTER}`)
  await prepareIssue(place().options, LETTER)
  await db.prepare(`update issue set state = 'tested' where id = ?`).bind(LETTER).run()
}

const refused = (words: string, change?: Change) =>
  run(words, change).then(
    () => 'done',
    (error: unknown) => `${error instanceof UsageError ? 'usage: ' : ''}${(error as Error).message}`,
  )

describe('a letter on its way', () => {
  test('is prepared, tested, approved by another person, started by its number, and reported', async () => {
    await insertReaders([{ locale: 'nl' }, { locale: 'nl' }, { locale: 'fr' }])
    await prepareAndTest()
    expect(await refused(`approve ${LETTER}`)).toBe(
      `${LETTER} is tested: you prepared it. Another person approves it, from their own account. Nothing was changed`,
    )
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    const typed = { ask: async () => '3' }
    expect((await run(`start ${LETTER}`, typed)).printed).toContain('goes to 3 readers')
    const all = place()
    all.clock.now = NOW + GRACE
    expect(await sendAllOf(all)).toBe('sent')
    const { printed, result } = await run(`report ${LETTER}`)
    expect(printed).toMatch(/^accepted +2 +1 +0 +3$/m)
    expect(printed).toContain('it adds up: 3 recipients in all')
    expect(result).toMatchObject({ balanced: true, states: { sent: 3 } })
    const log = (await issueLog(db, LETTER)).map(({ actor, what }) => `${actor} ${what}`)
    expect(log).toEqual(expect.arrayContaining(['an@pc prepare', 'Bo approve', 'an@pc start']))
  })

  test('is not approved for content that changed after the question', async () => {
    await reader()
    await prepareAndTest()
    const changedMeanwhile = async () => {
      await db.prepare('update issue set hash = ? where id = ?').bind(OTHER_HASH, LETTER).run()
      return true
    }
    expect(await refused(`approve ${LETTER}`, { actor: 'bo@pc', confirm: changedMeanwhile })).toContain(
      'its content is not the one that you have seen',
    )
    expect(await stateOf()).toBe('tested')
  })

  test.each([
    ['4', 'the number of mails has changed, or is not the one that you typed'],
    ['', 'is not a number of mails'],
    ['yes', 'is not a number of mails'],
  ])('is not started by typing %j', async (typed, why) => {
    await insertReaders([{}, {}])
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    expect(await refused(`start ${LETTER}`, { ask: async () => typed })).toContain(why)
    expect(await stateOf()).toBe('approved')
  })

  test('is not started by --yes alone', async () => {
    await reader()
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    expect(await refused(`start ${LETTER}`)).toBe(
      'usage: There is no terminal to type the number of mails in: add --number NUMBER',
    )
    await run(`start ${LETTER}`, { options: { number: '1' } })
    expect(await stateOf()).toBe('sending')
  })

  test.each([
    ['2026-01-15 18:30', Date.UTC(2026, 0, 15, 17, 30)],
    ['2026-07-01T09:00', Date.UTC(2026, 6, 1, 7)],
    // Within the ten minutes of grace.
    ['2026-01-15 13:05', NOW + GRACE],
  ])('starts --at %s in Brussels', async (at, instant) => {
    await reader()
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    await run(`start ${LETTER}`, { options: { number: '1', at } })
    expect(await rows('select start_at from issue')).toEqual([{ start_at: instant }])
  })

  test.each([
    'tomorrow',
    '2026-02-30 09:00',
    '2026-13-01 09:00',
    '2026-03-29 02:30',
    '2026-01-15 12:00',
    '2027-01-01',
    '',
  ])('does not start --at %j', async (at) => {
    await reader()
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    expect(await refused(`start ${LETTER}`, { options: { number: '1', at } })).toMatch(/^usage: .*--at needs/)
    expect(await stateOf()).toBe('approved')
  })

  test('is not started without a mail service', async () => {
    await reader()
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    const stage = { local: false, testAddresses: [], bulk: undefined }
    expect(await refused(`start ${LETTER}`, { stage, options: { number: '1' } })).toContain('no mail service')
    expect(await stateOf()).toBe('approved')
  })

  test('is paused, amended to the letter in force, and approved again', async () => {
    await insertReaders([{}, {}])
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    await run(`start ${LETTER}`, { options: { number: '2' } })
    await run(`pause ${LETTER}`)
    expect(await refused(`amend ${LETTER}`)).toContain('Mend its page and publish it')
    const content = await release([letterInForce({ hash: OTHER_HASH })])
    const { printed } = await run(`amend ${LETTER}`, { content })
    expect(printed).toContain('has to be tested and approved again')
    expect(await rows('select state, hash, approved_by from issue')).toEqual([
      { state: 'preparing', hash: OTHER_HASH, approved_by: null },
    ])
  })

  test('is cancelled, and stays so', async () => {
    await reader()
    await prepareAndTest()
    await run(`cancel ${LETTER}`)
    expect(await rows('select state, reason from delivery')).toEqual([{ state: 'skipped', reason: 'cancelled' }])
    expect(await refused(`resume ${LETTER}`)).toContain(
      `${LETTER} is cancelled: "resume" is for an issue that is paused`,
    )
  })

  test('says in its report when it was cancelled, not that it was sent', async () => {
    await reader()
    await prepareAndTest()
    await db
      .prepare(`update issue set state = 'sending', started_at = ?1`)
      .bind(NOW - 120_000)
      .run()
    await run(`cancel ${LETTER}`)
    const { printed } = await run(`report ${LETTER}`)
    expect(printed).toContain('cancelled after 2 minutes')
    expect(printed).not.toContain('sent in')
  })

  test('changes nothing when the person answers no', async () => {
    await reader()
    await prepareAndTest()
    const no = { confirm: async () => false, actor: 'bo@pc' }
    for (const verb of ['approve', 'cancel'])
      expect((await run(`${verb} ${LETTER}`, no)).result).toEqual({ done: false })
    expect(await stateOf()).toBe('tested')
  })
})

describe('a digest', () => {
  const DIGEST = 'digest:weekly:2026-12-03'
  const digestIn = (state: string) =>
    db
      .prepare(
        `insert into issue (id, kind, rhythm, hash, covers, state, candidates, prepared_by, prepared_at)
values (?1, 'digest', 'weekly', 'd', 1, ?2, 0, 'worker', 1)`,
      )
      .bind(DIGEST, state)
      .run()

  test('that is paused is resumed or cancelled, never amended: it has no text of its own', async () => {
    await digestIn('paused')
    const { printed } = await run(`progress ${DIGEST}`)
    expect(printed).toContain(`next: "send resume ${DIGEST}" or "send cancel ${DIGEST}"`)
    expect(await refused(`amend ${DIGEST}`)).toContain('has no text of its own: mend the pages')
  })

  test('that waits because of its size is approved without a test', async () => {
    await digestIn('prepared')
    const { printed } = await run(`progress ${DIGEST}`)
    expect(printed).toContain(`then "send approve ${DIGEST}" or "send cancel ${DIGEST}"`)
    expect(printed).not.toContain('--test')
  })
})

describe('send ISSUE --test', () => {
  const options = (address: string) => ({ options: { test: address } })

  test('asks for a mail in each language, to an address of the team in any form', async () => {
    await run(`prepare ${LETTER}`)
    await prepareIssue(place().options, LETTER)
    await run(LETTER, options('An@Example.org'))
    expect(await rows('select locale, address, asked_by from issue_test order by locale')).toEqual(
      ['en', 'fr', 'nl'].map((locale) => ({ locale, address: TEAM, asked_by: 'an@pc' })),
    )
  })

  test('is refused for other addresses, and says where to allow them', async () => {
    await run(`prepare ${LETTER}`)
    await prepareIssue(place().options, LETTER)
    expect(await refused(LETTER, options('jan@example.org'))).toBe(
      'jan@example.org is not in BULK_TEST_ADDRESSES. It has an@example.org. Test mails go to addresses of your team only: add it under [vars] in wrangler.toml, and start the site again',
    )
    const stage = { local: false, testAddresses: [], bulk: 'resend' }
    expect(await refused(LETTER, { ...options('jan@example.org'), stage })).toContain(
      '[env.production.vars], and deploy',
    )
    expect(await rows('select * from issue_test')).toEqual([])
  })
})

describe('send ISSUE --dry-run', () => {
  const dry = (change: Change = {}, id = LETTER) => run(id, { ...change, options: { 'dry-run': true } })

  test('counts readers by language and topic, and says why others are left out', async () => {
    await insertReaders([
      {},
      { locale: 'fr', topics: ['projects', 'plans'] },
      { locale: 'en', topics: ['plans'] },
      { topics: ['statistics'] },
      { municipalities: ['1080'] },
      { municipalities: ['1050'] },
      { status: 'paused' },
      { status: 'pending' },
      { status: 'unsubscribed' },
      { consent: false },
    ])
    const letter = letterInForce({ topics: ['projects', 'plans'], municipalities: ['1080'] })
    const { result, printed } = await run(LETTER, {
      content: await release([letter]),
      options: { 'dry-run': true, price: '900' },
    })
    expect(result).toMatchObject({
      mails: 4,
      frozen: false,
      topics: [
        { topic: 'plans', count: 2 },
        { topic: 'projects', count: 3 },
      ],
      links: undefined,
      bodies: [
        { locale: 'nl', links: 2, external: ['https://example.brussels/a'] },
        { locale: 'fr', links: 2, external: ['https://example.brussels/a'] },
      ],
      cost: 3.6,
    })
    expect(printed).toMatch(/^get a mail +2 +1 +1 +4$/m)
    expect(printed).toMatch(/^chose other topics +1 +0 +0 +1$/m)
    expect(printed).toMatch(/^chose other municipalities +1 +0 +0 +1$/m)
    expect(printed).toMatch(/^no consent to this kind of mail +1/m)
    expect(printed).toContain('English readers get a short mail')
    expect(printed).toMatch(/^mail nl: about \d+\.\d kB with headers; .* with 2 links$/m)
    expect(printed).toContain('1 address outside the site, not checked (--links checks):\n  https://example.brussels/a')
    expect(printed).toContain('cost: 3.60 US dollars for 4 mails')
  })

  test('counts the same people as preparing freezes, whatever readers chose', async () => {
    const statuses = ['confirmed', 'confirmed', 'confirmed', 'paused', 'pending', 'unsubscribed']
    const some = <T>(all: readonly T[], seed: number) => all.filter((_, i) => (seed >> i) % 2 === 1)
    await insertReaders(
      Array.from({ length: 200 }, (_, i) => ({
        status: statuses[i % 6] ?? 'confirmed',
        locale: ['nl', 'fr', 'en'][i % 3] ?? 'nl',
        topics: some(TOPICS, i),
        municipalities: some(['1000', '1050', '1080'], i % 7),
        consent: i % 11 !== 0,
      })),
    )
    for (const [topics, municipalities] of [[['projects']], [['plans', 'statistics'], ['1080']]]) {
      await db.batch(['delivery', 'issue'].map((table) => db.prepare(`delete from ${table}`)))
      const letter = letterInForce({ topics, municipalities: municipalities ?? [] })
      const content = await release([letter])
      const before = (await dry({ content })).result as { mails: number; audience: { count: number }[] }
      expect(before.audience.reduce((sum, { count }) => sum + count, 0)).toBe(200)
      const all = place()
      all.mailings.letters.splice(0, 1, letter)
      await run(`prepare ${LETTER}`, { content })
      await prepareIssue(all.options, LETTER)
      expect(await rows('select candidates from issue')).toEqual([{ candidates: before.mails }])
      const after = (await dry({ content })).result
      expect(after).toMatchObject({ frozen: true, mails: before.mails })
    }
  })

  test('says who of the frozen readers would be left out now', async () => {
    await insertReaders([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    await run(`prepare ${LETTER}`)
    await prepareIssue(place().options, LETTER)
    await db.batch([
      db.prepare(`update subscriber set status = 'paused' where id = 'a'`),
      db.prepare(`delete from subscriber where id = 'b'`),
    ])
    expect((await dry()).result).toMatchObject({
      mails: 1,
      audience: [
        { reason: null, count: 1 },
        { reason: 'erased', count: 1 },
        { reason: 'paused', count: 1 },
      ],
    })
  })

  test('names the letters that there are', async () => {
    expect(await refused('2027-01', { options: { 'dry-run': true } })).toMatch(
      /^The release in force has no letter "2027-01". It has 2026-12\. /,
    )
    const content = { get: async () => null }
    expect(await refused(LETTER, { options: { 'dry-run': true }, content })).toContain('publish it first')
  })

  test('refuses a release with a damaged record', async () => {
    const { get } = await release()
    const damaged = { get: async (key: string) => (await get(key))?.replace('mailings', 'mailing') ?? null }
    expect(await refused(LETTER, { options: { 'dry-run': true }, content: damaged })).toContain('missing or damaged')
  })

  test('changes nothing', async () => {
    await reader()
    await dry()
    for (const table of ['issue', 'delivery', 'issue_log']) expect(await rows(`select * from ${table}`)).toEqual([])
  })
})

describe('audience TOPICS', () => {
  const count = async (topics: string[], options: Values = {}) => {
    const printed: string[] = []
    const line = (text: string) => void printed.push(text)
    // The command reads the database only.
    const context = { db, line } as unknown as CliContext
    const { result } = await audience.run(context, readInput(audience, topics, options))
    return { result, printed: printed.join('\n') }
  }

  test('counts the readers that a change with these topics and municipalities has', async () => {
    await insertReaders([
      { topics: ['plans'] },
      { topics: ['plans', 'projects'], locale: 'fr' },
      { topics: ['plans'], municipalities: ['1050'] },
      { topics: ['statistics'] },
      { topics: ['plans'], status: 'paused' },
    ])
    const { printed } = await count(['plans'], { municipalities: '1070, 1080' })
    expect(printed).toMatch(/^get a mail +1 +1 +0 +2$/m)
    expect(printed).toMatch(/^ {2}chose plans +2$/m)
    expect(printed).toMatch(/^chose other municipalities +1 /m)
    expect((await count(['plans,statistics'])).printed).toMatch(/^get a mail +3 +1 +0 +4$/m)
  })

  test.each([
    [[], {}, /^audience needs topics: projects, plans/],
    [['roads'], {}, /^"roads" is not a topic/],
    [['plans'], { municipalities: '9000' }, /^"9000" is not a municipality/],
  ])('refuses %o %o', async (topics, options, message) => {
    await expect(count(topics, options)).rejects.toThrow(message)
  })
})

describe('send progress', () => {
  test('follows an issue until it is sent', async () => {
    await insertReaders([{}, {}])
    await prepareAndTest()
    await run(`approve ${LETTER}`, { options: { as: 'Bo' } })
    await run(`start ${LETTER}`, { options: { number: '2' } })
    const all = place()
    all.clock.now = NOW + GRACE
    const { bars, printed } = await run(`progress ${LETTER}`, {
      options: { watch: true },
      sleep: () => sendAllOf(all),
    })
    expect(bars).toEqual([
      [0, 2],
      [2, 2],
    ])
    expect(printed).toBe(`${LETTER} is sent: 2 sent`)
  })

  test('says which tests were sent, and which are still to be sent', async () => {
    await reader()
    await run(`prepare ${LETTER}`)
    await prepareIssue(place().options, LETTER)
    expect((await run(`progress ${LETTER}`)).printed).toContain('test nl: none yet\ntest fr: none yet\n')
    await run(LETTER, { options: { test: TEAM } })
    await db.batch([
      db.prepare(`update issue_test set begun_at = ?1, sent_at = ?1 where locale = 'nl'`).bind(NOW),
      db.prepare(`update issue_test set begun_at = ?1, error = 'E_ACCESS_DENIED' where locale = 'fr'`).bind(NOW),
    ])
    const { printed } = await run(`progress ${LETTER}`)
    expect(printed).toContain(
      'test nl: sent 2026-01-15 13:00, asked by an@pc\ntest fr: failed (E_ACCESS_DENIED), asked by an@pc\ntest en: not sent yet, asked by an@pc',
    )
  })

  test('says that the share of the day is used', async () => {
    await insertReaders(Array.from({ length: 12 }, () => ({})))
    const all = place()
    if (all.options.bulk) all.options.bulk.dailyLimit = 10
    await letterToSend(all)
    await sendAllOf(all, { minutes: 2 })
    const stage = { local: false, testAddresses: [], bulk: 'resend', dailyLimit: 10 }
    const { printed } = await run(`progress ${LETTER}`, { stage, now: () => all.clock.now })
    expect(printed).toContain('9 mails have begun today, the share of BULK_DAILY_LIMIT for issues')
  })

  test('says why an issue is paused', async () => {
    await reader()
    await prepareAndTest()
    await db.prepare(`update issue set state = 'paused', problem = 'bounces'`).run()
    expect((await run(`progress ${LETTER}`)).printed).toContain('more than 2 % of the mails bounced')
  })
})

describe('send report', () => {
  test('has the counts of an issue whose rows were deleted', async () => {
    await insertReaders([{}, {}, {}])
    await prepareAndTest()
    const part = { locale: 'fr', reason: null, delivered: 1, bounced: 0, complained: 0 }
    const report = [
      { ...part, state: 'sent', count: 2 },
      { ...part, state: 'skipped', reason: 'paused', count: 1, delivered: 0 },
    ]
    await db.batch([
      db.prepare(`update issue set state = 'sent', report = ?`).bind(JSON.stringify(report)),
      db.prepare('delete from delivery'),
    ])
    const { printed } = await run(`report ${LETTER}`)
    expect(printed).toMatch(/^accepted +0 +2 +0 +2$/m)
    expect(printed).toContain('it adds up: 3 recipients in all')
    expect(printed).toContain('skipped fr: 1, paused by the reader')
  })

  test('says that a row is missing', async () => {
    await insertReaders([{}, {}])
    await prepareAndTest()
    await db.batch([
      db.prepare(`delete from delivery where place = (select max(place) from delivery)`),
      db.prepare(`update delivery set state = 'sent'`),
    ])
    expect((await run(`report ${LETTER}`)).printed).toContain('2 recipients were frozen, 1 have a row, 0 are open')
  })
})

describe('send resend', () => {
  test('sends unknown mails again after a question, and only with --unknown', async () => {
    await reader()
    await prepareAndTest()
    await db.batch([
      db.prepare(`update issue set state = 'sent'`),
      db.prepare(`update delivery set state = 'unknown', ended_at = 1`),
    ])
    expect(await refused(`resend ${LETTER}`)).toMatch(/^usage: /)
    const { asked } = await run(`resend ${LETTER}`, { options: { unknown: true } })
    expect(asked).toEqual([`Send 1 mail of ${LETTER} again? Some of these readers may get a second copy`])
    expect(await rows('select state from delivery')).toEqual([{ state: 'due' }])
    expect(await refused(`resend ${LETTER}`, { options: { unknown: true } })).toContain(
      'no mail whose outcome is unknown',
    )
  })
})

describe('the list', () => {
  test('has letters that were not prepared, and issues with what comes next', async () => {
    expect((await run('')).printed).toContain(`${LETTER}  published  “Brief nl”`)
    await run(`prepare ${LETTER}`)
    const { printed, result } = await run('')
    expect(printed).toMatch(/^2026-12 {2}letter {2}preparing\n {2}next: /)
    expect(result).toMatchObject({ letters: [], issues: [{ id: LETTER, hash: HASH }] })
  })

  test('allows digests and alerts once', async () => {
    expect((await run('allow digests')).result).toEqual({ done: true })
    expect((await run('allow digests')).result).toEqual({ done: false })
    expect(await rows('select kind, approved_by from rule')).toEqual([{ kind: 'digest', approved_by: 'an@pc' }])
    expect((await run('disallow digests')).result).toEqual({ done: true })
    expect((await run('disallow digests')).result).toEqual({ done: false })
  })
})

test.each<[words: string, options: Values, message: string | RegExp]>([
  ['aprove 2026-12', {}, 'send does not know "aprove 2026-12". Did you mean "approve"?'],
  ['approve', {}, 'send approve needs the name of an issue: "send" lists them'],
  ['', { 'dry-run': true }, 'send needs the name of an issue: "send" lists them'],
  ['approve 2026-12 2026-11', {}, /^send takes one word for what to do and one issue/],
  ['pause 2026-12', { at: '2026-12-03 09:00' }, '--at belongs to "send start ISSUE"'],
  ['2026-12', { watch: true }, '--watch belongs to "send progress ISSUE"'],
  ['approve 2026-12', { 'dry-run': true }, /^--dry-run does not go with "approve"/],
  ['2026-12', { 'dry-run': true, test: 'an@example.org' }, /two calls/],
  ['2026-12', { links: true }, '--links belongs to "send ISSUE --dry-run"'],
  ['2026-12', { 'dry-run': true, price: 'cheap' }, /^--price needs US dollars/],
  ['allow letters', {}, 'send allow needs digests or alerts, not "letters"'],
  ['pause 2026-12', { as: '<b>' }, /^--as needs a name/],
])('send %s with %j is not valid', async (words, options, message) => {
  await expect(run(words, { options })).rejects.toThrow(UsageError)
  await expect(run(words, { options })).rejects.toThrow(message)
})

test('--as is refused in an account', async () => {
  const stage = { local: false, testAddresses: [], bulk: 'resend' }
  expect(await refused(`approve ${LETTER}`, { stage, options: { as: 'Bo' } })).toMatch(
    /^usage: --as is for the local state/,
  )
})

test.each(['approve', 'start', 'pause', 'resume', 'cancel', 'progress', 'report'])(
  'send %s of what was not prepared says what comes first',
  async (verb) => {
    const options = verb === 'start' ? { number: '1' } : {}
    expect(await refused(`${verb} ${LETTER}`, { options })).toMatch(
      `${LETTER} was not prepared: "send prepare ${LETTER}" comes first`,
    )
  },
)
