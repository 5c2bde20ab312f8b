import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarAddress } from '../../../../src/content/paths.ts'
import type { FileRecord, PageRecord } from '../../../../src/content/schema/page.ts'
import type { EventChange } from '../../../../src/domain/kinds.ts'
import { toCalendar as calendarOf, toAgenda } from '../../../../src/publish/compile/outputs/calendar.ts'
import { KINDS_SITE } from '../../../support/kinds-site.ts'
import { releaseOf } from '../../../support/releases.ts'

let pages: readonly PageRecord[]
beforeAll(async () => {
  ;({ pages } = await releaseOf(KINDS_SITE))
})

/** The calendar file of an event, which always has one. */
function toCalendar(page: PageRecord): FileRecord {
  const file = calendarOf(page)
  if (!file) throw new Error(`${page.id} has no calendar`)
  return file
}

interface Draft extends Partial<Pick<PageRecord, 'title' | 'summary'>> {
  locale?: PageRecord['locale']
  start?: string
  end?: string | undefined
  place?: string
  change?: EventChange | undefined
}

/** The event of the fixture site, with other facts. */
function meeting({
  locale = 'nl',
  start = '2026-06-12',
  end,
  place = 'Zaal',
  change,
  ...rest
}: Draft = {}): PageRecord {
  const page = pages.find((one) => one.id === '/events/meeting' && one.locale === locale)
  if (page?.facts?.kind !== 'event') throw new Error('no meeting')
  return { ...page, ...rest, facts: { ...page.facts, start, end, place, change } }
}

/** Content lines, unfolded according to section 3.1 of RFC 5545. */
const linesOf = (draft?: Draft) => toCalendar(meeting(draft)).body.replaceAll('\r\n ', '').split('\r\n')
const valuesOf = (draft: Draft, name: string) =>
  linesOf(draft).flatMap((line) => (new RegExp(`^${name}[;:]`).test(line) ? [line.slice(name.length + 1)] : []))

describe('the lines', () => {
  const long = { title: 'Één zeer lange titel 👍 over de wijk; '.repeat(12), summary: 'é'.repeat(300) }

  it('end with CRLF, have at most 75 octets, and are not cut within a character', () => {
    const { body, type } = toCalendar(meeting(long))
    expect(type).toBe('text/calendar; charset=utf-8')
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(body).not.toContain('\ufffd')
    expect(linesOf(long)).toContain(`DESCRIPTION;LANGUAGE=nl:${long.summary}`)
  })

  it('escape characters with a special meaning (section 3.3.11)', () => {
    expect(valuesOf({ title: String.raw`a;b,c\d` }, 'SUMMARY')).toEqual([String.raw`LANGUAGE=nl:a\;b\,c\\d`])
    expect(valuesOf({ summary: 'een\ntwee' }, 'DESCRIPTION')).toEqual([String.raw`LANGUAGE=nl:een\ntwee`])
  })

  it('are the same lines with the same names, whatever the record holds', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\r',
            '\n',
            '\r\n',
            '\u0085',
            '\u2028',
            '\u2029',
            '\v',
            '\f',
            '\0',
            '\u001B[2K',
            '\uD800',
            '\u202E',
          ),
          fc.constantFrom('BEGIN:VALARM', 'ATTENDEE:mailto:a@b', 'END:VEVENT', ' ', ';', ',', '\\', '👍', 'é'),
          fc.string({ unit: 'binary', maxLength: 40 }),
        ),
        { maxLength: 30 },
      )
      .map((pieces) => pieces.join(''))
    // Universal newlines, as Python reads a text file: any of these ends a line.
    const anyLine = (body: string) => body.split(/\r\n|[\p{Cc}\u2028\u2029]/u)
    const names = (page: PageRecord) =>
      anyLine(toCalendar(page).body.replaceAll('\r\n ', '')).map((line) => /^[A-Z-]*/.exec(line)?.[0])
    const expected = names(meeting())
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, summary, place, path) => {
        const page = { ...meeting({ title, summary, place }), path: `/${path}`, id: `/${path}` }
        expect(names(page)).toEqual(expected)
        const { body } = toCalendar(page)
        expect(body.isWellFormed()).toBe(true)
        expect(body.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
        for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
  })

  it('have each required property once', () => {
    for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'LOCATION', 'URL'])
      expect(
        linesOf().filter((line) => new RegExp(`^${name}[;:]`).test(line)),
        name,
      ).toHaveLength(1)
    const open: string[] = []
    for (const line of linesOf({ start: '2026-06-12T10:00' })) {
      const [, verb, name = ''] = /^(BEGIN|END):(.*)$/.exec(line) ?? []
      if (verb === 'BEGIN') open.push(name)
      if (verb === 'END') expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })
})

describe('start and end', () => {
  it.each([
    ['a day', { start: '2026-06-12' }, ['VALUE=DATE:20260612'], ['VALUE=DATE:20260613']],
    [
      'days, the last included',
      { start: '2026-06-29', end: '2026-06-30' },
      ['VALUE=DATE:20260629'],
      ['VALUE=DATE:20260701'],
    ],
    [
      'from a time to a time',
      { start: '2026-06-12T18:30', end: '2026-06-12T20:00' },
      ['TZID=Europe/Brussels:20260612T183000'],
      ['TZID=Europe/Brussels:20260612T200000'],
    ],
    ['at a time', { start: '2026-06-12T18:30' }, ['TZID=Europe/Brussels:20260612T183000'], []],
    [
      'from a time to the end of a day',
      { start: '2026-06-12T18:30', end: '2026-06-13' },
      ['TZID=Europe/Brussels:20260612T183000'],
      ['TZID=Europe/Brussels:20260614T000000'],
    ],
    [
      'from a day to a time',
      { start: '2026-06-12', end: '2026-06-13T12:00' },
      ['VALUE=DATE:20260612'],
      ['VALUE=DATE:20260614'],
    ],
  ])('%s', (_, draft, start, end) => {
    // DTSTART and DTEND are both days or both times (section 3.6.1).
    expect(valuesOf(draft, 'DTSTART').filter((value) => !/^19/.test(value))).toEqual(start)
    expect(valuesOf(draft, 'DTEND')).toEqual(end)
  })

  it('includes the time zone of Brussels for a time, but not for a whole day', () => {
    expect(linesOf({ start: '2026-06-12T18:30' })).toContain('TZID:Europe/Brussels')
    expect(linesOf().join()).not.toContain('VTIMEZONE')
  })

  it('has the rules of the zone: summer time from the last Sunday of March to the last Sunday of October', () => {
    const lines = linesOf({ start: '2026-06-12T18:30' })
    const rule = (name: string) => lines.slice(lines.indexOf(`BEGIN:${name}`), lines.indexOf(`END:${name}`))
    const offsetAt = (instant: string) =>
      new Intl.DateTimeFormat('en', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' })
        .format(new Date(instant))
        .replace(/^.*GMT/, '')
        .replace(':', '')
    // In 2026, the last Sundays are 29 March and 25 October. The clock changes at 01:00 UTC.
    expect(offsetAt('2026-03-29T00:59:59Z')).toBe('+0100')
    expect(rule('DAYLIGHT')).toEqual(
      expect.arrayContaining([
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'TZOFFSETFROM:+0100',
        `TZOFFSETTO:${offsetAt('2026-03-29T01:00:00Z')}`,
        'DTSTART:19960331T020000',
      ]),
    )
    expect(offsetAt('2026-10-25T00:59:59Z')).toBe('+0200')
    expect(rule('STANDARD')).toEqual(
      expect.arrayContaining([
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'TZOFFSETFROM:+0200',
        `TZOFFSETTO:${offsetAt('2026-10-25T01:00:00Z')}`,
        'DTSTART:19961027T030000',
      ]),
    )
    for (const day of ['1996-03-31', '1996-10-27', '2026-03-29', '2026-10-25']) {
      expect(new Date(day).getUTCDay()).toBe(0)
      expect(new Date(Date.parse(day) + 7 * 86_400_000).getUTCMonth()).not.toBe(new Date(day).getUTCMonth())
    }
  })
})

describe('the calendar file', () => {
  it.each(['nl', 'fr', 'en'] as const)('has texts and address in %s', (locale) => {
    const page = meeting({ locale })
    expect(linesOf({ locale })).toEqual(
      expect.arrayContaining([
        `SUMMARY;LANGUAGE=${locale}:${page.title}`,
        `LOCATION;LANGUAGE=${locale}:Zaal`,
        `URL:{origin}${page.path}`,
      ]),
    )
  })

  it('has the same UID in every language, and the day of the last change as DTSTAMP', () => {
    const uids = (['nl', 'fr', 'en'] as const).flatMap((locale) => valuesOf({ locale }, 'UID'))
    expect(new Set(uids)).toEqual(new Set(['events.meeting@perspective.brussels']))
    expect(valuesOf({}, 'DTSTAMP')).toEqual(['20260102T000000Z'])
  })

  it('has a revision that only grows: by the day of the change, and by the changes of one day', () => {
    const revisionOf = (updated: string, revision?: number) => {
      const page = meeting()
      if (page.facts?.kind !== 'event') throw new Error('no event')
      const lines = toCalendar({ ...page, updated, facts: { ...page.facts, revision } }).body.split('\r\n')
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? ''
      expect(field('LAST-MODIFIED')).toBe(field('DTSTAMP'))
      return { sequence: Number(field('SEQUENCE')), stamp: field('LAST-MODIFIED') }
    }
    const revisions = [
      revisionOf('2026-01-02'),
      revisionOf('2026-01-02', 1),
      revisionOf('2026-01-02', 9),
      revisionOf('2026-01-03'),
      revisionOf('2027-01-01'),
    ]
    const sequences = revisions.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
    const stamps = revisions.map(({ stamp }) => stamp)
    expect(stamps).toEqual([...new Set(stamps)].toSorted())
    expect(revisionOf('2019-01-01').sequence).toBe(0)
  })

  it('marks no reader as busy on whole days or at a cancelled event', () => {
    expect(valuesOf({ start: '2026-06-12' }, 'TRANSP')).toEqual(['TRANSPARENT'])
    expect(valuesOf({ start: '2026-06-12T18:30' }, 'TRANSP')).toEqual(['OPAQUE'])
    expect(valuesOf({ start: '2026-06-12T18:30', change: 'cancelled' }, 'TRANSP')).toEqual(['TRANSPARENT'])
    expect(valuesOf({}, 'STATUS')).toEqual(['CONFIRMED'])
  })

  it.each([
    ['nl', 'cancelled', 'Geannuleerd: '],
    ['nl', 'postponed', 'Uitgesteld: '],
    ['fr', 'cancelled', 'Annulé\u202f: '],
    ['fr', 'postponed', 'Reporté\u202f: '],
    ['en', 'cancelled', 'Cancelled: '],
    ['en', 'postponed', 'Postponed: '],
  ] as const)('says in %s that an event is %s', (locale, change, before) => {
    const { title } = meeting({ locale })
    expect(valuesOf({ locale, change }, 'SUMMARY')).toEqual([`LANGUAGE=${locale}:${before}${title}`])
    expect(valuesOf({ locale, change }, 'STATUS')).toEqual(['CANCELLED'])
  })

  it('has an address that follows the page’s, with a redirect from the page’s former address', async () => {
    const release = await releaseOf({
      ...KINDS_SITE,
      files: { ...KINDS_SITE.files, 'history.yaml': 'former: [{ path: /nl/vergadering, page: /events/meeting }]' },
    })
    const path = release.pages.find((page) => page.id === '/events/meeting' && page.locale === 'nl')?.path ?? ''
    expect(release.routes.get(calendarAddress(path))).toHaveProperty('file')
    expect(release.routes.get('/nl/vergadering.ics')).toEqual({ moved: calendarAddress(path) })
  })
})

describe('the meetings of an inquiry', () => {
  const MEETINGS = [
    { on: '2026-05-12T18:30', text: 'Zaal van het gemeentehuis, tot 20 uur' },
    { on: '2026-05-13', text: 'Infopunt' },
  ]
  const inquiry = (state: 'announced' | 'open' | 'closed', meetings = MEETINGS, locale = 'nl'): PageRecord => {
    const page = pages.find((one) => one.id === '/inquiries/west' && one.locale === locale)
    if (page?.facts?.kind !== 'inquiry') throw new Error('no inquiry')
    return { ...page, facts: { ...page.facts, state, meetings } }
  }

  it('are one file, each with its time, its text and its own id', () => {
    const lines = calendarOf(inquiry('open'))?.body.replaceAll('\r\n ', '').split('\r\n') ?? []
    const values = (name: string) =>
      lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length))
    expect(values('UID:')).toEqual(['inquiries.west.1@perspective.brussels', 'inquiries.west.2@perspective.brussels'])
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20260512T183000')
    expect(lines).toContain('DTSTART;VALUE=DATE:20260513')
    expect(lines).toContain(String.raw`DESCRIPTION;LANGUAGE=nl:Zaal van het gemeentehuis\, tot 20 uur`)
    expect(values('BEGIN:VTIMEZONE')).toHaveLength(1)
  })

  it('have the same ids in each language', () => {
    const ids = (locale: string) => calendarOf(inquiry('open', MEETINGS, locale))?.body.match(/UID:.*/g)
    expect(ids('fr')).toEqual(ids('nl'))
  })

  it.each([
    ['announced', true],
    ['open', true],
    ['closed', false],
  ] as const)('have a file while the inquiry is %s: %s', (state, has) => {
    expect(calendarOf(inquiry(state)) !== undefined).toBe(has)
  })

  it('have no file if there are none', () => {
    expect(calendarOf(inquiry('open', []))).toBeUndefined()
  })
})

describe('the calendar of all events', () => {
  const read = (body: string) => new ICAL.Component(ICAL.parse(body))
  const agenda = () =>
    toAgenda(
      [
        meeting({ start: '2026-06-12T18:30', end: '2026-06-12T20:00', title: 'Één; twee, drie' }),
        { ...meeting({ start: '2026-10-24', end: '2026-10-26', change: 'postponed' }), id: '/events/other' },
      ],
      'nl',
      'Bureau stad',
    )

  it('has a name and each event, as ical.js reads them', () => {
    const calendar = read(agenda().body)
    expect(calendar.getFirstPropertyValue('name')).toBe('Evenementen – Bureau stad')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain('Evenementen')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H')
    const [timed, days] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(timed?.summary).toBe('Één; twee, drie')
    expect([timed?.startDate.toJSDate().toISOString(), timed?.endDate.toJSDate().toISOString()]).toEqual([
      '2026-06-12T16:30:00.000Z',
      '2026-06-12T18:00:00.000Z',
    ])
    expect([days?.startDate.isDate, days?.startDate.toString(), days?.endDate.toString()]).toEqual([
      true,
      '2026-10-24',
      '2026-10-27',
    ])
    expect(days?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(days?.sequence).toBeGreaterThan(0)
  })

  it('has the time zone once, and one even without events', () => {
    expect(agenda().body.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    const empty = read(toAgenda([], 'fr', 'Bureau').body)
    expect(empty.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
  })

  it('is at the address of the list of events with .ics added, in each language, and leaves out withdrawn events', async () => {
    const release = await releaseOf(KINDS_SITE)
    for (const list of release.pages.filter(({ id }) => id === '/events')) {
      const route = release.routes.get(calendarAddress(list.path))
      const record = route && 'file' in route ? JSON.parse(release.records.get(route.file) ?? '') : undefined
      const events = read(record.body).getAllSubcomponents('vevent')
      expect(events.map((one) => one.getFirstPropertyValue('uid'))).toEqual(['events.meeting@perspective.brussels'])
      expect(events.map((one) => one.getFirstPropertyValue('url'))).toEqual([
        expect.stringMatching(new RegExp(`^\\{origin\\}/${list.locale}/`)),
      ])
    }
  })
})

describe('two programs', () => {
  /** What a program knows of an event. The end of whole days is exclusive. */
  interface Known {
    uid: string
    summary: string
    isWholeDays: boolean
    start: string
    end: string | undefined
    sequence: number
    modified: string
    status: string
    transparency: string
  }

  const asIcalJs = (body: string): Known[] =>
    new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((component) => {
      const { uid, summary, startDate, endDate, sequence } = new ICAL.Event(component)
      const value = (name: string) => String(component.getFirstPropertyValue(name))
      const written = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString())
      return {
        uid,
        summary,
        isWholeDays: startDate.isDate,
        start: written(startDate),
        end: component.hasProperty('dtend') ? written(endDate) : undefined,
        sequence,
        modified: new Date(value('last-modified')).toISOString(),
        status: value('status'),
        transparency: value('transp'),
      }
    })

  const asNodeIcal = (body: string): Known[] =>
    Object.values(nodeIcal.sync.parseICS(body))
      .filter((one): one is VEvent => one?.type === 'VEVENT')
      .map(({ uid, summary, datetype, start, end, sequence, lastmodified, status, transparency }) => {
        const isWholeDays = datetype === 'date'
        const written = (time: Date) => (isWholeDays ? dayOf(time) : time.toISOString())
        return {
          uid,
          summary: typeof summary === 'string' ? summary : summary.val,
          isWholeDays,
          start: written(start),
          // node-ical gives an event without an end its beginning as its end.
          end: end && end.getTime() !== start.getTime() ? written(end) : undefined,
          sequence: Number(sequence),
          modified: lastmodified?.toISOString() ?? '',
          status: status ?? '',
          transparency: transparency ?? '',
        }
      })
  /** node-ical reads a day as midnight in the time zone of the machine. */
  const dayOf = (time: Date) =>
    [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

  const draft = fc.record({
    start: fc.constantFrom('2026-06-12', '2026-06-12T18:30', '2026-03-29T01:30', '2026-10-25T12:00', '2026-12-31'),
    end: fc.constantFrom(undefined, '2026-12-31', '2027-01-01T00:30', '2026-12-31T23:59'),
    change: fc.constantFrom(undefined, 'cancelled' as const, 'postponed' as const),
    title: fc.constantFrom('Één; twee, drie', 'Réunion à l’hôtel : « 1\\2 »', 'Long title '.repeat(20).trim()),
    locale: fc.constantFrom('nl' as const, 'fr' as const, 'en' as const),
  })

  it('read the same in the file of an event', () => {
    fc.assert(
      fc.property(draft, fc.nat(9), (one, revision) => {
        const page = meeting(one)
        if (page.facts?.kind !== 'event') throw new Error('no event')
        const { body } = toCalendar({ ...page, updated: '2026-05-02', facts: { ...page.facts, revision } })
        const [known, ...more] = asIcalJs(body)
        expect(more).toEqual([])
        expect(asNodeIcal(body)).toEqual([known])
        expect(known).toMatchObject({
          uid: 'events.meeting@perspective.brussels',
          status: one.change ? 'CANCELLED' : 'CONFIRMED',
          transparency: one.start.includes('T') && !one.change ? 'OPAQUE' : 'TRANSPARENT',
          isWholeDays: !one.start.includes('T'),
          modified: `2026-05-02T00:0${revision}:00.000Z`,
        })
      }),
    )
  })

  it('read the same in the calendar of all events', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
        const events = drafts.map((one, i) => ({ ...meeting(one), id: `/events/${i}` }))
        const { body } = toAgenda(events, 'fr', 'Bureau')
        expect(asIcalJs(body)).toHaveLength(drafts.length)
        expect(asNodeIcal(body)).toEqual(asIcalJs(body))
      }),
    )
  })

  it('take a changed event for newer than the file that was published before', () => {
    const [before, after] = [undefined, 'postponed' as const].map((change, revision) => {
      const page = meeting({ change })
      if (page.facts?.kind !== 'event') throw new Error('no event')
      return toCalendar({ ...page, facts: { ...page.facts, revision } }).body
    })
    for (const read of [asIcalJs, asNodeIcal]) {
      const [old, changed] = [read(before ?? '')[0], read(after ?? '')[0]]
      expect(changed?.uid).toBe(old?.uid)
      expect(changed?.sequence).toBeGreaterThan(old?.sequence ?? Number.POSITIVE_INFINITY)
      expect((changed?.modified ?? '') > (old?.modified ?? '')).toBe(true)
    }
  })
})

// cspell:words datetype ical lastmodified
