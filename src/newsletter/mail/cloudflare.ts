import type { Mailer } from './mailer.ts'

/** Cloudflare Email Service through the `send_email` binding; under `wrangler dev` the mail is written to a file. */
export function cloudflareMailer(binding: SendEmail): Mailer {
  return {
    async send(mail) {
      const { messageId } = await binding.send(mail)
      return { message: messageId }
    },
  }
}
