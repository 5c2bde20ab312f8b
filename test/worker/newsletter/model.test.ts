import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { type Event, next, type Standing } from '../../../src/newsletter/state.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { change, erase, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, NOW, rows, signUpAs } from './support.ts'

beforeEach(emptyDatabase)

const ADDRESSES = ['jan@example.org', 'an.peeters@gmail.com'] as const

/** A mailed link as the model sees it. */
interface Link {
  mail: string
  opens: 'confirm' | 'already'
  /** Which of the address's subscriptions it belongs to. */
  life: number
  sent: number | undefined
  dropped: boolean
}

interface Person {
  standing: Standing
  everConfirmed: boolean
  life: number
  links: Link[]
  /** When mails were caused. */
  caused: number[]
}

interface Step {
  event: Event | 'deliver'
  who: number
  /** Which of the links mailed so far is pressed. */
  link: number
  /** How long after the step before. */
  minutes: number
}

const step: fc.Arbitrary<Step> = fc.record({
  event: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Step['event']>('sign-up', 'confirm') },
    { weight: 4, arbitrary: fc.constantFrom<Step['event']>('pause', 'resume', 'unsubscribe', 'undo') },
    { weight: 3, arbitrary: fc.constant<Step['event']>('deliver') },
    { weight: 1, arbitrary: fc.constantFrom<Step['event']>('erase', 'lapse') },
  ),
  who: fc.nat(ADDRESSES.length - 1),
  link: fc.nat(20),
  minutes: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) }, fc.integer({ min: 1, max: 30 * 60 })),
})

/** Goes the same way twice: through the model, which is src/newsletter/state.ts, and through the database. */
class World {
  #now = NOW
  readonly #people: Person[] = ADDRESSES.map(() => ({
    standing: 'unknown',
    everConfirmed: false,
    life: 0,
    links: [],
    caused: [],
  }))

  async go({ event, who, link, minutes }: Step): Promise<void> {
    this.#now += minutes * 60_000
    const person = this.#people[who] as Person
    const address = ADDRESSES[who] as string
    if (event === 'deliver') return this.#deliver()
    if (event === 'lapse') return this.#lapse()
    if (event === 'sign-up') return this.#signUp(person, address)
    if (event === 'confirm') return this.#confirm(person, link)
    const { id } = (await subscriberByAddress(db, address)) ?? { id: newId() }
    if (event === 'erase') await erase(db, id)
    else if (event === 'unsubscribe') await unsubscribe(db, id, this.#now)
    else await change(db, event, id, this.#now)
    if (event === 'unsubscribe') for (const one of person.links) one.dropped ||= one.sent === undefined
    this.#turn(person, event)
  }

  async #signUp(person: Person, address: string): Promise<void> {
    const mail = await signUpAs(address, { now: this.#now })
    if (person.standing === 'unknown') person.life++
    this.#turn(person, 'sign-up')
    if (person.caused.filter((at) => at > this.#now - LIMITS.day).length >= LIMITS.mailsADay) return
    person.caused.push(this.#now)
    const opens = person.standing === 'pending' ? 'confirm' : 'already'
    person.links.push({ mail, opens, life: person.life, sent: undefined, dropped: false })
  }

  /** Any link that was ever mailed to this person, of this subscription or of one before. */
  async #confirm(person: Person, choice: number): Promise<void> {
    const link = person.links[choice % Math.max(1, person.links.length)]
    await confirm(db, link?.mail ?? newId(), newId(), this.#now)
    if (link?.opens !== 'confirm' || link.dropped || link.life !== person.life) return
    if (link.sent === undefined || link.sent > this.#now - LIMITS.confirmLink) this.#turn(person, 'confirm')
  }

  async #deliver(): Promise<void> {
    await drain(this.#now)
    for (const { links } of this.#people) for (const link of links) link.sent ??= this.#now
  }

  async #lapse(): Promise<void> {
    await this.#deliver()
    this.#now += LIMITS.unconfirmed + 1
    await purge(db, this.#now)
    for (const person of this.#people) this.#turn(person, 'lapse')
  }

  #turn(person: Person, event: Event): void {
    person.standing = next(person.standing, event, person.everConfirmed)
    if (person.standing === 'unknown') person.everConfirmed = false
    if (person.standing === 'confirmed') person.everConfirmed = true
  }

  async compare(): Promise<void> {
    const found = await rows<{ address: string; status: Standing; ever: number }>(
      'select address, status, confirmed_at is not null as ever from subscriber',
    )
    const database = ADDRESSES.map((address) => {
      const row = found.find((one) => one.address === address)
      return row
        ? { standing: row.status, everConfirmed: row.ever === 1 }
        : { standing: 'unknown', everConfirmed: false }
    })
    expect(database).toEqual(this.#people.map(({ standing, everConfirmed }) => ({ standing, everConfirmed })))
  }
}

/** What holds at every moment, whatever happened. */
const NEVER = {
  'somebody is subscribed whose consent is not written down': `select s.id from subscriber s where s.status in ('confirmed', 'paused')
    and not exists (select 1 from consent c where c.subscriber = s.id and c.confirmed_at is not null)`,
  'a consent counts that nobody confirmed': `select c.mail from consent c join subscriber s on s.id = c.subscriber
    where c.confirmed_at is not null and (s.confirmed_at is null or c.confirmed_at < s.confirmed_at)`,
  'a consent counts although its link was too old': `select c.mail from consent c join outbox o on o.id = c.mail
    where c.confirmed_at >= o.sent_at + ${LIMITS.confirmLink}`,
  'somebody is subscribed and has ended': `select id from subscriber where status in ('confirmed', 'paused') and ended_at is not null`,
  'somebody has ended without a date': `select id from subscriber where status = 'unsubscribed' and ended_at is null`,
  'a mailbox gets more than its share': `with caused as (
      select mailbox, created_at as at from outbox union all select mailbox, created_at from erased_mail)
    select mailbox from caused a where (select count(*) from caused b
      where b.mailbox = a.mailbox and b.at <= a.at and b.at > a.at - ${LIMITS.day}) > ${LIMITS.mailsADay}`,
  'a mail asks for consent and does not say to what': `select id from outbox where kind = 'confirm' and wording is null`,
}

describe('the database', () => {
  test('goes the way of the state machine, in whatever order things happen', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30, size: 'max' }), async (steps) => {
        await emptyDatabase()
        const world = new World()
        for (const one of steps) {
          await world.go(one)
          await world.compare()
        }
        for (const [what, sql] of Object.entries(NEVER)) expect(await rows(sql), what).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
