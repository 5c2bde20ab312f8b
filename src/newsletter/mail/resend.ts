import * as z from 'zod/mini'
import { type BulkMailer, type BulkMailerOptions, postMail, type Refusal } from './bulk-mailer.ts'

const URL = 'https://api.resend.com/emails'

const TAG = /^[\w-]{1,256}$/

const accepted = z.object({ id: z.string().check(z.minLength(1)) })
const refused = z.catch(z.object({ name: z.catch(z.string(), ''), message: z.catch(z.string(), '') }), () => ({
  name: '',
  message: '',
}))

/** Error codes by the names of the documentation ("Errors"). A name that is missing here is read by its status. */
const BY_NAME: Readonly<Record<string, string>> = {
  daily_quota_exceeded: 'E_DAILY_LIMIT_EXCEEDED',
  monthly_quota_exceeded: 'E_DAILY_LIMIT_EXCEEDED',
  rate_limit_exceeded: 'E_RATE_LIMIT_EXCEEDED',
  missing_api_key: 'E_ACCESS_DENIED',
  restricted_api_key: 'E_ACCESS_DENIED',
  invalid_api_key: 'E_ACCESS_DENIED',
  invalid_from_address: 'E_SENDER_NOT_VERIFIED',
  invalid_access: 'E_ACCESS_DENIED',
}

/** Error codes by status. 409 is left out: another request with the same key was taken, or is being taken. */
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'E_VALIDATION_ERROR',
  401: 'E_ACCESS_DENIED',
  403: 'E_SENDER_NOT_VERIFIED',
  404: 'E_SERVICE_MOVED',
  405: 'E_SERVICE_MOVED',
  408: 'E_INTERNAL_SERVER_ERROR',
  413: 'E_CONTENT_TOO_LARGE',
  422: 'E_VALIDATION_ERROR',
  429: 'E_RATE_LIMIT_EXCEEDED',
  451: 'E_CONTENT_REFUSED',
}

/**
 * Resend, https://resend.com/docs/api-reference/emails/send-email. It keeps a key for 24 hours, and then answers with the
 * id of the first mail. The key is also a tag of the mail, which each of its events repeats.
 */
export function resendMailer({ url = URL, token, deadline }: BulkMailerOptions): BulkMailer {
  return {
    name: 'Resend',
    keyLifeSeconds: 86_400,
    send: ({ from, ...mail }, idempotencyKey) =>
      postMail({
        url,
        deadline,
        headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': idempotencyKey },
        body: {
          ...mail,
          from: `${JSON.stringify(from.name)} <${from.email}>`,
          to: [mail.to],
          // Resend refuses a mail whose tags have other characters.
          ...(TAG.test(idempotencyKey) && { tags: [{ name: 'reference', value: idempotencyKey }] }),
        },
        idOf: (body) => accepted.safeParse(body).data?.id,
        refusalOf: (body) => {
          const { name, message } = refused.parse(body)
          return { code: name, message }
        },
        codeOf,
        waitHeader: 'retry-after',
      }),
  }
}

function codeOf({ status, code, message }: Refusal): string | undefined {
  // The key is refused with 400 `validation_error` too, and it is the same for all mails.
  if (status === 400 && /api key/i.test(message)) return 'E_ACCESS_DENIED'
  if (status === 409) return undefined
  return BY_NAME[code] ?? BY_STATUS[status] ?? 'E_INTERNAL_SERVER_ERROR'
}
