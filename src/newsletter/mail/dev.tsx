import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Mailer } from './mailer.ts'

const PREFIX = 'dev-mail:'
/** Number of mails on the page, and how long each is kept, in seconds. */
const SHOWN = 30
const KEPT = 7 * 86_400

const kept = z.object({
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
})

/** Development only: sends through the given mailer, and keeps a copy for `/_dev/mails`. */
export function keepingMailer(mailer: Mailer, store: KVNamespace, now: () => number): Mailer {
  return {
    async send(mail) {
      const accepted = await mailer.send(mail)
      // KV lists keys in lexicographic order: this key puts the newest mail first.
      const key = `${PREFIX}${String(Number.MAX_SAFE_INTEGER - now()).padStart(16, '0')}-${accepted.message.slice(0, 40)}`
      await store.put(key, JSON.stringify(mail), { expirationTtl: KEPT })
      return accepted
    },
  }
}

/** The page that lists the mails sent on this machine. */
export async function listMails(c: Context, store: KVNamespace): Promise<Response> {
  const { keys } = await store.list({ prefix: PREFIX, limit: SHOWN })
  const mails = await Promise.all(
    keys.map(async ({ name }) => ({
      name: name.slice(PREFIX.length),
      mail: kept.parse(JSON.parse((await store.get(name)) ?? '{}')),
    })),
  )
  return c.html(
    <html lang="en">
      <head>
        <title>Mails sent on this machine</title>
      </head>
      <body>
        <h1>Mails sent on this machine</h1>
        {mails.length === 0 && <p>None yet. Sign up for the newsletter, and reload this page.</p>}
        <ol>
          {mails.map(({ name, mail }) => (
            <li>
              <a href={`/_dev/mails/${encodeURIComponent(name)}`}>{mail.subject}</a> to {mail.to}
              <pre>{Object.entries(mail.headers).map(([header, value]) => `${header}: ${value}\n`)}</pre>
              <details>
                <summary>Text</summary>
                <pre>{mail.text}</pre>
              </details>
            </li>
          ))}
        </ol>
      </body>
    </html>,
  )
}

/** Shows one mail as a mail program does: with its own styles, and nothing loaded from a server. */
export async function showMail(c: Context, store: KVNamespace): Promise<Response> {
  const text = await store.get(`${PREFIX}${c.req.param('name') ?? ''}`)
  if (text === null) return c.notFound()
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
  return c.html(kept.parse(JSON.parse(text)).html)
}
