import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpMailer } from '../../src/newsletter/mail/http.ts'
import type { OutgoingMail } from '../../src/newsletter/mail/mailer.ts'
import { MailError } from '../../src/newsletter/mail/mailer.ts'
import type { Verdict } from '../../src/newsletter/outbox/failures.ts'
import { DeadlineExceeded } from '../../src/platform/deadline.ts'

const MAIL: OutgoingMail = {
  to: 'jan@example.org',
  from: { email: 'newsletter@example.brussels', name: 'Nieuwsbrief "perspective"' },
  subject: 'Bevestig uw inschrijving',
  html: '<p>Dag</p>',
  text: 'Dag',
  headers: { 'List-Id': '<newsletter.example.brussels>' },
}

const mailer = (send: typeof fetch) => httpMailer({ url: 'https://mail.example/send', token: 'secret', fetch: send })
const answering = (status: number, body: BodyInit | null = '{"id":"m-1"}') =>
  mailer(async () => new Response(body, { status }))
const failureOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'taken',
    (error: unknown) => error,
  )

afterEach(() => {
  vi.useRealTimers()
})

describe('httpMailer', () => {
  it('posts the mail as JSON with a bearer token', async () => {
    const send = vi.fn<typeof fetch>(async () => Response.json({ id: 'm-1' }))
    expect(await mailer(send).send(MAIL)).toEqual({ message: 'm-1' })
    const [url, init] = send.mock.calls[0] ?? []
    expect(url).toBe('https://mail.example/send')
    expect(init?.method).toBe('POST')
    expect(init?.headers).toMatchObject({ Authorization: 'Bearer secret', 'Content-Type': 'application/json' })
    const { from: _, ...rest } = MAIL
    expect(JSON.parse(String(init?.body))).toEqual({
      ...rest,
      from: '"Nieuwsbrief \\"perspective\\"" <newsletter@example.brussels>',
    })
  })

  it('does not let a name start another header', async () => {
    const send = vi.fn<typeof fetch>(async () => Response.json({ id: 'm-1' }))
    await mailer(send).send({ ...MAIL, from: { email: 'a@example.org', name: 'A\r\nBcc: all@example.org' } })
    expect(JSON.parse(String(send.mock.calls[0]?.[1]?.body)).from).not.toMatch(/[\r\n]/)
  })

  it.each<[number, Verdict]>([
    [400, 'give-up'],
    [401, 'stop'],
    [402, 'stop'],
    [403, 'stop'],
    [404, 'again'],
    [408, 'again'],
    [413, 'give-up'],
    [422, 'give-up'],
    [429, 'again'],
    [503, 'again'],
  ])('takes a %d for: %s', async (status, verdict) => {
    const failure = await failureOf(answering(status, 'no').send(MAIL))
    expect(failure).toMatchObject({ name: 'MailError', verdict })
  })

  it.each([500, 502, 504])('reports an unknown outcome after a %d', async (status) => {
    const failure = await failureOf(answering(status, 'no').send(MAIL))
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(MailError)
  })

  it.each([200, 201, 202])('treats a %d with an id as accepted', async (status) => {
    expect(await answering(status).send(MAIL)).toEqual({ message: 'm-1' })
  })

  it.each<[string, string | null]>([
    ['no JSON', '<html>'],
    ['nothing', null],
    ['no id', '{"ok":true}'],
    ['an invalid id', '{"id":7}'],
  ])('takes a mail for accepted, under a name of our own, when the answer holds %s', async (_what, body) => {
    expect((await answering(200, body).send(MAIL)).message).toMatch(/^unnamed-[\w-]{22}$/)
  })

  it('has neither the address nor the token in its error', async () => {
    const failure = await failureOf(answering(500, 'jan@example.org secret').send(MAIL))
    expect(String(failure)).toBe('Error: the mail service answered 500')
  })

  it('rethrows a network failure', async () => {
    const failure = await failureOf(mailer(() => Promise.reject(new TypeError('network'))).send(MAIL))
    expect(failure).toBeInstanceOf(TypeError)
  })

  it('waits at most ten seconds for an answer', async () => {
    vi.useFakeTimers()
    const failure = failureOf(mailer(() => new Promise(() => undefined)).send(MAIL))
    await vi.advanceTimersByTimeAsync(9_999)
    expect(await Promise.race([failure, Promise.resolve('waiting')])).toBe('waiting')
    await vi.advanceTimersByTimeAsync(2)
    expect(await failure).toBeInstanceOf(DeadlineExceeded)
  })

  it('also limits the wait for the rest of an answer that has started', async () => {
    vi.useFakeTimers()
    const failure = failureOf(mailer(async () => new Response(new ReadableStream())).send(MAIL))
    await vi.advanceTimersByTimeAsync(10_001)
    expect(await Promise.race([failure, Promise.resolve('waiting')])).toBeInstanceOf(DeadlineExceeded)
  })
})
