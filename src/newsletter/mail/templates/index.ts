import { contentOf } from './content.ts'
import { MailDocument } from './html.tsx'
import type { Mail } from './mail.ts'
import { mailText } from './text.ts'

export type { Mail } from './mail.ts'

/** Writes a mail in its language, as HTML and as plain text. The subject is one line and names no address. */
export async function renderMail(mail: Mail): Promise<{ subject: string; html: string; text: string }> {
  const content = contentOf(mail)
  const html = String(await MailDocument({ mail, content }).toString())
  return { subject: content.subject, html, text: mailText(mail, content) }
}
