import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { withOffset } from '../../../locale/brussels-time.ts'
import type { Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { escapeXml } from '../../../text/escape.ts'
import type { Part } from '../../markdown/parts.ts'

export interface Feed {
  /** Content path of the page that the feed belongs to. */
  id: string
  locale: Locale
  /** Language of the title. */
  textLocale: Locale
  /** Path of the page (`path`) and of the feed (`address`). */
  path: string
  address: string
  title: string
  author: string
  /** Day of the last change, used if the feed has no entry, `YYYY-MM-DD`. */
  updated: string
}

export interface Entry {
  page: PageRecord
  /** Its picture and its text. Asked for only once for a page. */
  text(): readonly Part[]
  /** Days, `YYYY-MM-DD`. */
  published: string | undefined
  updated: string
}

/** An entry is made once for a page: a page is in several feeds, and `npm start` has the same pages at each save. */
const made = new WeakMap<PageRecord, string>()

/**
 * An Atom feed (RFC 4287) with full texts. A borrowed text is marked with its language. `updated` is the date of the
 * newest entry, so that the same content gives the same bytes. `{origin}` stands for the configured origin.
 */
export function atomFeed(feed: Feed, entries: readonly Entry[]): FileRecord {
  const { id, locale, textLocale, path, address, title, author } = feed
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? feed.updated
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    // The page of the feed can also be an entry of a feed, so the feed needs another id than the page (section 4.2.6).
    `<id>${tag(`${id.replace(/\/$/, '')}/atom.xml`, locale)}</id>`,
    `<title${langOf(textLocale, locale)}>${escapeXml(title)}</title>`,
    `<updated>${withOffset(updated)}</updated>`,
    `<author><name>${escapeXml(author)}</name><uri>{origin}/</uri></author>`,
    `<link rel="self" type="application/atom+xml" href="{origin}${address}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${textLocale}" href="{origin}${path}"/>`,
    ...entries.map((entry) => toEntry(entry, locale)),
    '</feed>',
  ]
  return { kind: 'file', type: 'application/atom+xml; charset=utf-8', body: `${lines.join('\n')}\n` }
}

function toEntry(entry: Entry, locale: Locale): string {
  const known = made.get(entry.page) ?? entryOf(entry, locale)
  made.set(entry.page, known)
  return known
}

function entryOf({ page, text, published, updated }: Entry, locale: Locale): string {
  const { id, textLocale, path, summary } = page
  const html = `<p>${escapeXml(summary)}</p>\n${inFeed(text(), path)}`
  return [
    `<entry${langOf(textLocale, locale)}>`,
    `<id>${tag(id, textLocale)}</id>`,
    `<title>${escapeXml(titleOf(page))}</title>`,
    ...(published === undefined ? [] : [`<published>${withOffset(published)}</published>`]),
    `<updated>${withOffset(updated)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${textLocale}" href="{origin}${path}"/>`,
    `<summary>${escapeXml(summary)}</summary>`,
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n')
}

/** The title of a page. That of an event that does not take place as announced begins with what became of it. */
export function titleOf({ title, textLocale, facts }: PageRecord): string {
  const change = facts?.kind === 'event' ? facts.change : undefined
  return change ? messages(textLocale).kinds.eventChange.titled[change](title) : title
}

/** The `xml:lang` attribute, if the language is not that of the feed. */
function langOf(textLocale: Locale, locale: Locale): string {
  return textLocale === locale ? '' : ` xml:lang="${textLocale}"`
}

/** The text of a page as feed readers show it, outside the site: with complete addresses, without what only browsers need. */
function inFeed(parts: readonly Part[], path: string): string {
  const address = { site: '{origin}', fragment: `{origin}${path}`, heading: '', rest: '' }
  return parts.map(({ kind, html }) => (kind === 'browser' ? '' : address[kind] + html)).join('')
}

/** An id of content path and language (RFC 4151). It does not change with the slug or the host. */
function tag(id: string, locale: Locale): string {
  return `tag:perspective.brussels,2026:${id}:${locale}`
}
