import { createHash, createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What the service does with one request. */
export type Behaviour =
  | 'accept'
  /** Does not answer: after taking the mail, or without taking it. */
  | 'hang-taken'
  | 'hang'
  /** Takes the mail, and its answer is cut off. */
  | 'cut'
  /** Fails with 500: after taking the mail, or without taking it. */
  | 'fail-taken'
  | 'fail'
  | 'too-many'
  | 'quota'
  /** Refuses this recipient. */
  | 'invalid'

/** What happens to a mail that was taken. An event says it. */
export type Fate = 'delivered' | 'bounced' | 'complained'

export interface TakenMail {
  id: string
  key: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

interface Options {
  port: number
  /** Signing secret of the events. */
  secret: string
  /** Milliseconds since 1970, by the clock of the run. */
  now(): number
  /** @param call number of the request for an issue, from 1 */
  behaviour(call: number, to: string): Behaviour
  fate(mail: TakenMail, number: number): Fate
  /** Called before each request for an issue is answered. */
  onCall(call: number): void
  /** Where events go. */
  events: string
}

const KEY_LIFE = 86_400_000

/**
 * A local mail service with the interface of Resend, as its documentation describes it: keys that live for 24 hours, errors
 * by name, and signed events that are sent again until they are taken, sometimes twice. It behaves badly on demand. Mails of
 * subscriptions come to `/subscription` and are always taken.
 */
export class MailService {
  /** Mails of issues that it has put into mailboxes, in order. */
  readonly taken: TakenMail[] = []
  /** Mails of subscriptions. */
  readonly subscription: TakenMail[] = []
  calls = 0
  /** Requests whose key was known: the mail was not sent again. */
  repeats = 0
  readonly did = new Map<Behaviour, number>()
  readonly #keys = new Map<string, { until: number; id: string; body: string }>()
  readonly #waiting: { body: string; id: string }[] = []
  readonly #options: Options
  #server: Server | undefined

  constructor(options: Options) {
    this.#options = options
  }

  async open(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(this.#options.port, '127.0.0.1', resolve))
  }

  /** The service ends as a process that dies: open requests break off. It keeps what it has stored. */
  close(): void {
    this.#server?.close()
    this.#server?.closeAllConnections()
    this.#server = undefined
  }

  get isOpen(): boolean {
    return this.#server !== undefined
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer)
    } catch {
      return void console.log('  (mail service: a request broke off)')
    }
    const body = Buffer.concat(chunks).toString()
    const key = String(request.headers['idempotency-key'] ?? '')
    const send = (status: number, answer: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
      response.end(JSON.stringify(answer))
    }
    if (request.url === '/subscription') {
      const mail = this.#keep(this.subscription, key, body)
      return send(200, { id: mail.id })
    }
    const { to } = JSON.parse(body) as { to: string[] }
    const call = ++this.calls
    this.#options.onCall(call)
    const behaviour = this.#options.behaviour(call, to[0] ?? '')
    this.did.set(behaviour, (this.did.get(behaviour) ?? 0) + 1)
    switch (behaviour) {
      case 'accept':
        return this.#take(key, body, send)
      case 'hang-taken':
        return this.#take(key, body, () => undefined)
      case 'hang':
        return
      case 'cut':
        return this.#take(key, body, (status, answer) => {
          if (status !== 200) return send(status, answer)
          response.writeHead(200, { 'Content-Type': 'application/json' })
          response.end(JSON.stringify(answer).slice(0, 6))
        })
      case 'fail-taken':
        return this.#take(key, body, () => send(500, { name: 'internal_server_error', message: 'Unexpected error' }))
      case 'fail':
        return send(500, { name: 'internal_server_error', message: 'Unexpected error' })
      case 'too-many':
        return send(429, { name: 'rate_limit_exceeded', message: 'Too many requests' }, { 'retry-after': '1' })
      case 'quota':
        return send(429, { name: 'daily_quota_exceeded', message: 'You have reached your daily email quota' })
      case 'invalid':
        return send(422, { name: 'validation_error', message: 'Invalid `to` field' })
    }
  }

  /** Takes a mail once for each key. */
  #take(key: string, body: string, send: (status: number, answer: unknown) => void): void {
    const now = this.#options.now()
    const known = this.#keys.get(key)
    const digest = createHash('sha256').update(body).digest('hex')
    if (known && known.until > now) {
      const isSame = known.body === digest
      if (isSame) this.repeats++
      if (isSame) send(200, { id: known.id })
      else send(409, { name: 'invalid_idempotent_request', message: 'Same key, different payload' })
      return
    }
    const mail = this.#keep(this.taken, key, body)
    this.#keys.set(key, { until: now + KEY_LIFE, id: mail.id, body: digest })
    this.#queueEvents(mail)
    send(200, { id: mail.id })
  }

  #keep(list: TakenMail[], key: string, body: string): TakenMail {
    const { to, subject, html, text, headers } = JSON.parse(body) as Omit<TakenMail, 'to'> & { to: string | string[] }
    const mail = { id: randomUUID(), key, to: [to].flat()[0] ?? '', subject, html, text, headers }
    list.push(mail)
    return mail
  }

  #queueEvents(mail: TakenMail): void {
    const fate = this.#options.fate(mail, this.taken.length)
    const data = { email_id: mail.id, to: [mail.to], tags: { reference: mail.key } }
    const event = (type: string, more: object = {}) => {
      const created_at = new Date(this.#options.now()).toISOString()
      this.#waiting.push({
        id: `msg_${randomUUID()}`,
        body: JSON.stringify({ type, created_at, data: { ...data, ...more } }),
      })
    }
    if (fate === 'bounced') event('email.bounced', { bounce: { type: 'Permanent', subType: 'General' } })
    else event('email.delivered')
    if (fate === 'complained') event('email.complained')
  }

  /** Sends the events that wait, the last first, and each fifth twice. Events that the site does not accept are sent later. */
  async sendEvents(): Promise<void> {
    const all = this.#waiting.splice(0).reverse()
    for (const [i, one] of all.entries())
      for (let copy = 0; copy < (i % 5 === 0 ? 2 : 1); copy++) {
        const wasTaken = await this.#post(one).catch(() => false)
        if (wasTaken) continue
        this.#waiting.push(...all.slice(i).toReversed())
        return
      }
  }

  async #post({ id, body }: { id: string; body: string }): Promise<boolean> {
    const timestamp = String(Math.floor(this.#options.now() / 1000))
    const key = Buffer.from(this.#options.secret.slice('whsec_'.length), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    const headers = {
      'Content-Type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signature}`,
    }
    return (await fetch(this.#options.events, { method: 'POST', headers, body })).ok
  }
}
