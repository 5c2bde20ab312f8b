import * as z from 'zod/mini'
import { type BulkMailer, type BulkMailerOptions, postMail, type Refusal } from './bulk-mailer.ts'

const URL = 'https://api.brevo.com/v3/smtp/email'

const accepted = z.object({ messageId: z.string().check(z.minLength(1)) })
const refused = z.catch(z.object({ code: z.catch(z.string(), ''), message: z.catch(z.string(), '') }), () => ({
  code: '',
  message: '',
}))

/** Error codes by the codes of the documentation ("Error codes"). A code that is missing here is read by its status. */
const BY_CODE: Readonly<Record<string, string>> = {
  unauthorized: 'E_ACCESS_DENIED',
  permission_denied: 'E_ACCESS_DENIED',
  account_under_validation: 'E_ACCESS_DENIED',
  not_enough_credits: 'E_DAILY_LIMIT_EXCEEDED',
  too_many_requests: 'E_RATE_LIMIT_EXCEEDED',
}

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'E_VALIDATION_ERROR',
  401: 'E_ACCESS_DENIED',
  402: 'E_DAILY_LIMIT_EXCEEDED',
  403: 'E_ACCESS_DENIED',
  404: 'E_SERVICE_MOVED',
  405: 'E_SERVICE_MOVED',
  406: 'E_VALIDATION_ERROR',
  408: 'E_INTERNAL_SERVER_ERROR',
  413: 'E_CONTENT_TOO_LARGE',
  422: 'E_VALIDATION_ERROR',
  429: 'E_RATE_LIMIT_EXCEEDED',
}

/**
 * Brevo, https://developers.brevo.com/reference/send-transac-email. Its documentation names 30 minutes for a key in one
 * place and 15 in another: the shorter one counts here. The header `X-Mailin-custom` is repeated in each event of the mail.
 */
export function brevoMailer({ url = URL, token, deadline }: BulkMailerOptions): BulkMailer {
  return {
    name: 'Brevo',
    keyLifeSeconds: 900,
    async send({ to, from, subject, html, text, headers }, idempotencyKey) {
      return postMail({
        url,
        deadline,
        headers: { 'api-key': token },
        body: {
          sender: from,
          to: [{ email: to }],
          subject,
          htmlContent: html,
          textContent: text,
          headers: {
            ...headers,
            'X-Mailin-custom': idempotencyKey,
            idempotencyKey: await uuidOf(idempotencyKey),
          },
        },
        idOf: (body) => bareId(accepted.safeParse(body).data?.messageId),
        refusalOf: (body) => refused.parse(body),
        codeOf,
        waitHeader: 'x-sib-ratelimit-reset',
      })
    },
  }
}

function codeOf({ status, code, message }: Refusal): string | undefined {
  // The key was used by a request of the last minutes. Whether that request was taken, Brevo does not say.
  if (code === 'duplicate_parameter' || status === 409) return undefined
  // The sender is the same for all mails.
  if (status === 400 && /\bsender\b/i.test(message)) return 'E_SENDER_NOT_VERIFIED'
  return BY_CODE[code] ?? BY_STATUS[status] ?? 'E_INTERNAL_SERVER_ERROR'
}

/** An id of a mail, which Brevo writes with angle brackets or without them. */
export function bareId(id: string | undefined): string | undefined {
  return id?.replace(/^<(.*)>$/, '$1')
}

/** Brevo accepts only UUIDs as keys. The same key gives the same UUID (version 8, RFC 9562). */
async function uuidOf(key: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)))
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}
