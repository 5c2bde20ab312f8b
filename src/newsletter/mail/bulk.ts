import type { OpenNewsletter } from '../../environment.ts'
import { brevoMailer } from './brevo.ts'
import type { BulkMailer } from './bulk-mailer.ts'
import { resendMailer } from './resend.ts'

export type { BulkMailer } from './bulk-mailer.ts'

/** The mail service for issues, by its settings; undefined if none is configured. */
export function bulkMailerOf(bulk: OpenNewsletter['bulk']): BulkMailer | undefined {
  if (!bulk) return undefined
  const { provider, ...options } = bulk
  return provider === 'resend' ? resendMailer(options) : brevoMailer(options)
}
