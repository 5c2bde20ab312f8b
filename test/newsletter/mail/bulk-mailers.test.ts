import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brevoMailer } from '../../../src/newsletter/mail/brevo.ts'
import type { BulkMailer } from '../../../src/newsletter/mail/bulk-mailer.ts'
import { MailError, type OutgoingMail } from '../../../src/newsletter/mail/mailer.ts'
import { resendMailer } from '../../../src/newsletter/mail/resend.ts'
import type { Verdict } from '../../../src/newsletter/outbox/failures.ts'

const MAIL: OutgoingMail = {
  to: 'jan@example.org',
  from: { email: 'news@example.brussels', name: 'Nieuwsbrief "perspective"\r\nBcc: all@example.org' },
  subject: 'Nieuws',
  html: '<p>Dag</p>',
  text: 'Dag',
  headers: { 'List-Id': '<newsletter.example.brussels>', 'X-Mail-Reference': 'f'.repeat(32) },
}
const KEY = '0123456789abcdef'.repeat(2)
/** A wait that a busy machine does not exceed, and a short one for services that do not answer. */
const LONG = 20_000
const SHORT = 300

type Answer = (response: ServerResponse, request: IncomingMessage) => void
interface Received {
  path: string | undefined
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

const NOTHING: Received = { path: undefined, headers: {}, body: {} }

/** A local mail service that answers as the test says. */
const received: Received[] = []
let answer: Answer = json(500, {})
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  received.push({ path: request.url, headers: request.headers, body: JSON.parse(body || '{}') })
  answer(response, request)
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  received.length = 0
})

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** The id that a service gives to a mail, in the form of its answers. */
const SERVICES = {
  resend: { mailer: (deadline = LONG) => resendMailer({ url: base, token: 'secret', deadline }), taken: { id: 'm-1' } },
  brevo: {
    mailer: (deadline = LONG) => brevoMailer({ url: base, token: 'secret', deadline }),
    taken: { messageId: '<m-1>' },
  },
} as const
type Service = keyof typeof SERVICES
const NAMES: Service[] = ['resend', 'brevo']

async function failureOf(mailer: BulkMailer): Promise<unknown> {
  return mailer.send(MAIL, KEY).then(
    ({ message }) => `taken: ${message}`,
    (error: unknown) => error,
  )
}

/** What a failure means: a verdict, or that the outcome is unknown. */
async function outcomeOf(service: Service, deadline = LONG): Promise<Verdict | 'unknown' | 'taken'> {
  const failure = await failureOf(SERVICES[service].mailer(deadline))
  if (typeof failure === 'string') return 'taken'
  return failure instanceof MailError ? failure.verdict : 'unknown'
}

describe('the request', () => {
  it('is the one that Resend documents', async () => {
    answer = json(200, { id: 'm-1' })
    expect(await SERVICES.resend.mailer().send(MAIL, KEY)).toEqual({ message: 'm-1' })
    const [{ headers, body } = NOTHING] = received
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
      'idempotency-key': KEY,
    })
    expect(body).toMatchObject({
      to: ['jan@example.org'],
      subject: 'Nieuws',
      html: '<p>Dag</p>',
      text: 'Dag',
      headers: MAIL.headers,
      tags: [{ name: 'reference', value: KEY }],
    })
    expect(body.from).toMatch(/^"Nieuwsbrief .*" <news@example\.brussels>$/)
    expect(body.from).not.toMatch(/[\r\n]/)
  })

  it('has no tag that Resend would refuse', async () => {
    answer = json(200, { id: 'm-1' })
    await SERVICES.resend.mailer().send(MAIL, 'test:2026-12/nl')
    expect(received[0]?.body).not.toHaveProperty('tags')
  })

  it('is the one that Brevo documents', async () => {
    answer = json(201, { messageId: '<m-1@relay.example>' })
    expect(await SERVICES.brevo.mailer().send(MAIL, KEY)).toEqual({ message: 'm-1@relay.example' })
    const [{ headers, body } = NOTHING] = received
    expect(headers).toMatchObject({ 'api-key': 'secret', 'content-type': 'application/json' })
    expect(body).toMatchObject({
      sender: MAIL.from,
      to: [{ email: 'jan@example.org' }],
      subject: 'Nieuws',
      htmlContent: '<p>Dag</p>',
      textContent: 'Dag',
      headers: { ...MAIL.headers, 'X-Mailin-custom': KEY },
    })
  })

  it('has one UUID for each key in Brevo, which accepts no other keys', async () => {
    answer = json(201, SERVICES.brevo.taken)
    for (const key of [KEY, KEY, `${KEY}x`]) await SERVICES.brevo.mailer().send(MAIL, key)
    const keys = received.map(({ body }) => (body.headers as Record<string, string>).idempotencyKey)
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('has the same key when a mail is sent again', async () => {
    for (const name of NAMES) {
      received.length = 0
      answer = json(500, {})
      await failureOf(SERVICES[name].mailer())
      answer = json(200, SERVICES[name].taken)
      expect(await failureOf(SERVICES[name].mailer())).toBe('taken: m-1')
      const [first, second] = received.map(({ headers, body }) => [
        headers['idempotency-key'],
        (body.headers as Record<string, string>).idempotencyKey,
      ])
      expect(second).toEqual(first)
    }
  })
})

/** Refusals in the documentation of Resend ("Errors"), and what they mean for the mails after them. */
const RESEND: [status: number, name: string, message: string, outcome: Verdict | 'unknown'][] = [
  [400, 'invalid_idempotency_key', '', 'give-up'],
  [400, 'validation_error', 'An error was found with one or more fields', 'give-up'],
  [400, 'validation_error', 'API key is invalid', 'stop'],
  [401, 'missing_api_key', '', 'stop'],
  [401, 'restricted_api_key', '', 'stop'],
  [401, 'validation_error', 'API key is invalid', 'stop'],
  [403, 'invalid_api_key', '', 'stop'],
  [403, 'validation_error', 'The domain is not verified', 'stop'],
  [404, 'not_found', '', 'stop'],
  [405, 'method_not_allowed', '', 'stop'],
  [409, 'invalid_idempotent_request', '', 'unknown'],
  [409, 'concurrent_idempotent_requests', '', 'unknown'],
  [422, 'invalid_parameter', '', 'give-up'],
  [422, 'missing_required_field', '', 'give-up'],
  [422, 'invalid_from_address', '', 'stop'],
  [422, 'invalid_access', '', 'stop'],
  [429, 'rate_limit_exceeded', '', 'again'],
  [429, 'daily_quota_exceeded', '', 'stop'],
  [429, 'monthly_quota_exceeded', '', 'stop'],
  [451, 'security_error', '', 'stop'],
  [500, 'application_error', '', 'unknown'],
  [500, 'internal_server_error', '', 'unknown'],
  [418, 'something_new', '', 'again'],
]

/** Refusals in the documentation of Brevo ("Error codes"). */
const BREVO: typeof RESEND = [
  [400, 'invalid_parameter', 'email is not valid in to', 'give-up'],
  [400, 'invalid_parameter', 'Sending has been rejected because the sender you used is not valid', 'stop'],
  [400, 'missing_parameter', 'subject is missing', 'give-up'],
  [400, 'out_of_range', '', 'give-up'],
  [400, 'duplicate_parameter', '', 'unknown'],
  [401, 'unauthorized', 'Key not found', 'stop'],
  [402, 'not_enough_credits', '', 'stop'],
  [403, 'permission_denied', '', 'stop'],
  [403, 'account_under_validation', '', 'stop'],
  [404, 'document_not_found', '', 'stop'],
  [405, 'method_not_allowed', '', 'stop'],
  [406, 'not_acceptable', '', 'give-up'],
  [429, 'too_many_requests', '', 'again'],
  [500, '', '', 'unknown'],
]

describe.each([
  ['resend' as const, RESEND, 'name'],
  ['brevo' as const, BREVO, 'code'],
])('%s', (service, refusals, field) => {
  it.each(refusals)('takes %i %s "%s" for: %s', async (status, code, message, outcome) => {
    answer = json(status, { [field]: code, message })
    expect(await outcomeOf(service)).toBe(outcome)
  })

  it.each([500, 502, 503, 504, 521])(
    'does not know the outcome after a %i, also if the mail was taken',
    async (status) => {
      answer = json(status, SERVICES[service].taken)
      expect(await outcomeOf(service)).toBe('unknown')
    },
  )

  it('does not follow a redirect, which would carry the token and the address away', async () => {
    for (const status of [301, 302, 307, 308]) {
      received.length = 0
      answer = (response) => response.writeHead(status, { Location: `${base}/elsewhere` }).end()
      expect(await outcomeOf(service)).toBe('stop')
      expect(received).toHaveLength(1)
    }
  })

  it('does not know the outcome if the service does not answer in time', async () => {
    answer = () => undefined
    const start = performance.now()
    expect(await outcomeOf(service, SHORT)).toBe('unknown')
    expect(performance.now() - start).toBeLessThan(LONG)
  })

  it('does not know the outcome if the answer starts and never ends', async () => {
    answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.write('{"id":"m-1"')
    }
    expect(await outcomeOf(service, SHORT)).toBe('unknown')
  })

  it('does not know the outcome if the body is cut off', async () => {
    answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' })
      response.write('{"id":"m-1","messageId":"m-1"}', () => response.destroy())
    }
    expect(await outcomeOf(service)).toBe('unknown')
  })

  it('does not know the outcome if the connection is closed without an answer', async () => {
    answer = (_response, request) => request.socket.destroy()
    expect(await outcomeOf(service)).toBe('unknown')
  })

  it('does not take the page of a proxy for an accepted mail', async () => {
    for (const page of [
      '<html>Welcome</html>',
      '',
      'null',
      '[]',
      '{"id":7,"messageId":7}',
      '{"id":"","messageId":""}',
    ]) {
      answer = (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page)
      expect(await outcomeOf(service), page).toBe('unknown')
    }
  })

  it('reads an answer by its content, whatever its type says', async () => {
    answer = (response) =>
      response.writeHead(202, { 'Content-Type': 'text/plain' }).end(JSON.stringify(SERVICES[service].taken))
    expect(await failureOf(SERVICES[service].mailer())).toBe('taken: m-1')
  })

  it.each([
    [401, 'stop'],
    [403, 'stop'],
    [413, 'give-up'],
    [429, 'again'],
  ] as const)('decides by the status if the body of a %i is missing, cut off or not JSON', async (status, outcome) => {
    const bodies: Answer[] = [
      (response) => response.writeHead(status).end(),
      (response) => response.writeHead(status, { 'Content-Type': 'text/html' }).end('<html>'),
      (response) => {
        response.writeHead(status, { 'Content-Length': '100' })
        response.write('{"co', () => response.destroy())
      },
    ]
    for (const body of bodies) {
      answer = body
      expect(await outcomeOf(service)).toBe(outcome)
    }
  })

  it('has neither an address nor the token in its errors', async () => {
    for (const status of [200, 400, 401, 500]) {
      answer = json(status, { message: 'jan@example.org secret' })
      expect(String(await failureOf(SERVICES[service].mailer()))).not.toMatch(/jan@|secret/)
    }
  })
})

describe('the wait after too many requests', () => {
  it.each([
    ['resend', 'Retry-After', '7', 7000],
    ['brevo', 'x-sib-ratelimit-reset', '90', 90_000],
    ['resend', 'Retry-After', 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['resend', 'Retry-After', '-1', undefined],
    ['brevo', 'x-sib-ratelimit-reset', '99999999999', undefined],
    ['brevo', 'x-other', '5', undefined],
  ] as const)('is in the error of %s: %s: %s', async (service, header, value, expected) => {
    answer = json(429, {}, { [header]: value })
    const failure = await failureOf(SERVICES[service].mailer())
    expect(failure).toBeInstanceOf(MailError)
    expect(failure).toMatchObject({ code: 'E_RATE_LIMIT_EXCEEDED', retryAfter: expected })
  })
})

it('keys live as long as the services document it, by the shorter of two values', () => {
  expect([SERVICES.resend, SERVICES.brevo].map(({ mailer }) => mailer().keyLifeSeconds)).toEqual([86_400, 900])
})
