import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BulkEvent, readerOfBulkEvents } from '../../../src/newsletter/mail/bulk-events.ts'

const NOW = Date.UTC(2026, 10, 29, 10)
const KEY = Buffer.alloc(24, 7)
const SECRET = `whsec_${KEY.toString('base64')}`
const OLD = `whsec_${Buffer.alloc(24, 8).toString('base64')}`
const TOKEN = 't'.repeat(40)

const settings = {
  url: undefined,
  from: 'news@example.brussels',
  postalAddress: 'Naamsestraat 59, 1000 Brussel',
  token: 'secret',
}
const resend = readerOfBulkEvents({ ...settings, provider: 'resend', eventsSecrets: [SECRET, OLD] })
const brevo = readerOfBulkEvents({ ...settings, provider: 'brevo', eventsSecrets: [TOKEN] })

const proof = (secret: string, id: string, timestamp: string, body: string) =>
  createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')

interface Signing {
  secret?: string
  id?: string
  timestamp?: string
  /** Replaces the signature that belongs to the request. */
  signature?: string
}

function signed(
  body: string,
  { secret = SECRET, id = 'msg_1', timestamp = String(NOW / 1000), signature }: Signing = {},
) {
  const headers = new Headers({
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': signature ?? `v1,${proof(secret, id, timestamp, body)}`,
  })
  return { headers, body, now: NOW }
}

const resendBody = (type: string, data: object = {}) =>
  JSON.stringify({
    type,
    created_at: '2026-11-29T09:59:00.000Z',
    data: { email_id: 'm-1', to: ['jan@example.org'], tags: { reference: 'r-1' }, ...data },
  })
const EVENT = {
  message: 'm-1',
  reference: 'r-1',
  recipient: 'jan@example.org',
  at: Date.UTC(2026, 10, 29, 9, 59),
}

describe('events of Resend', () => {
  it.each<[string, object, BulkEvent['kind'] | undefined]>([
    ['email.delivered', {}, 'delivered'],
    ['email.delivery_delayed', {}, 'delayed'],
    ['email.bounced', { bounce: { type: 'Permanent', subType: 'General' } }, 'bounced'],
    ['email.bounced', { bounce: { type: 'Transient' } }, 'refused'],
    ['email.bounced', {}, 'refused'],
    ['email.complained', {}, 'complained'],
    ['email.failed', {}, 'refused'],
    ['email.suppressed', {}, 'refused'],
    ['email.sent', {}, undefined],
    ['email.opened', {}, undefined],
    ['email.clicked', {}, undefined],
    ['contact.created', { email_id: undefined, to: undefined }, undefined],
    ['constructor', {}, undefined],
  ])('reads %s %j as %s', async (type, data, kind) => {
    expect(await resend(signed(resendBody(type, data)))).toEqual(kind ? [{ kind, ...EVENT }] : [])
  })

  it('do not need tags', async () => {
    const [event] = (await resend(signed(resendBody('email.delivered', { tags: undefined })))) as BulkEvent[]
    expect(event).not.toHaveProperty('reference')
  })

  it.each<[string, (body: string) => ReturnType<typeof signed>]>([
    ['another body', (body) => ({ ...signed(body), body: `${body} ` })],
    [
      'another id',
      (body) => signed(body, { id: 'msg_2', signature: `v1,${proof(SECRET, 'msg_1', `${NOW / 1000}`, body)}` }),
    ],
    ['another secret', (body) => signed(body, { secret: `whsec_${Buffer.alloc(24, 9).toString('base64')}` })],
    ['a signature of six minutes ago', (body) => signed(body, { timestamp: String(NOW / 1000 - 360) })],
    ['a signature of the future', (body) => signed(body, { timestamp: String(NOW / 1000 + 360) })],
    ['no number as time', (body) => signed(body, { timestamp: 'NaN' })],
    [
      'a signature of version 2',
      (body) => signed(body, { signature: `v2,${proof(SECRET, 'msg_1', `${NOW / 1000}`, body)}` }),
    ],
    ['an empty signature', (body) => signed(body, { signature: 'v1,' })],
    [
      'a part of the signature',
      (body) => signed(body, { signature: `v1,${proof(SECRET, 'msg_1', `${NOW / 1000}`, body).slice(0, 20)}` }),
    ],
    ['no headers', (body) => ({ headers: new Headers(), body, now: NOW })],
    [
      'the token of another service',
      (body) => ({ headers: new Headers({ Authorization: `Bearer ${SECRET}` }), body, now: NOW }),
    ],
  ])('are refused with %s', async (_what, request) => {
    expect(await resend(request(resendBody('email.complained')))).toBe('refused')
  })

  it('are accepted with an older secret, and with one right signature among others', async () => {
    const body = resendBody('email.delivered')
    expect(await resend(signed(body, { secret: OLD }))).toHaveLength(1)
    const right = proof(SECRET, 'msg_1', `${NOW / 1000}`, body)
    const others = `v1a,abc v1,${Buffer.alloc(32).toString('base64')} v1,${right}`
    expect(await resend(signed(body, { signature: others }))).toHaveLength(1)
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"type":1}',
    resendBody('email.delivered', { to: [] }),
    resendBody('email.delivered', { email_id: 1 }),
  ])('are not understood as %s', async (body) => {
    expect(await resend(signed(body))).toBe('not-understood')
  })

  it('verify the example of the documentation of Svix', async () => {
    const example = readerOfBulkEvents({
      ...settings,
      provider: 'resend',
      eventsSecrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    })
    const headers = new Headers({
      'svix-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'svix-timestamp': '1614265330',
      'svix-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
    // Its body is not an event, so it is understood only as far as its signature.
    expect(await example({ headers, body: '{"test": 2432232314}', now: 1_614_265_330_000 })).toBe('not-understood')
  })
})

const brevoBody = (event: string, more: object = {}) => ({
  event,
  email: 'jan@example.org',
  'message-id': '<m-1>',
  ts_event: Date.UTC(2026, 10, 29, 9, 59) / 1000,
  'X-Mailin-custom': 'r-1',
  ...more,
})
const withToken = (body: unknown, authorization = `Bearer ${TOKEN}`) => ({
  headers: new Headers({ Authorization: authorization }),
  body: typeof body === 'string' ? body : JSON.stringify(body),
  now: NOW,
})
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

describe('events of Brevo', () => {
  it.each<[string, BulkEvent['kind'] | undefined]>([
    ['delivered', 'delivered'],
    ['deferred', 'delayed'],
    ['hard_bounce', 'bounced'],
    ['invalid_email', 'bounced'],
    ['soft_bounce', 'refused'],
    ['blocked', 'refused'],
    ['error', 'refused'],
    ['spam', 'complained'],
    ['unsubscribed', 'unsubscribed'],
    ['request', undefined],
    ['opened', undefined],
    ['unique_opened', undefined],
    ['click', undefined],
    ['toString', undefined],
  ])('reads %s as %s', async (name, kind) => {
    expect(await brevo(withToken(brevoBody(name)))).toEqual(kind ? [{ kind, ...EVENT }] : [])
  })

  it('may come in lists', async () => {
    const events = await brevo(withToken([brevoBody('delivered'), brevoBody('opened'), brevoBody('spam')]))
    expect((events as BulkEvent[]).map(({ kind }) => kind)).toEqual(['delivered', 'complained'])
  })

  it('are accepted with the token as the password of a user name', async () => {
    expect(await brevo(withToken(brevoBody('delivered'), basic(`brevo:${TOKEN}`)))).toHaveLength(1)
  })

  it.each([
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    TOKEN,
    `Token ${TOKEN}`,
    basic(`${TOKEN}:`),
    basic(TOKEN),
    basic(`brevo:${TOKEN}x`),
    'Basic %%%',
    'Basic =',
  ])('are refused with the authorization %j', async (authorization) => {
    expect(await brevo(withToken(brevoBody('spam'), authorization))).toBe('refused')
  })

  it.each(['', 'null', '{}', '7', [brevoBody('delivered'), 7], brevoBody('delivered', { email: null })])(
    'are not understood as %j',
    async (body) => {
      expect(await brevo(withToken(body))).toBe('not-understood')
    },
  )
})

it('no body makes the reading fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (body) => {
      for (const read of [await resend(signed(body)), await brevo(withToken(body))])
        expect(read === 'not-understood' || Array.isArray(read)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
