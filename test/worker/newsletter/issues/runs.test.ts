import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { brusselsInstant, minuteInBrussels } from '../../../../src/locale/brussels-time.ts'
import { addDays, openingOf } from '../../../../src/newsletter/issues/hours.ts'
import { approveRule } from '../../../../src/newsletter/issues/store/commands.ts'
import { sweepIssues, workOnIssues } from '../../../../src/newsletter/issues/work.ts'
import type { IssueContent } from '../../../../src/newsletter/mail/issue-content.ts'
import { changeStatus } from '../../../../src/newsletter/store/change-status.ts'
import { db, HISTORIES, rows } from '../support.ts'
import { beats, type Place, place } from './sending.ts'
import { emptyIssues, insertReaders, reader } from './support.ts'

beforeEach(emptyIssues)

const HOUR = 3_600_000
/** A Monday, at 07:00. */
const START = brusselsInstant('2026-01-12T07:00')

const texts = (name: string) => ({
  nl: { title: `${name} nl`, path: `/nl/${name}`, text: 'nl' },
  fr: { title: `${name} fr`, path: `/fr/${name}`, text: 'fr' },
})

function changeOf(name: string, announced: string, change: object = {}) {
  return {
    id: `/news/${name}@${announced}`,
    page: `/news/${name}`,
    kind: 'news' as const,
    announced,
    topics: ['projects' as const],
    municipalities: [],
    locales: texts(name),
    ...change,
  }
}

function inquiryOf(name: string, first: string, last: string, change: object = {}) {
  return {
    page: `/inquiries/${name}`,
    first,
    last,
    withdrawn: false,
    topics: ['inquiries' as const],
    municipalities: [],
    locales: texts(name),
    ...change,
  }
}

interface Release {
  changes?: ReturnType<typeof changeOf>[]
  inquiries?: ReturnType<typeof inquiryOf>[]
}

let releases = 0

/** Puts a release in force. */
function publish(all: Place, { changes = [], inquiries = [] }: Release): void {
  const record = { kind: 'mailings' as const, letters: [], changes, inquiries }
  const hash = `release-${++releases}`
  all.options.mailings = async () => ({ hash, record })
}

/** Cron, then the queue, until nothing is left to do. */
async function minute(all: Place): Promise<void> {
  await beats(all.clock.now)
  const ids = await sweepIssues(all.options)
  await workOnIssues(all.options, ids)
}

/** Times of a day, from 07:00 on, at which these tests run cron. */
const TIMES = [HOUR, HOUR + 60_000, 5 * HOUR] as const

/** Cron some times a day, for some days from 07:00 on. */
async function days(all: Place, count: number, each?: (day: number) => unknown): Promise<void> {
  const start = all.clock.now
  for (let day = 0; day < count; day++) {
    await each?.(day)
    for (const time of TIMES) {
      all.clock.now = start + day * 24 * HOUR + time
      await minute(all)
    }
  }
  all.clock.now = start + count * 24 * HOUR
}

/** Everything works from the start, and both rules are approved. */
async function running(release: Release = {}): Promise<Place> {
  const all = place()
  all.clock.now = START
  publish(all, release)
  await minute(all)
  for (const kind of ['digest', 'alert'] as const) await approveRule(db, { kind, actor: 'an', now: START })
  all.clock.now++
  return all
}

const contents = (all: Place, email: string): IssueContent[] =>
  all.service.taken.filter(({ to }) => to === email).map(({ mail }) => JSON.parse(mail.html))

/** The paths of the changes in the digests of a reader, in order. */
function digestsOf(all: Place, email: string): string[][] {
  return contents(all, email).flatMap((one) => (one.kind === 'digest' ? [one.items.map(({ path }) => path)] : []))
}

/** The events in the alerts of a reader, in order. */
function alertsOf(all: Place, email: string): string[][] {
  return contents(all, email).flatMap((one) =>
    one.kind === 'alert' ? [one.events.map(({ event, path, last }) => `${event} ${path} ${last}`)] : [],
  )
}

describe('a digest', () => {
  test('has what was announced since the last one, for each reader by their choices and in their language', async () => {
    const all = await running({ changes: [changeOf('old', '2026-01-05')] })
    await insertReaders([
      { email: 'an@example.org', since: START - HOUR },
      { email: 'bo@example.org', since: START - HOUR, locale: 'fr', topics: ['plans', 'projects'] },
      { email: 'cy@example.org', since: START - HOUR, topics: ['statistics'] },
    ])
    const changes = [
      changeOf('old', '2026-01-05'),
      changeOf('a', '2026-01-13'),
      changeOf('b', '2026-01-14', { topics: ['plans'] }),
    ]
    publish(all, { changes })
    await days(all, 10)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/a']])
    expect(digestsOf(all, 'bo@example.org')).toEqual([['/fr/a', '/fr/b']])
    expect(digestsOf(all, 'cy@example.org')).toEqual([])
  })

  test('brings nothing again after a rollback, a new release, and a page that is gone and back', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    const change = changeOf('a', '2026-01-13')
    publish(all, { changes: [change] })
    await days(all, 4)
    publish(all, {})
    await days(all, 3)
    publish(all, { changes: [{ ...change, locales: texts('renamed') }] })
    await days(all, 14)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/a']])
  })

  test('has no change that is not in force any more, nor one whose day lies ahead', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    publish(all, { changes: [changeOf('gone', '2026-01-12'), changeOf('ahead', '2026-01-20')] })
    await minute(all)
    publish(all, { changes: [changeOf('ahead', '2026-01-20')] })
    await days(all, 5)
    expect(digestsOf(all, 'an@example.org')).toEqual([])
    await days(all, 7)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/ahead']])
  })

  test('has nothing from before the subscription, or before the rule was approved', async () => {
    const all = place()
    all.clock.now = START
    publish(all, { changes: [changeOf('first', '2026-01-12')] })
    await minute(all)
    all.clock.now += HOUR
    publish(all, { changes: [changeOf('first', '2026-01-12'), changeOf('early', '2026-01-12')] })
    await minute(all)
    all.clock.now += HOUR
    await approveRule(db, { kind: 'digest', actor: 'an', now: all.clock.now })
    await reader({ email: 'an@example.org', since: START })
    const changes = [changeOf('early', '2026-01-12'), changeOf('new', '2026-01-12')]
    all.clock.now += HOUR
    publish(all, { changes })
    await minute(all)
    await reader({ email: 'late@example.org', since: all.clock.now + HOUR })
    await days(all, 7)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/new']])
    expect(digestsOf(all, 'late@example.org')).toEqual([])
  })

  test('is not made up for a day before the rule was approved', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    publish(all, { changes: [changeOf('a', '2026-01-12')] })
    await days(all, 2)
    expect(digestsOf(all, 'an@example.org')).toEqual([])
    await days(all, 2)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/a']])
  })

  test('that cron missed for ten days is sent once, with all that is new', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    publish(all, { changes: [changeOf('a', '2026-01-12')] })
    await minute(all)
    all.clock.now += 10 * 24 * HOUR
    await days(all, 2)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/a']])
  })

  test('whose Thursday is a holiday is sent once, the day after, and not on the holiday', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    // Ascension Day is 14 May.
    all.clock.now = brusselsInstant('2026-05-11T07:00')
    const times: string[] = []
    all.service.answer = () => {
      times.push(minuteInBrussels(all.clock.now))
      return 'accept'
    }
    await days(all, 1)
    publish(all, { changes: [changeOf('a', '2026-05-12')] })
    await days(all, 13)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/a']])
    expect(times).toEqual(['2026-05-15T08:00'])
  })

  test('has at most 20 changes, and says how many more there are', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    publish(all, { changes: Array.from({ length: 23 }, (_, i) => changeOf(`c${i}`, '2026-01-12')) })
    await days(all, 4)
    const [digest] = contents(all, 'an@example.org')
    expect(digest).toMatchObject({ kind: 'digest', more: 3 })
    expect(digestsOf(all, 'an@example.org')[0]).toHaveLength(20)
  })

  test('leaves what is announced after it started for the next one', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', since: START - HOUR })
    await days(all, 5, (day) => day === 4 && publish(all, { changes: [changeOf('a', '2026-01-12')] }))
    expect(digestsOf(all, 'an@example.org')).toEqual([])
    await days(all, 6)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/a']])
  })

  test('waits for a person if it goes to far more readers than the ones before', async () => {
    const all = await running()
    await insertReaders(Array.from({ length: 10 }, (_, i) => ({ email: `r${i}@example.org`, since: START - HOUR })))
    publish(all, { changes: [changeOf('a', '2026-01-12')] })
    await days(all, 5)
    await insertReaders(Array.from({ length: 300 }, (_, i) => ({ email: `s${i}@example.org`, since: START - HOUR })))
    publish(all, { changes: [changeOf('a', '2026-01-12'), changeOf('b', '2026-01-16')] })
    await days(all, 7)
    expect(await rows('select state, problem, candidates from issue order by id desc limit 1')).toEqual([
      { state: 'prepared', problem: 'unusual-size', candidates: 310 },
    ])
  })

  test('after a pause of a reader does not begin in the past', async () => {
    const all = await running()
    const id = await reader({ email: 'an@example.org', since: START - HOUR })
    await changeStatus(db, 'pause', id, START)
    publish(all, { changes: [changeOf('a', '2026-01-12')] })
    await days(all, 7)
    await changeStatus(db, 'resume', id, all.clock.now)
    publish(all, { changes: [changeOf('a', '2026-01-12'), changeOf('b', '2026-01-20')] })
    await days(all, 7)
    expect(digestsOf(all, 'an@example.org')).toEqual([['/nl/b']])
  })

  test('brings each change once, however often the rhythm changes', async () => {
    const step = fc.record({
      day: fc.nat(6),
      what: fc.constantFrom('announce', 'weekly', 'monthly', 'roll back'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await emptyIssues()
        const all = await running()
        const id = await reader({ email: 'an@example.org', since: START - HOUR })
        const changes: ReturnType<typeof changeOf>[] = []
        for (const { day, what } of steps) {
          await jump(all, day)
          if (what === 'announce') changes.push(changeOf(`c${changes.length}`, '2026-01-12'))
          if (what === 'weekly' || what === 'monthly')
            await db.prepare('update subscriber set rhythm = ?1 where id = ?2').bind(what, id).run()
          // A change that is out of force on the day of a digest drops out, so a rollback ends before the next day.
          if (what === 'roll back') {
            publish(all, { changes: changes.slice(0, -1) })
            await minute(all)
          }
          publish(all, { changes: [...changes] })
          await minute(all)
        }
        publish(all, { changes })
        await jump(all, 40)
        const got = digestsOf(all, 'an@example.org').flat()
        expect(got.toSorted()).toEqual(changes.map(({ locales }) => locales.nl.path).toSorted())
      }),
      // Each history takes weeks.
      { ...HISTORIES, numRuns: Math.ceil(HISTORIES.numRuns / 5) },
    )
  })
})

/** Cron once a day at 09:00, for some days from 07:00 on. */
async function jump(all: Place, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    all.clock.now += 2 * HOUR
    await minute(all)
    all.clock.now += 22 * HOUR
  }
}

describe('alerts', () => {
  const alerted = { alerts: true, topics: ['projects'], since: START - HOUR }

  test('announce at 08:00 that an inquiry opens, and that it closes in five days, to readers who asked for them', async () => {
    const all = await running()
    await insertReaders([
      { email: 'an@example.org', ...alerted },
      { email: 'bo@example.org', ...alerted, alerts: false },
      { email: 'cy@example.org', ...alerted, municipalities: ['1030'] },
    ])
    const times: string[] = []
    all.service.answer = () => {
      times.push(new Date(all.clock.now).toISOString().slice(0, 13))
      return 'accept'
    }
    publish(all, { inquiries: [inquiryOf('a', '2026-01-14', '2026-01-31', { municipalities: ['1000'] })] })
    await days(all, 25)
    expect(alertsOf(all, 'an@example.org')).toEqual([['opens /nl/a 2026-01-31'], ['closes /nl/a 2026-01-31']])
    expect(alertsOf(all, 'bo@example.org')).toEqual([])
    expect(alertsOf(all, 'cy@example.org')).toEqual([])
    expect(times).toEqual(['2026-01-14T07', '2026-01-26T07'])
  })

  test('do not go to readers who agreed to an earlier wording', async () => {
    const all = await running()
    const id = await reader({ email: 'an@example.org', ...alerted })
    await db.prepare('update subscriber set alerts_wording = null where id = ?1').bind(id).run()
    publish(all, { inquiries: [inquiryOf('a', '2026-01-14', '2026-01-31')] })
    await days(all, 4)
    expect(all.service.calls).toEqual([])
    // Also if the consent is withdrawn between preparing and sending.
    await db.prepare(`update subscriber set alerts_wording = 'alerts' where id = ?1`).bind(id).run()
    all.clock.now = openingOf('2026-01-26')
    await beats(all.clock.now)
    const ids = await sweepIssues(all.options)
    // The digest of the days between has no items.
    expect(ids).toEqual(['alert:2026-01-26', 'digest:weekly:2026-01-22'])
    const { prepareIssue } = await import('../../../../src/newsletter/issues/prepare.ts')
    await prepareIssue(all.options, ids[0] ?? '')
    await db.prepare('update subscriber set alerts = 0 where id = ?1').bind(id).run()
    await workOnIssues(all.options, ids)
    expect(all.service.calls).toEqual([])
    expect(await rows('select state, reason from delivery')).toEqual([{ state: 'skipped', reason: 'consent' }])
  })

  test('are one mail a person a day', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    publish(all, { inquiries: ['a', 'b', 'c'].map((name) => inquiryOf(name, '2026-01-14', '2026-01-31')) })
    await days(all, 5)
    expect(alertsOf(all, 'an@example.org')).toHaveLength(1)
    expect(alertsOf(all, 'an@example.org')[0]).toHaveLength(3)
  })

  test('about an opening come only while seven days remain, about a closing while two remain', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    publish(all, {
      inquiries: [inquiryOf('short', '2026-01-14', '2026-01-20'), inquiryOf('late', '2026-01-01', '2026-01-14')],
    })
    // Cron was absent until there is one day left.
    await minute(all)
    all.clock.now = brusselsInstant('2026-01-19T07:00')
    await days(all, 5)
    expect(alertsOf(all, 'an@example.org')).toEqual([])
  })

  test('that cron missed for ten days are dropped if they come too late', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    publish(all, {
      inquiries: [inquiryOf('over', '2026-01-13', '2026-01-20'), inquiryOf('open', '2026-01-13', '2026-02-20')],
    })
    await minute(all)
    all.clock.now += 10 * 24 * HOUR
    await days(all, 3)
    expect(alertsOf(all, 'an@example.org')).toEqual([['opens /nl/open 2026-02-20']])
  })

  test('about an inquiry that is published after it opened come when it is published', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    await days(all, 2)
    publish(all, { inquiries: [inquiryOf('a', '2026-01-10', '2026-02-10')] })
    await days(all, 2)
    expect(alertsOf(all, 'an@example.org')).toEqual([['opens /nl/a 2026-02-10']])
  })

  test('about nothing that fell due before the subscription', async () => {
    const all = await running()
    publish(all, { inquiries: [inquiryOf('a', '2026-01-13', '2026-02-20')] })
    await days(all, 2)
    await reader({ email: 'an@example.org', ...alerted, since: all.clock.now })
    await days(all, 10)
    expect(alertsOf(all, 'an@example.org')).toEqual([])
  })

  test.each([
    ['before its closing is told', 3],
    ['after its closing was told', 14],
  ])('are one more if the last day moves %s, and none comes after it', async (_, on) => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    const last = '2026-01-30'
    await days(all, 50, (day) => {
      publish(all, { inquiries: [inquiryOf('a', '2026-01-13', day < on ? last : '2026-02-20')] })
    })
    const got = alertsOf(all, 'an@example.org').flat()
    expect(got).toHaveLength(3)
    expect(got.filter((one) => one.startsWith('moved'))).toEqual(['moved /nl/a 2026-02-20'])
  })

  test('do not announce a new date that was changed back before its alert', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    const release = (last: string) => publish(all, { inquiries: [inquiryOf('a', '2026-01-13', last)] })
    release('2026-02-20')
    await days(all, 3)
    all.clock.now = brusselsInstant('2026-01-14T15:00')
    release('2026-03-20')
    await minute(all)
    release('2026-02-20')
    await minute(all)
    all.clock.now = brusselsInstant('2026-01-15T07:00')
    await days(all, 3)
    expect(alertsOf(all, 'an@example.org')).toEqual([['opens /nl/a 2026-02-20']])
  })

  test('are one mail with the last date if it moves twice on a day, also back and forth on the days after', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    const move = async (minuteOfDay: string, last: string) => {
      all.clock.now = brusselsInstant(minuteOfDay)
      publish(all, { inquiries: [inquiryOf('a', '2026-01-13', last)] })
      await minute(all)
    }
    await move('2026-01-13T08:00', '2026-02-20')
    await move('2026-01-14T08:00', '2026-02-20')
    await move('2026-01-14T09:00', '2026-02-27')
    await move('2026-01-14T15:00', '2026-03-06')
    await move('2026-01-15T08:00', '2026-03-06')
    await move('2026-01-15T08:05', '2026-03-13')
    await move('2026-01-15T18:00', '2026-03-20')
    await move('2026-01-16T08:00', '2026-03-20')
    await move('2026-01-17T08:00', '2026-03-20')
    expect(alertsOf(all, 'an@example.org')).toEqual([
      ['opens /nl/a 2026-02-20'],
      ['moved /nl/a 2026-03-06'],
      ['moved /nl/a 2026-03-20'],
    ])
  })

  test('announce a withdrawal only to readers who got an alert about the inquiry, and not if it was withdrawn before', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    publish(all, {
      inquiries: [inquiryOf('a', '2026-01-13', '2026-02-20'), inquiryOf('b', '2026-01-20', '2026-02-20')],
    })
    await days(all, 3)
    await reader({ email: 'new@example.org', ...alerted, since: START })
    const withdrawn = { withdrawn: true }
    const inquiries = [
      inquiryOf('a', '2026-01-13', '2026-02-20', withdrawn),
      inquiryOf('b', '2026-01-20', '2026-02-20', withdrawn),
    ]
    publish(all, { inquiries })
    await days(all, 40)
    expect(alertsOf(all, 'an@example.org')).toEqual([['opens /nl/a 2026-02-20'], ['withdrawn /nl/a 2026-02-20']])
    expect(alertsOf(all, 'new@example.org')).toEqual([])
  })

  test('are not sent on Sundays, and come on Monday', async () => {
    const all = await running()
    await reader({ email: 'an@example.org', ...alerted })
    publish(all, { inquiries: [inquiryOf('a', '2026-01-18', addDays('2026-01-18', 30))] })
    await days(all, 6)
    expect(alertsOf(all, 'an@example.org')).toEqual([])
    await days(all, 2)
    expect(alertsOf(all, 'an@example.org')).toHaveLength(1)
  })
})

test('without a mail service for issues no run starts', async () => {
  const all = await running()
  await reader({ email: 'an@example.org', since: START - HOUR, alerts: true })
  all.options.bulk = undefined
  publish(all, { changes: [changeOf('a', '2026-01-12')], inquiries: [inquiryOf('a', '2026-01-13', '2026-02-20')] })
  await days(all, 5)
  expect(await rows('select id from issue')).toEqual([])
})
