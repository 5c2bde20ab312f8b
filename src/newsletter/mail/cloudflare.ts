import { codeOf } from '../outbox/failures.ts'
import { MailError, type Mailer } from './mailer.ts'

/** Cloudflare Email Service through the `send_email` binding. Under `wrangler dev` the mail is written to a file. */
export function cloudflareMailer(binding: Pick<SendEmail, 'send'>): Mailer {
  return {
    async send(mail) {
      try {
        const { messageId } = await binding.send(mail)
        return { message: messageId }
      } catch (error) {
        const code = codeOf(error)
        if (code === undefined) throw error
        throw new MailError(code, 'the mail service refused a mail', { cause: error })
      }
    },
  }
}
