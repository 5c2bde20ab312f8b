import { CONTACTS_MARK, type FileRecord, type PageRecord } from '../../../content/schema/page.ts'
import { withOffset } from '../../../locale/brussels-time.ts'
import type { Locale } from '../../../locale/locale.ts'
import { escapeXml } from '../../../text/escape.ts'

export interface Feed {
  /** Content path of the page it belongs to. */
  id: string
  locale: Locale
  /** Language of its title. */
  textLocale: Locale
  /** Path of that page, and of the feed itself. */
  path: string
  address: string
  title: string
  author: string
  /** The day told while there is no entry, `YYYY-MM-DD`. */
  updated: string
}

export interface Entry {
  page: PageRecord
  /** Days, `YYYY-MM-DD`. */
  published: string | undefined
  updated: string
}

/**
 * A feed in Atom (RFC 4287) with whole texts; what is borrowed is marked with its language. Its last change is that of
 * its newest entry, so that the same content gives the same bytes. `{origin}` stands for the configured origin.
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
    // The page that the feed belongs to may be an entry of a feed: each has an id of its own (section 4.2.6).
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

function toEntry({ page, published, updated }: Entry, locale: Locale): string {
  const { id, textLocale, path, title, summary, html } = page
  const text = `<p>${escapeXml(summary)}</p>\n${html.replace(CONTACTS_MARK, '')}`
  return [
    `<entry${langOf(textLocale, locale)}>`,
    `<id>${tag(id, textLocale)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    ...(published === undefined ? [] : [`<published>${withOffset(published)}</published>`]),
    `<updated>${withOffset(updated)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${textLocale}" href="{origin}${path}"/>`,
    `<summary>${escapeXml(summary)}</summary>`,
    `<content type="html">${escapeXml(absolute(text, path))}</content>`,
    '</entry>',
  ].join('\n')
}

/** A language is told where it is not that of the feed. */
function langOf(textLocale: Locale, locale: Locale): string {
  return textLocale === locale ? '' : ` xml:lang="${textLocale}"`
}

/** Links within the site and the page, made whole: a reader of feeds is elsewhere. */
function absolute(html: string, path: string): string {
  return html.replaceAll(/(href|src)="(?=\/[^/])/g, '$1="{origin}').replaceAll('href="#', `href="{origin}${path}#`)
}

/** A name that outlives slugs and hosts (RFC 4151): content path, and language of the text. */
function tag(id: string, locale: Locale): string {
  return `tag:perspective.brussels,2026:${id}:${locale}`
}
