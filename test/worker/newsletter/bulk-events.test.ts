import { beforeEach, describe, expect, it } from 'vitest'
import { BULK_EVENTS_PATH } from '../../../src/newsletter/paths.ts'
import { isSuppressed } from '../../../src/newsletter/store/suppression.ts'
import { tallySince } from '../../../src/newsletter/store/tally.ts'
import { type NewsletterApp, newsletterApp, ORIGIN } from './app.ts'
import { db, emptyDatabase, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

const TOKEN = 't'.repeat(40)
const bulk = {
  provider: 'brevo' as const,
  url: undefined,
  from: 'news@example.brussels',
  postalAddress: 'Naamsestraat 59, 1000 Brussel',
  token: 'secret',
  eventsSecrets: [TOKEN],
}

beforeEach(emptyDatabase)

const post = (
  { app }: NewsletterApp,
  body: string,
  headers: Record<string, string> = { Authorization: `Bearer ${TOKEN}` },
) => app.request(`${ORIGIN}${BULK_EVENTS_PATH}`, { method: 'POST', body, headers })
const event = (name: string, email = 'jan@example.org') => ({
  event: name,
  email,
  'message-id': `<m-${email}>`,
  ts_event: NOW / 1000,
})

async function subscribe(email: string): Promise<void> {
  await signUpAs(email)
  await db
    .prepare(`update subscriber set status = 'confirmed', confirmed_at = ?1 where lower(email) = ?2`)
    .bind(NOW, email.toLowerCase())
    .run()
}

/** A mail of an issue that the service has taken. */
async function mailed(email: string): Promise<void> {
  const [sentTo] = await pseudonyms.hashAddress(email)
  await db
    .prepare(
      `insert into delivery (issue, subscriber, person, place, locale, state, message, sent_to, begun_at, ended_at)
       select '2026-01', id, id, 1, 'nl', 'sent', ?2, ?3, ?4, ?4 from subscriber where address = ?1`,
    )
    .bind(email, `m-${email}`, sentTo, NOW)
    .run()
}

describe('events of the mail service for issues', () => {
  it.each([
    ['hard_bounce', 'unsubscribed', true],
    ['spam', 'unsubscribed', true],
    ['unsubscribed', 'unsubscribed', false],
    ['soft_bounce', 'confirmed', false],
    ['delivered', 'confirmed', false],
    ['opened', 'confirmed', false],
  ])('%s leaves the subscription %s; suppressed: %j', async (name, status, suppressed) => {
    await subscribe('Jan@example.org')
    await mailed('jan@example.org')
    const app = await newsletterApp({ bulk })
    for (let twice = 0; twice < 2; twice++) expect((await post(app, JSON.stringify(event(name)))).status).toBe(204)
    expect(await standing('jan@example.org')).toBe(status)
    expect(await isSuppressed(db, pseudonyms, 'jan@example.org', Date.now())).toBe(suppressed)
  })

  it('changes nothing for a mailbox without a subscription', async () => {
    const app = await newsletterApp({ bulk })
    expect(
      (await post(app, JSON.stringify([event('spam', 'other@example.org'), event('spam', 'no address')]))).status,
    ).toBe(204)
    expect(await isSuppressed(db, pseudonyms, 'other@example.org', Date.now())).toBe(false)
  })

  it('do not open the breaker for confirmations, however many readers complain', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `p${i}@example.org`)
    for (const address of people) {
      await subscribe(address)
      await mailed(address)
    }
    const app = await newsletterApp({ bulk })
    await post(app, JSON.stringify(people.map((address) => event('spam', address))))
    expect((await tallySince(db, Date.now())).all.complaints).toBe(0)
    expect(await rows(`select count(*) as n from subscriber where status = 'unsubscribed'`)).toEqual([{ n: 20 }])
  })

  it('are refused without the token, and change nothing', async () => {
    await subscribe('jan@example.org')
    const app = await newsletterApp({ bulk })
    for (const headers of [{}, { Authorization: 'Bearer no' }, { 'Sec-Fetch-Site': 'same-origin' }]) {
      const response = await post(app, JSON.stringify(event('spam')), headers)
      expect(response.status).toBe(401)
      expect(await response.text()).toBe('')
    }
    expect(await standing('jan@example.org')).toBe('confirmed')
  })

  it('are refused if they are not understood, or too large', async () => {
    const app = await newsletterApp({ bulk })
    expect((await post(app, 'no JSON')).status).toBe(400)
    expect((await post(app, JSON.stringify('x'.repeat(1_048_576)))).status).toBe(413)
  })

  it('are sent again by the service if the database fails: the answer is 503', async () => {
    await subscribe('jan@example.org')
    const failing = new Proxy(db, {
      get: (target, name) => {
        if (name === 'prepare') throw new Error('down')
        return Reflect.get(target, name)
      },
    })
    const app = await newsletterApp({ bulk, database: failing })
    expect((await post(app, JSON.stringify(event('spam')))).status).toBe(503)
  })

  it('have no address on the site if no mail service for issues is configured', async () => {
    expect((await post(await newsletterApp(), JSON.stringify(event('spam')))).status).toBe(404)
  })

  it('a GET shows nothing', async () => {
    const { app } = await newsletterApp({ bulk })
    expect((await app.request(`${ORIGIN}${BULK_EVENTS_PATH}`)).status).not.toBe(200)
  })
})
