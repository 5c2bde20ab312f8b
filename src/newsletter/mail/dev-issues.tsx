// cspell:words SAMEORIGIN
import type { Context } from 'hono'
import type { Letter } from '../../content/schema/mailings.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { Hono } from '../../platform/hono.ts'
import { audienceOf } from '../issues/audience.ts'
import { contentFor, type IssueToTell } from '../issues/content-of.ts'
import type { IssueOptions } from '../issues/options.ts'
import { listIssues, readIssue } from '../issues/store/issue.ts'
import { ONE_CLICK_PATH, tokenPath } from '../paths.ts'
import type { ComposeIssue } from './issue.tsx'
import type { OutgoingMail } from './mailer.ts'

/** What the pages need to show issues as readers get them. */
export interface IssuePreview extends Pick<IssueOptions, 'db' | 'mailings' | 'letter' | 'origin' | 'now'> {
  compose: ComposeIssue
}

/** In place of a token: the links of a preview open no data. */
const DEAD = 'preview'
/** Widths at which a mail is shown, in CSS pixels: a window of a mail program, and a small telephone. */
const WIDTHS = [640, 320] as const
/** Gmail cuts off mails above 102 kB. */
const MOST_BYTES = 90_000

const lettersOf = async ({ mailings }: IssuePreview) => (await mailings())?.record.letters ?? []

/** The pages of issues for developers, below `/_dev/issues`. */
export function issuePages(preview: IssuePreview): Hono {
  return new Hono()
    .get('/_dev/issues', (c) => listIssuePages(c, preview))
    .get('/_dev/issues/:id', (c) => showIssuePage(c, preview))
    .get('/_dev/issues/:id/:locale', (c) => showIssueMail(c, preview))
}

/** `/_dev/issues`: letters in force, and all issues. */
async function listIssuePages(c: Context, preview: IssuePreview): Promise<Response> {
  const issues = await listIssues(preview.db)
  const letters = (await lettersOf(preview)).filter(({ id }) => !issues.some((issue) => issue.id === id))
  const all = [
    ...letters.map(({ id }) => ({ id, state: 'published, not prepared' })),
    ...issues.map(({ id, kind, state }) => ({ id, state: `${kind}, ${state}` })),
  ]
  return c.html(
    <Page title="Issues">
      {all.length === 0 && <p>None yet. Publish a letter: a page below the page of the newsletter.</p>}
      <ul>
        {all.map(({ id, state }) => (
          <li>
            <a href={`/_dev/issues/${encodeURIComponent(id)}`}>{id}</a> {state}
          </li>
        ))}
      </ul>
    </Page>,
  )
}

/** `/_dev/issues/:id`: the mails of an issue in each language, their size, and who would get them. */
async function showIssuePage(c: Context, preview: IssuePreview): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const letters = await lettersOf(preview)
  const found = await audienceOf(preview.db, id, { issue: await readIssue(preview.db, id), letters })
  const mails = await Promise.all(LOCALES.map(async (locale) => ({ locale, mail: await mailOf(preview, id, locale) })))
  if (!found && mails.every(({ mail }) => mail === undefined)) return c.notFound()
  c.header('Content-Security-Policy', "default-src 'none'; frame-src 'self'")
  return c.html(
    <Page title={id}>
      <h2>Who would get it</h2>
      <ul>
        {found?.audience.map(({ locale, reason, count }) => (
          <li>
            {locale}: {count} {reason === null ? 'get a mail' : `left out: ${reason}`}
          </li>
        ))}
        {found?.topics.map(({ topic, count }) => (
          <li>
            {count} chose {topic}
          </li>
        ))}
      </ul>
      {mails.map(({ locale, mail }) => mail && <Mail id={id} locale={locale} mail={mail} />)}
    </Page>,
  )
}

/** `/_dev/issues/:id/:locale`: one mail as a mail program shows it; `?dark` as it does in the dark. */
async function showIssueMail(c: Context, preview: IssuePreview): Promise<Response> {
  const locale = LOCALES.find((one) => one === c.req.param('locale'))
  const mail = locale && (await mailOf(preview, c.req.param('id') ?? '', locale))
  if (!mail) return c.notFound()
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
  c.header('X-Frame-Options', 'SAMEORIGIN')
  return c.html(c.req.query('dark') === undefined ? mail.html : inTheDark(mail.html))
}

/** The mail with its dark colours, whatever the setting of the browser is. */
function inTheDark(html: string): string {
  return html
    .replaceAll(/\(\s*prefers-color-scheme:\s*dark\s*\)/g, 'all')
    .replaceAll(/\(\s*prefers-color-scheme:\s*light\s*\)/g, 'not all')
}

/** The mail of an issue in one language. A digest or alert shows all of its items. */
async function mailOf(preview: IssuePreview, id: string, locale: Locale): Promise<OutgoingMail | undefined> {
  const { db, letter, compose, origin, now } = preview
  const issue = await readIssue(db, id)
  const told = issue?.content ? issue : draftOf((await lettersOf(preview)).find((one) => one.id === id))
  if (!told) return undefined
  const content = await contentFor(told, { items: itemsOf(told), locale, now: now() }, letter)
  if (!content) return undefined
  const unsubscribe = `${origin}${tokenPath('manage', locale, DEAD)}`
  const links = { unsubscribe, oneClick: `${origin}${ONE_CLICK_PATH}/${DEAD}`, preferences: `${unsubscribe}#_link` }
  return (await compose(content, locale)).for({ email: 'reader@example.org', reference: DEAD, links })
}

/** A letter in force that was not prepared. */
function draftOf(letter: Letter | undefined): IssueToTell | undefined {
  if (!letter) return undefined
  const { id, correctionOf = null, topics, municipalities, locales } = letter
  return { id, corrects: correctionOf, rhythm: null, content: { kind: 'letter', topics, municipalities, locales } }
}

/** The ids of all items; null for a letter. */
function itemsOf({ content }: IssueToTell): string[] | null {
  if (content?.kind === 'digest') return content.items.map(({ id }) => id)
  return content?.kind === 'alert' ? content.events.map(({ id }) => id) : null
}

function Mail({ id, locale, mail }: { id: string; locale: Locale; mail: OutgoingMail }) {
  const bytes = new TextEncoder().encode(mail.html).length
  const address = `/_dev/issues/${encodeURIComponent(id)}/${locale}`
  return (
    <section>
      <h2>
        {locale}: {mail.subject}
      </h2>
      <p>
        {(bytes / 1000).toFixed(1)} kB of HTML{bytes > MOST_BYTES && ': too large, at most 90 kB'}
      </p>
      {['', '?dark'].flatMap((view) =>
        WIDTHS.map((width) => (
          <iframe
            title={`${locale}, ${width} px${view && ', dark'}`}
            src={`${address}${view}`}
            width={width}
            height="800"
            sandbox=""
          />
        )),
      )}
      <details>
        <summary>Text and headers</summary>
        <pre>{Object.entries(mail.headers).map(([header, value]) => `${header}: ${value}\n`)}</pre>
        <pre>{mail.text}</pre>
      </details>
    </section>
  )
}

function Page({ title, children }: { title: string; children?: unknown }) {
  return (
    <html lang="en">
      <head>
        <title>{title}</title>
      </head>
      <body>
        <h1>{title}</h1>
        {children}
      </body>
    </html>
  )
}
