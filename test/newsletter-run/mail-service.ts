import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Fate, PostedMail, Provider, Refusal } from './providers.ts'

/** What the service does with one request. */
export type Behaviour =
  | 'accept'
  /** Does not answer: after taking the mail, or without taking it. */
  | 'hang-taken'
  | 'hang'
  /** Takes the mail, and its answer is cut off. */
  | 'cut'
  /** Takes the mail, and answers with its own error, or with the page of a proxy. */
  | 'fail-taken'
  | 'gateway-taken'
  /** Answers with this refusal and does not take the mail. */
  | Refusal

export interface TakenMail extends PostedMail {
  id: string
}

interface Options {
  port: number
  provider: Provider
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

/**
 * A local mail service with the interface of a provider: keys, errors by name, and signed events that are sent again until
 * they are taken, sometimes twice. It behaves badly on demand. Mails of subscriptions come to `/subscription` and are always
 * taken.
 */
export class MailService {
  /** Mails of issues that it has put into mailboxes, in order. */
  readonly taken: TakenMail[] = []
  /** Mails of subscriptions. */
  readonly subscription: PostedMail[] = []
  calls = 0
  /** Requests whose key was known: the mail was not sent again. */
  repeats = 0
  readonly did = new Map<Behaviour, number>()
  /** What happens to each mail that was taken, by its id. */
  readonly fates = new Map<string, Fate>()
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
    const { provider, behaviour: behaviourOf, onCall } = this.#options
    const body = Buffer.concat(chunks).toString()
    const send = ({ status, body: answer, headers = {} }: ReturnType<Provider['taken']>) => {
      const type = typeof answer === 'string' ? 'text/html' : 'application/json'
      response.writeHead(status, { 'Content-Type': type, ...headers })
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    }
    if (request.url === '/subscription') {
      this.subscription.push({ key: '', ...(JSON.parse(body) as Omit<PostedMail, 'key'>) })
      return send({ status: 200, body: { id: randomUUID() } })
    }
    const mail = provider.read(JSON.parse(body), request.headers)
    const call = ++this.calls
    onCall(call)
    const behaviour = behaviourOf(call, mail.to)
    this.did.set(behaviour, (this.did.get(behaviour) ?? 0) + 1)
    switch (behaviour) {
      case 'accept':
        return send(this.#take(mail, body))
      case 'hang-taken':
        return void this.#take(mail, body)
      case 'hang':
        return
      case 'cut': {
        const { status, body: answer } = this.#take(mail, body)
        response.writeHead(status, { 'Content-Type': 'application/json' })
        return void response.end(JSON.stringify(answer).slice(0, 6))
      }
      case 'fail-taken':
        this.#take(mail, body)
        return send(provider.refusals.fail)
      case 'gateway-taken':
        this.#take(mail, body)
        return send(provider.refusals.gateway)
      default:
        return send(provider.refusals[behaviour])
    }
  }

  /** Takes a mail once for each key. @returns the answer */
  #take(posted: PostedMail, body: string): ReturnType<Provider['taken']> {
    const { provider, now } = this.#options
    const known = this.#keys.get(posted.key)
    const digest = createHash('sha256').update(body).digest('hex')
    if (known && known.until > now()) {
      this.repeats++
      return provider.known(known.id, known.body === digest)
    }
    const mail = { ...posted, id: provider.newId() }
    this.taken.push(mail)
    this.#keys.set(mail.key, { until: now() + provider.keyLife, id: mail.id, body: digest })
    this.#queueEvents(mail)
    return provider.taken(mail.id)
  }

  #queueEvents(mail: TakenMail): void {
    const { provider, fate: fateOf, now } = this.#options
    const fate = fateOf(mail, this.taken.length)
    this.fates.set(mail.id, fate)
    for (const event of provider.events(mail, fate, now()))
      this.#waiting.push({ id: `msg_${randomUUID()}`, body: JSON.stringify(event) })
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
    const { provider, events, now } = this.#options
    const headers = { 'Content-Type': 'application/json', ...provider.sign(id, body, now()) }
    return (await fetch(events, { method: 'POST', headers, body })).ok
  }
}
