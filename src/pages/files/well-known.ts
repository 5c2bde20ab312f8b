import { readPath } from '../../content/paths.ts'
import type { Edition } from '../../content/reader/reader.ts'
import { publicFor } from '../../platform/cache-control.ts'
import { inOneLine } from '../../text/one-line.ts'
import { THEME } from '../../views/layout/metadata.ts'
import type { PagesContext } from '../context.ts'
import { setLanguages } from '../language/content-language.ts'
import { readRelease } from '../read-release.ts'
import { sendConstant } from './constant.ts'

const ONE_DAY = publicFor({ browser: 86_400, shared: 86_400 })
const ONE_HOUR = publicFor({ browser: 3600, shared: 3600 })
const PLAIN = 'text/plain; charset=utf-8'

export const SECURITY_PATH = '/.well-known/security.txt'

/** Validity of security.txt in months. RFC 9116 section 2.5.5 recommends less than a year. */
const MONTHS = 9

/** security.txt: where to report a vulnerability (RFC 9116). It expires at the start of a month, so it changes once a month. */
export async function security(c: PagesContext): Promise<Response> {
  const { origin, now } = c.var.pages
  const contact = await fromSite(c, ({ root }) => root.site.en.newsletter.contact.path)
  const today = new Date(now())
  const expires = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + MONTHS, 1)).toISOString()
  const lines = [
    `Contact: ${origin}${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, fr, en',
    `Canonical: ${origin}${SECURITY_PATH}`,
  ]
  return sendConstant(c, `${lines.join('\n')}\n`, PLAIN, ONE_DAY)
}

/** Redirects the legacy path of security.txt (RFC 9116 section 3), and other forms of its present path. */
export function toSecurity(c: PagesContext): Response {
  for (const [name, value] of Object.entries(ONE_DAY)) c.header(name, value)
  return c.redirect(SECURITY_PATH, 301)
}

/** humans.txt: who makes the site (humanstxt.org). */
export async function humans(c: PagesContext): Promise<Response> {
  const names = await fromSite(c, ({ root }) =>
    [root.site.nl, root.site.fr, root.site.en].map((site) => site.organisation),
  )
  return sendConstant(c, humansText(names), PLAIN, ONE_DAY)
}

/** The lines of humans.txt. A name is one line, whatever it holds, so that it cannot add other lines. */
export function humansText(names: readonly string[]): string {
  const organisation = [...new Set(names.map(inOneLine))].join(' / ')
  return `/* SITE */\nOrganisation: ${organisation}\nLanguages: Nederlands, Français, English\nStandards: HTML, CSS, WCAG 2.2 AA, Atom, JSON-LD\n`
}

/** Name and icon of the site on a home screen (W3C Web Application Manifest). */
export async function manifest(c: PagesContext): Promise<Response> {
  const name = await fromSite(c, ({ root }) => root.site.nl.name)
  const text = JSON.stringify({
    name,
    short_name: name.split('.')[0],
    // Language of the name, which is the same in each language. `start_url` negotiates the reader's language.
    lang: 'nl',
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: THEME.light,
    theme_color: THEME.light,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
    ],
  })
  return sendConstant(c, text, 'application/manifest+json; charset=utf-8', ONE_HOUR)
}

/** A short 404 without a page, for addresses that only programs request; another form of a known one redirects to it. */
export function nothing(c: PagesContext): Response {
  const reading = readPath(new URL(c.req.url).pathname)
  if (reading.kind === 'path' && reading.path === SECURITY_PATH) return toSecurity(c)
  for (const [name, value] of Object.entries(ONE_DAY)) c.header(name, value)
  setLanguages(c, ['en'])
  return c.text('Not found\n', 404)
}

function fromSite<T>(c: PagesContext, what: (edition: Edition) => T): Promise<T> {
  return readRelease(c, async (edition) => what(edition))
}
