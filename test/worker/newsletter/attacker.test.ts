import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/id.ts'
import { beat, replayAfterRestore } from '../../../src/newsletter/journal/restore.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import type { OutgoingMail } from '../../../src/newsletter/mail/mailer.ts'
import { next, type Standing, type SubscriptionEvent } from '../../../src/newsletter/state.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { clearValue } from '../../../src/newsletter/store/values.ts'
import { type NewsletterApp, newsletterApp, ORIGIN } from './app.ts'
import { backUp, FakeMemory } from './backup.ts'
import { db, emptyDatabase, HISTORIES, NOW, pseudonyms, rows } from './support.ts'

/** Three people and an attacker, each with a domain of their own, and a mailbox that is not used yet. */
const MAILBOXES = ['an@an.example', 'bo@bo.example', 'cy@cy.example', 'thief@thief.example', 'new@new.example'] as const

const MINUTE = 60_000
const PURPOSES = ['confirm', 'manage', 'one-click', 'preferences', 'change'] as const
type Purpose = (typeof PURPOSES)[number]
const SEGMENTS: Record<Exclude<Purpose, 'one-click'>, string> = {
  confirm: 'bevestigen',
  manage: 'beheren',
  preferences: 'voorkeuren',
  change: 'adres',
}
/** The values of each page's buttons, and a value that no button has. */
const ACTIONS: Record<Purpose, readonly string[]> = {
  confirm: ['confirm', 'confirm', 'forget', 'renew', 'nothing'],
  manage: ['unsubscribe', 'pause', 'resume', 'undo', 'link', 'link', 'nothing'],
  'one-click': ['one-click'],
  preferences: ['address', 'address', 'erase', 'save', 'nothing'],
  change: ['change', 'change', 'forget', 'nothing'],
}

/** Buttons that always cause an event. */
const EVENTS: Readonly<Record<string, SubscriptionEvent>> = {
  'confirm forget': 'forget',
  'manage unsubscribe': 'unsubscribe',
  'manage pause': 'pause',
  'manage resume': 'resume',
  'one-click one-click': 'unsubscribe',
  'preferences erase': 'erase',
}

/** A mailed link, with the model's data about it. */
interface Link {
  purpose: Purpose
  url: string
  mailbox: string
  /** Id of the subscriber of the mail. */
  subscriber: string
  mail: string
  sentAt: number
  /** Whether the row that it names was deleted while its subscriber stayed. */
  rowGone: boolean
  /** Whether it was used to give consent. */
  used: boolean
}

/** A subscription in the model. */
interface Subscription {
  id: string
  address: string
  standing: Standing
  confirmedBefore: boolean
  endedAt: number | undefined
  /** Idempotency keys of its mails, and whether the mail has been sent. */
  attempts: { attempt: string; sent: boolean }[]
}

type Step =
  | { what: 'sign-up'; who: number; attempt: number }
  | { what: 'press'; link: number; action: number; to: number }
  | { what: 'forge'; link: number; other: number }
  | { what: 'deliver' | 'lapse' | 'back-up' | 'restore' }
  | { what: 'wait'; minutes: number }
  | { what: 'suppress'; who: number }

const who = fc.nat(MAILBOXES.length - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('sign-up' as const), who, attempt: fc.nat(5) }) },
  {
    weight: 14,
    arbitrary: fc.record({ what: fc.constant('press' as const), link: fc.nat(60), action: fc.nat(6), to: who }),
  },
  { weight: 6, arbitrary: fc.constant({ what: 'deliver' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('wait' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 60, max: 30 * 60 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('forge' as const), link: fc.nat(60), other: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('suppress' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Step>({ what: 'back-up' }, { what: 'back-up' }, { what: 'restore' }, { what: 'lapse' }),
  },
)

let site: NewsletterApp
const memory = new FakeMemory(() => site.clock.now)
beforeAll(async () => {
  site = await newsletterApp({ memory })
})

/** Checks for a restore, sends due mails, and writes the beat. */
async function cron(): Promise<void> {
  await replayAfterRestore(db, memory, site.clock.now)
  await beat(db, memory, site.clock.now)
  await site.send()
}

/** Plays each step against the site and against a model, and compares the two. */
class History {
  #subscriptions: Subscription[] = []
  #suppressed = new Set<string>()
  #caused: { mailbox: string; at: number }[] = []
  #entered: { subscriber: string; at: number }[] = []
  #links: Link[] = []
  #restore: (() => Promise<void>) | undefined
  #answers = new Set<string>()
  #forms = 0

  async play(one: Step): Promise<void> {
    site.clock.now += MINUTE
    switch (one.what) {
      case 'sign-up':
        return this.#signUp(MAILBOXES[one.who] as string, one.attempt)
      case 'press':
        return this.#press(one)
      case 'forge':
        return this.#forge(one)
      case 'deliver':
        return this.#deliver()
      case 'wait':
        site.clock.now += one.minutes * MINUTE
        return this.#deliver()
      case 'lapse':
        return this.#lapse()
      case 'suppress':
        return this.#suppress(MAILBOXES[one.who] as string)
      case 'back-up':
        this.#restore = await backUp()
        return
      case 'restore':
        return this.#restoreBackup()
    }
  }

  /** The client chooses the attempt: often an id that it read in a link mailed to it. */
  async #signUp(address: string, choice: number): Promise<void> {
    const known = this.#links[choice * 3]?.mail
    const attempt = known ?? `attempt-${choice}`
    const fields = { email: address, locale: 'nl', topics: 'projects', attempt }
    // Each form comes from another client, because this model has no limit by client.
    const client = { 'CF-Connecting-IP': `192.0.2.${this.#forms++ % 250}`, 'Sec-Fetch-Site': 'same-origin' }
    const answer = await site.post('/nl/nieuwsbrief', fields, client)
    this.#answers.add(JSON.stringify([answer.status, [...answer.headers], await answer.text()]))
    expect(this.#answers.size, 'answers to sign-ups differ').toBe(1)
    const before = this.#at(address)
    if (!this.#mayBeMailed(address) || before?.attempts.some((one) => one.attempt === attempt)) return
    const subscription = before ?? this.#begin(address)
    this.#turn(subscription, 'sign-up')
    this.#caused.push({ mailbox: address, at: site.clock.now })
    subscription.attempts.push({ attempt, sent: false })
    if (!before) subscription.id = (await subscriberByAddress(db, address))?.id ?? ''
  }

  #begin(address: string): Subscription {
    const subscription: Subscription = {
      id: '',
      address,
      standing: 'unknown',
      confirmedBefore: false,
      endedAt: undefined,
      attempts: [],
    }
    this.#subscriptions.push(subscription)
    return subscription
  }

  async #press({ link: choice, action: which, to }: { link: number; action: number; to: number }): Promise<void> {
    const link = this.#links[choice % Math.max(1, this.#links.length)]
    if (!link) return
    await this.#read(link)
    const actions = ACTIONS[link.purpose]
    const action = actions[which % actions.length] as string
    const target = MAILBOXES[to] as string
    const fields: Record<string, string> = { do: action, erase: 'yes', email: target, locale: 'nl', topics: 'projects' }
    const response = await site.post(link.url, fields)
    expect(response.status, `${link.purpose} ${action}`).toBeLessThan(500)
    const subscription = this.#opens(link)
    if (subscription) this.#act(subscription, link, action, target)
  }

  /** Checks that the page behind a link shows data of its own mailbox only. */
  async #read(link: Link): Promise<void> {
    const subscription = this.#opens(link)
    const response = await site.get(link.url)
    const body = await response.text()
    for (const other of MAILBOXES) {
      if (other === link.mailbox) continue
      const [, domain = ''] = other.split('@')
      expect(body.includes(domain), `a ${link.purpose} link mailed to ${link.mailbox} shows ${other}`).toBe(false)
    }
    if (link.purpose !== 'preferences') return
    const data = await site.get(`${link.url}/data.json`)
    expect(data.status === 200, 'the data can be read').toBe(subscription !== undefined)
    if (data.status !== 200) return
    expect(((await data.json()) as { subscriber: { address: string } }).subscriber.address).toBe(link.mailbox)
  }

  /** The subscription that a link may act for; undefined if the link must not work. */
  #opens(link: Link): Subscription | undefined {
    const now = site.clock.now
    const subscription = this.#subscriptions.find(({ id }) => id === link.subscriber)
    if (!subscription || link.rowGone) return undefined
    if (subscription.endedAt !== undefined && subscription.standing === 'unsubscribed') {
      if (now - subscription.endedAt >= LIMITS.manageAfterEnd) return undefined
    }
    if (link.purpose !== 'change' && subscription.address !== link.mailbox) return undefined
    if (link.purpose === 'preferences' && now - link.sentAt >= LIMITS.preferencesLink) return undefined
    if (link.purpose === 'change' && now - link.sentAt >= LIMITS.changeLink) return undefined
    return subscription
  }

  #act(subscription: Subscription, link: Link, action: string, target: string): void {
    const button = `${link.purpose} ${action}`
    const event = EVENTS[button]
    if (event) this.#turn(subscription, event)
    const fresh = !link.used && site.clock.now - link.sentAt < LIMITS.confirmLink
    if (button === 'confirm confirm' && fresh && subscription.standing === 'pending') {
      this.#turn(subscription, 'confirm')
      for (const one of this.#links) if (one.mail === link.mail) one.used = true
    }
    if (button === 'confirm renew' && subscription.standing === 'pending') this.#cause(subscription.address)
    if (button === 'manage undo' && !this.#suppressed.has(subscription.address)) this.#turn(subscription, 'undo')
    if (button === 'manage link') this.#cause(subscription.address)
    if (button === 'preferences address') this.#enterAddress(subscription, target)
    if (button === 'change change') this.#move(subscription, link)
    if (button === 'change forget' && subscription.address !== link.mailbox) link.rowGone = true
  }

  #enterAddress({ id }: Subscription, target: string): void {
    const today = this.#entered.filter((one) => one.subscriber === id && one.at > site.clock.now - LIMITS.day)
    if (today.length >= LIMITS.newAddressesADay) return
    this.#entered.push({ subscriber: id, at: site.clock.now })
    this.#cause(target)
  }

  #move(subscription: Subscription, link: Link): void {
    if (subscription.standing !== 'confirmed' && subscription.standing !== 'paused') return
    const holder = this.#at(link.mailbox)
    const unconfirmed = holder?.standing === 'pending' && !holder.confirmedBefore
    if (this.#suppressed.has(link.mailbox) || (holder && !unconfirmed)) return
    if (holder) this.#turn(holder, 'erase')
    subscription.address = link.mailbox
    for (const other of this.#links)
      if (other.purpose === 'change' && other.subscriber === link.subscriber && other !== link) other.rowGone = true
  }

  /** Replaces the row of a token, or its purpose, by that of another link. */
  async #forge({ link, other }: { link: number; other: number }): Promise<void> {
    const [own, foreign] = [link, other].map((choice) => this.#links[choice % Math.max(1, this.#links.length)])
    if (!own || !foreign || own.url === foreign.url) return
    const proof = own.url.split('.').at(-1)
    const forged = `${foreign.url.slice(0, foreign.url.lastIndexOf('.'))}.${proof}`
    if (forged === foreign.url || forged === own.url) return
    for (const action of ACTIONS[foreign.purpose]) {
      const response = await site.post(forged, { do: action, erase: 'yes', email: 'thief@thief.example' })
      expect(response.status, `a forged ${foreign.purpose} link`).toBe(404)
    }
  }

  /** The work of cron each minute, without the purge: `lapse` does that. */
  async #deliver(): Promise<void> {
    await cron()
    await this.#delivered()
  }

  /** Collects the links of the mails that were sent since the last call. */
  async #delivered(): Promise<void> {
    for (const mail of site.mails.splice(0)) {
      const id = mail.headers['X-Mail-Reference'] ?? ''
      const [row] = await rows<{ subscriber: string }>('select subscriber from outbox where id = ?', id)
      if (!row) throw new Error('a mail was sent that is not in the outbox')
      // After a restore a mail is sent again: the term of its earlier links starts again too.
      for (const link of this.#links) if (link.mail === id) link.sentAt = site.clock.now
      for (const [purpose, url] of linksIn(mail)) {
        this.#links.push({
          purpose,
          url,
          mailbox: mail.to.toLowerCase(),
          subscriber: row.subscriber,
          mail: id,
          sentAt: site.clock.now,
          rowGone: false,
          used: this.#links.some((one) => one.mail === id && one.used),
        })
      }
    }
    for (const { address, attempts } of this.#subscriptions) {
      if (this.#suppressed.has(address)) continue
      for (const one of attempts) one.sent = true
    }
  }

  async #lapse(): Promise<void> {
    await this.#deliver()
    site.clock.now += LIMITS.unconfirmed + MINUTE
    await purge(db, site.clock.now)
    this.#entered = []
    for (const subscription of [...this.#subscriptions]) this.#turn(subscription, 'lapse')
    this.#caused = []
  }

  async #suppress(address: string): Promise<void> {
    const subscriber = (await subscriberByAddress(db, address))?.id
    await suppress(db, pseudonyms, { address, subscriber, reason: 'asked', source: 'operator', now: site.clock.now })
    this.#suppressed.add(address)
    const subscription = this.#at(address)
    if (subscription) this.#turn(subscription, 'suppress')
  }

  /** Checks that after a restore and its replay no subscriber who had left is confirmed, then copies the state of the database. */
  async #restoreBackup(): Promise<void> {
    if (!this.#restore) return
    await this.#deliver()
    const confirmed = new Set(this.#confirmed())
    await this.#restore()
    await cron()
    expect(site.mails, 'mails are held').toEqual([])
    const after = await rows<{ address: string }>(`select address from subscriber where status = 'confirmed'`)
    const revived = after.map(({ address }) => address).filter((address) => !confirmed.has(address))
    expect(revived, 'confirmed after the restore, although they had left').toEqual([])
    await clearValue(db, 'held')
    await this.#adopt()
  }

  async #adopt(): Promise<void> {
    type Row = { id: string; address: string; status: Standing; ever: number; ended_at: number | null }
    const all = await rows<Row>(
      'select id, address, status, confirmed_at is not null as ever, ended_at from subscriber',
    )
    this.#subscriptions = []
    for (const { id, address, status, ever, ended_at } of all) {
      const mails = await rows<{ attempt: string; state: string }>(
        'select attempt, state from outbox where subscriber = ? and attempt is not null',
        id,
      )
      this.#subscriptions.push({
        id,
        address,
        standing: status,
        confirmedBefore: ever === 1,
        endedAt: ended_at ?? undefined,
        attempts: mails.map(({ attempt, state }) => ({ attempt, sent: state === 'sent' })),
      })
    }
    const sent = await rows<{ id: string; sent_at: number | null; owed_at: number }>(
      'select id, sent_at, owed_at from outbox',
    )
    // The database has only the `owed_at` of a mail that was sent after the backup: its term starts two days later at most.
    const mails = new Map(sent.map(({ id, sent_at, owed_at }) => [id, sent_at ?? owed_at + 2 * LIMITS.day]))
    const ofSubscriber: readonly Purpose[] = ['manage', 'one-click']
    for (const link of this.#links) {
      link.rowGone = !ofSubscriber.includes(link.purpose) && !mails.has(link.mail)
      link.sentAt = mails.get(link.mail) ?? link.sentAt
    }
    const used = new Set((await rows<{ mail: string }>('select mail from consent')).map(({ mail }) => mail))
    for (const link of this.#links) link.used = used.has(link.mail)
    this.#entered = await rows(`select actor as subscriber, at from counted_form where target = 'new address'`)
    const caused = await rows<{ mailbox: string; owed_at: number }>('select mailbox, owed_at from caused_mail')
    const names = new Map<string, string>()
    for (const address of MAILBOXES)
      names.set(
        (await pseudonyms.of({ email: '', address, mailbox: address, domain: '', publicProvider: true })).mailbox,
        address,
      )
    this.#caused = caused.map(({ mailbox, owed_at }) => ({ mailbox: names.get(mailbox) ?? '', at: owed_at }))
  }

  #turn(subscription: Subscription, event: SubscriptionEvent): void {
    const before = subscription.standing
    subscription.standing = next(before, event, subscription.confirmedBefore)
    if (subscription.standing === 'confirmed') {
      subscription.confirmedBefore = true
      subscription.endedAt = undefined
    }
    if (subscription.standing === 'unsubscribed') {
      subscription.endedAt ??= site.clock.now
      const drops: readonly SubscriptionEvent[] = ['unsubscribe', 'forget', 'suppress']
      if (drops.includes(event)) subscription.attempts = subscription.attempts.filter(({ sent }) => sent)
    }
    if (subscription.standing === 'unknown')
      this.#subscriptions = this.#subscriptions.filter((one) => one !== subscription)
  }

  #cause(mailbox: string): void {
    if (this.#mayBeMailed(mailbox)) this.#caused.push({ mailbox, at: site.clock.now })
  }

  #mayBeMailed(mailbox: string): boolean {
    const today = this.#caused.filter((one) => one.mailbox === mailbox && one.at > site.clock.now - LIMITS.day)
    return !this.#suppressed.has(mailbox) && today.length < LIMITS.mailsADay
  }

  #at(address: string): Subscription | undefined {
    return this.#subscriptions.find((one) => one.address === address)
  }

  #confirmed(): string[] {
    return this.#subscriptions.filter(({ standing }) => standing === 'confirmed').map(({ address }) => address)
  }

  async compare(): Promise<void> {
    const found = await rows<{ id: string; address: string; status: Standing; ever: number }>(
      'select id, address, status, confirmed_at is not null as ever from subscriber order by address',
    )
    const model = this.#subscriptions
      .map(({ id, address, standing, confirmedBefore }) => ({
        id,
        address,
        status: standing,
        ever: Number(confirmedBefore),
      }))
      .sort((a, b) => (a.address < b.address ? -1 : 1))
    expect(found).toEqual(model)
  }
}

function linksIn(mail: OutgoingMail): [Purpose, string][] {
  const oneClick = mail.headers['List-Unsubscribe']?.slice(1, -1)
  const links = Object.entries(SEGMENTS).flatMap(([purpose, segment]) => {
    const url = mail.text.match(new RegExp(`${ORIGIN}\\S*/${segment}/\\S+`))?.[0]
    return url ? [[purpose, url] as [Purpose, string]] : []
  })
  return oneClick ? [...links, ['one-click', oneClick]] : links
}

/** Invariants that hold after each step. */
const NEVER = {
  'a subscriber has no written consent': `select s.id from subscriber s where s.status in ('confirmed', 'paused')
    and not exists (select 1 from consent c where c.subscriber = s.id)`,
  'a consent is of a mail to another subscriber': `select c.mail from consent c join outbox o on o.id = c.mail
    where o.subscriber <> c.subscriber`,
  'a subscriber is confirmed and has ended': `select id from subscriber where status in ('confirmed', 'paused') and ended_at is not null`,
  'a subscriber has ended without a date': `select id from subscriber where status = 'unsubscribed' and ended_at is null`,
  'a mailbox gets more than its share': `select mailbox from caused_mail a where (select count(*) from caused_mail b
    where b.mailbox = a.mailbox and b.owed_at <= a.owed_at and b.owed_at > a.owed_at - ${LIMITS.day}) > ${LIMITS.mailsADay}`,
}

describe('links that were mailed', () => {
  test(`act only for the mailbox that they were mailed to, in ${HISTORIES.numRuns} random histories`, {
    timeout: 1_800_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 26, size: 'max' }), async (steps) => {
        await emptyDatabase()
        memory.clear()
        site.clock.now = NOW
        site.mails.length = 0
        const history = new History()
        for (const one of steps) {
          await history.play(one)
          await history.compare()
        }
        for (const [what, sql] of Object.entries(NEVER)) expect(await rows(sql), what).toEqual([])
      }),
      HISTORIES,
    )
  })
})

test('an id read in one link opens nothing else', async () => {
  await emptyDatabase()
  const attempt = newId()
  await site.post('/nl/nieuwsbrief', { email: 'thief@thief.example', locale: 'nl', topics: 'projects', attempt })
  expect(
    await rows('select id from outbox where id = ? union select id from subscriber where id = ?', attempt, attempt),
  ).toEqual([])
})
