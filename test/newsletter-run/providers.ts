import { createHmac, randomUUID } from 'node:crypto'

/** A refusal or failure that the documentation of a mail service names. */
export type Refusal =
  /** An error of the service itself, or the page of a proxy before it. */
  | 'fail'
  | 'gateway'
  | 'too-many'
  | 'quota'
  /** Refuses this recipient. */
  | 'invalid'
  /** The account may not send for now. */
  | 'denied'
  /** Another request with the same key is said to be under way or to be known, although no mail was taken. */
  | 'key-in-use'

/** What happens to a mail that was taken. Events say it. */
export type Fate = 'delivered' | 'delayed' | 'soft' | 'blocked' | 'failed' | 'bounced' | 'complained'

interface Answer {
  status: number
  /** An object is sent as JSON, a text as a page. */
  body: object | string
  headers?: Record<string, string>
}

/** A mail as a service receives it. */
export interface PostedMail {
  /** Our reference of the mail, which the service repeats in its events. */
  key: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/** What an event is about. */
interface Sent extends Pick<PostedMail, 'key' | 'to'> {
  id: string
}

/** The interface of a mail service, as its documentation describes it. */
export interface Provider {
  /** How long it keeps a key, in milliseconds. */
  keyLife: number
  /** Value of the Worker's secret `BULK_EVENTS_SECRET`. */
  eventsSecret: string
  read(body: unknown, headers: NodeJS.Dict<string | string[]>): PostedMail
  newId(): string
  taken(id: string): Answer
  /** The answer to a key that it knows. */
  known(id: string, sameContent: boolean): Answer
  refusals: Readonly<Record<Refusal, Answer>>
  /** The events of a mail, in the order in which they happen. @param at milliseconds since 1970 */
  events(mail: Sent, fate: Fate, at: number): object[]
  /** The headers that prove where an event comes from. @param at milliseconds since 1970 */
  sign(id: string, body: string, at: number): Record<string, string>
}

const PAGE = '<html><body><h1>Bad gateway</h1></body></html>'
const MINUTE = 60_000

const RESEND_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const RESEND_EVENTS: Readonly<Record<Fate, readonly string[]>> = {
  delivered: ['sent', 'delivered'],
  delayed: ['sent', 'delivery_delayed', 'delivered'],
  soft: ['sent', 'bounced'],
  blocked: ['suppressed'],
  failed: ['failed'],
  bounced: ['sent', 'bounced'],
  complained: ['sent', 'delivered', 'complained'],
}

/** https://resend.com/docs: "Send Email", "Idempotency Keys", "Errors", "Event Types", "Verify Webhooks Requests". */
const resend: Provider = {
  keyLife: 24 * 60 * MINUTE,
  eventsSecret: RESEND_SECRET,
  read(body, headers) {
    const mail = body as Omit<PostedMail, 'key' | 'to'> & { to: string[] }
    return { ...mail, to: mail.to[0] ?? '', key: String(headers['idempotency-key'] ?? '') }
  },
  newId: randomUUID,
  taken: (id) => ({ status: 200, body: { id } }),
  known: (id, sameContent) =>
    sameContent ? resend.taken(id) : refusal(409, 'invalid_idempotent_request', 'Same key, different payload'),
  refusals: {
    fail: refusal(500, 'internal_server_error', 'Unexpected error'),
    gateway: { status: 502, body: PAGE },
    'too-many': { ...refusal(429, 'rate_limit_exceeded', 'Too many requests'), headers: { 'retry-after': '1' } },
    quota: refusal(429, 'daily_quota_exceeded', 'You have reached your daily email quota'),
    invalid: refusal(422, 'validation_error', 'Invalid `to` field'),
    denied: refusal(451, 'security_error', 'We may have found a security issue with the request'),
    'key-in-use': refusal(409, 'concurrent_idempotent_requests', 'Same key while another request is in progress'),
  },
  events: ({ id, key, to }, fate, at) =>
    RESEND_EVENTS[fate].map((name) => ({
      type: `email.${name}`,
      created_at: new Date(at).toISOString(),
      data: {
        email_id: id,
        to: [to],
        tags: { reference: key },
        ...(name === 'bounced' && {
          bounce: { type: fate === 'soft' ? 'Transient' : 'Permanent', subType: 'General' },
        }),
      },
    })),
  sign(id, body, at) {
    const timestamp = String(Math.floor(at / 1000))
    const key = Buffer.from(RESEND_SECRET.slice('whsec_'.length), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` }
  },
}

function refusal(status: number, name: string, message: string): Answer {
  return { status, body: { statusCode: status, name, message } }
}

const BREVO_SECRET = 'password-of-the-webhook-of-this-run'
const BREVO_EVENTS: Readonly<Record<Fate, readonly string[]>> = {
  delivered: ['request', 'delivered'],
  delayed: ['request', 'deferred', 'delivered'],
  soft: ['request', 'soft_bounce'],
  blocked: ['request', 'blocked'],
  failed: ['request', 'error'],
  bounced: ['request', 'hard_bounce'],
  complained: ['request', 'delivered', 'spam'],
}

/**
 * https://developers.brevo.com/docs: "Send a transactional email", "Batch email idempotency", "Error codes", "Transactional
 * webhooks", "Secure webhook calls". A key that is known is refused, and the answer does not say which mail it belongs to.
 */
const brevo: Provider = {
  keyLife: 30 * MINUTE,
  eventsSecret: BREVO_SECRET,
  read(body) {
    const mail = body as {
      to: { email: string }[]
      subject: string
      htmlContent: string
      textContent: string
      headers: Record<string, string>
    }
    const { subject, htmlContent: html, textContent: text, headers } = mail
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(headers.idempotencyKey ?? ''))
      throw new Error('the idempotency key is not a UUID')
    return { key: headers['X-Mailin-custom'] ?? '', to: mail.to[0]?.email ?? '', subject, html, text, headers }
  },
  newId: () => `${randomUUID()}@smtp-relay.example`,
  taken: (id) => ({ status: 201, body: { messageId: `<${id}>` } }),
  known: () => brevo.refusals['key-in-use'],
  refusals: {
    fail: { status: 500, body: { code: 'internal_error', message: 'Internal error' } },
    gateway: { status: 502, body: PAGE },
    'too-many': {
      status: 429,
      body: { code: 'too_many_requests', message: 'Too many requests' },
      headers: { 'x-sib-ratelimit-limit': '1000', 'x-sib-ratelimit-remaining': '0', 'x-sib-ratelimit-reset': '1' },
    },
    quota: { status: 402, body: { code: 'not_enough_credits', message: 'You have no more credits' } },
    invalid: { status: 400, body: { code: 'invalid_parameter', message: 'email is not valid in to' } },
    denied: { status: 403, body: { code: 'account_under_validation', message: 'Your account is under validation' } },
    'key-in-use': { status: 400, body: { code: 'duplicate_parameter', message: 'The idempotency key was used' } },
  },
  events: ({ id, key, to }, fate, at) =>
    BREVO_EVENTS[fate].map((event) => ({
      event,
      email: to,
      'message-id': `<${id}>`,
      ts_event: Math.floor(at / 1000),
      'X-Mailin-custom': key,
    })),
  sign: () => ({ Authorization: `Basic ${Buffer.from(`brevo:${BREVO_SECRET}`).toString('base64')}` }),
}

export const PROVIDERS = { resend, brevo } as const satisfies Record<string, Provider>
export type ProviderName = keyof typeof PROVIDERS
