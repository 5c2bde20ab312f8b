import * as z from 'zod/mini'
import { type BulkProvider, type OpenNewsletter, svixKey } from '../../environment.ts'
import { hasBearer } from '../../platform/bearer.ts'
import { bareId } from './brevo.ts'

/** What became of a mail of an issue. */
type BulkEventKind =
  | 'delivered'
  /** The service tries again. */
  | 'delayed'
  /** The mailbox does not exist: a hard bounce. */
  | 'bounced'
  /** The mail is lost, but the mailbox may exist. */
  | 'refused'
  /** The reader marked the mail as spam. */
  | 'complained'
  /** The reader used a link of the mail service to unsubscribe. */
  | 'unsubscribed'

/** An event of the mail service for issues, in one form for all services. */
export interface BulkEvent {
  kind: BulkEventKind
  /** Id of the mail at the service, as `BulkMailer.send` returned it. */
  message: string
  /** The idempotency key of the mail, which is also its reference; undefined if the service does not repeat it. */
  reference?: string
  recipient: string
  /** When it happened, in milliseconds since 1970. */
  at: number
}

/** A request with events. */
interface EventsRequest {
  headers: Headers
  body: string
  /** Milliseconds since 1970. */
  now: number
}

/**
 * Verifies and reads a request with events.
 * @returns `refused` if the request is not from the service; `not-understood` if its body has another form. Events that
 *   do not matter here, such as opened mails, are left out.
 */
export type ReadBulkEvents = (request: EventsRequest) => Promise<readonly BulkEvent[] | 'refused' | 'not-understood'>

/** How events are verified and read, by the settings. */
export function readerOfBulkEvents({ provider, eventsSecrets }: NonNullable<OpenNewsletter['bulk']>): ReadBulkEvents {
  const { verify, read } = READERS[provider]
  return async (request) => {
    const verified = await Promise.all(eventsSecrets.map((secret) => verify(request, secret)))
    if (!verified.includes(true)) return 'refused'
    return read(parsed(request.body)) ?? 'not-understood'
  }
}

interface EventsReader {
  verify(request: EventsRequest, secret: string): Promise<boolean>
  /** @returns undefined if the body has another form */
  read(body: unknown): BulkEvent[] | undefined
}

const READERS: Readonly<Record<BulkProvider, EventsReader>> = {
  resend: { verify: isSignedBySvix, read: readResend },
  brevo: { verify: hasSecret, read: readBrevo },
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Largest difference between the time of a signature and now, in milliseconds: as in the libraries of Svix. */
const TOLERANCE = 5 * 60_000

/** The signature of Svix: https://docs.svix.com/receiving/verifying-payloads/how-manual. */
async function isSignedBySvix({ headers, body, now }: EventsRequest, secret: string): Promise<boolean> {
  const [id, timestamp, signatures] = ['svix-id', 'svix-timestamp', 'svix-signature'].map((name) => headers.get(name))
  const bytes = svixKey(secret)
  if (!bytes || !id || !signatures || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(Number(timestamp) * 1000 - now) > TOLERANCE) return false
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const proofs = signatures.split(' ').slice(0, 10).map(proofOf)
  const verified = await Promise.all(proofs.map((proof) => proof && crypto.subtle.verify('HMAC', key, proof, signed)))
  return verified.includes(true)
}

/** The bytes of a signature of version 1; undefined for another text. */
function proofOf(signature: string): Uint8Array<ArrayBuffer> | undefined {
  const encoded = /^v1,([A-Za-z0-9+/]{43}=)$/.exec(signature)?.[1]
  return encoded === undefined ? undefined : Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
}

/**
 * Brevo sends a token that we chose, as `Authorization: Bearer`, or as the password of `Authorization: Basic` (with any
 * name): https://developers.brevo.com/docs/username-and-password-authentication.
 */
async function hasSecret({ headers }: EventsRequest, secret: string): Promise<boolean> {
  const authorization = headers.get('Authorization') ?? ''
  const basic = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  return hasBearer(basic === undefined ? authorization : `Bearer ${passwordOf(basic)}`, secret)
}

/** The password in the credentials of HTTP Basic authentication (RFC 7617); empty if they cannot be read. */
function passwordOf(credentials: string): string {
  try {
    return /^[^:]*:(.*)$/s.exec(atob(credentials))?.[1] ?? ''
  } catch {
    return ''
  }
}

const RESEND_KINDS: Readonly<Record<string, BulkEventKind>> = {
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.complained': 'complained',
  'email.failed': 'refused',
  'email.suppressed': 'refused',
}

/** https://resend.com/docs/dashboard/webhooks/event-types */
const resendEvent = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.looseObject({}),
})
const resendMail = z.object({
  email_id: z.string(),
  to: z.array(z.string()).check(z.minLength(1)),
  bounce: z.optional(z.object({ type: z.string() })),
  tags: z.catch(z.optional(z.object({ reference: z.optional(z.string()) })), undefined),
})

function readResend(body: unknown): BulkEvent[] | undefined {
  const event = resendEvent.safeParse(body).data
  if (!event) return undefined
  const bounced = event.type === 'email.bounced'
  if (!bounced && !Object.hasOwn(RESEND_KINDS, event.type)) return []
  const mail = resendMail.safeParse(event.data).data
  const at = Date.parse(event.created_at)
  if (!mail || Number.isNaN(at)) return undefined
  const kind = bounced ? (mail.bounce?.type === 'Permanent' ? 'bounced' : 'refused') : RESEND_KINDS[event.type]
  const reference = mail.tags?.reference
  if (kind === undefined) return []
  return mail.to.map((recipient) => ({
    kind,
    message: mail.email_id,
    ...(reference !== undefined && { reference }),
    recipient,
    at,
  }))
}

const BREVO_KINDS: Readonly<Record<string, BulkEventKind>> = {
  delivered: 'delivered',
  deferred: 'delayed',
  hard_bounce: 'bounced',
  invalid_email: 'bounced',
  soft_bounce: 'refused',
  blocked: 'refused',
  error: 'refused',
  spam: 'complained',
  unsubscribed: 'unsubscribed',
}

/** https://developers.brevo.com/docs/transactional-webhooks */
const brevoEvent = z.object({ event: z.string() })
const brevoMail = z.object({
  event: z.string(),
  email: z.string(),
  'message-id': z.string(),
  /** Seconds since 1970. */
  ts_event: z.number(),
  'X-Mailin-custom': z.catch(z.optional(z.string()), undefined),
})

/** One event, or a list of them ("Batched webhooks"). */
function readBrevo(body: unknown): BulkEvent[] | undefined {
  const all = Array.isArray(body) ? body : [body]
  const events: BulkEvent[] = []
  for (const one of all) {
    const name = brevoEvent.safeParse(one).data?.event
    if (name === undefined) return undefined
    const kind = Object.hasOwn(BREVO_KINDS, name) ? BREVO_KINDS[name] : undefined
    if (kind === undefined) continue
    const mail = brevoMail.safeParse(one).data
    if (!mail) return undefined
    const reference = mail['X-Mailin-custom']
    events.push({
      kind,
      message: bareId(mail['message-id']) ?? '',
      ...(reference !== undefined && { reference }),
      recipient: mail.email,
      at: mail.ts_event * 1000,
    })
  }
  return events
}
