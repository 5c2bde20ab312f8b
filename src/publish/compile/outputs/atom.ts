import { CONTACTS_MARK, type FileRecord, type PageRecord } from '../../../content/schema/page.ts'
import { withOffset } from '../../../locale/brussels-time.ts'
import type { Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { escapeXml } from '../../../text/escape.ts'

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
  /** Days, `YYYY-MM-DD`. */
  published: string | undefined
  updated: string
}

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

function toEntry({ page, published, updated }: Entry, locale: Locale): string {
  const { id, textLocale, path, summary, html, picture = '' } = page
  const text = `<p>${escapeXml(summary)}</p>\n${withPlainPictures(picture + html.replace(CONTACTS_MARK, ''))}`
  return [
    `<entry${langOf(textLocale, locale)}>`,
    `<id>${tag(id, textLocale)}</id>`,
    `<title>${escapeXml(titleOf(page))}</title>`,
    ...(published === undefined ? [] : [`<published>${withOffset(published)}</published>`]),
    `<updated>${withOffset(updated)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${textLocale}" href="{origin}${path}"/>`,
    `<summary>${escapeXml(summary)}</summary>`,
    `<content type="html">${escapeXml(absolute(text, path))}</content>`,
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

/**
 * Pictures in one file that every feed reader shows. Feed readers have no style sheet, so the colour behind a picture
 * would be shown above it, and they choose badly among files.
 */
function withPlainPictures(html: string): string {
  return html
    .replaceAll(/<svg class="picture-tone"[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<source type="image\/[^>]*>/g, '')
    .replaceAll(/<\/?picture>/g, '')
    .replaceAll(/(<img src="\/media\/[^"]*") srcset="[^"]*" sizes="[^"]*"/g, '$1')
    .replaceAll(/(<img [^>]*alt="[^"]*") (?:loading="lazy" decoding="async"|fetchpriority="high")>/g, '$1>')
}

/**
 * Makes links within the site and the page absolute: feed readers show the text outside the site. The compiler of Markdown
 * wrote the HTML, so `href="` in the text of a page is `href=&quot;` here.
 */
function absolute(html: string, path: string): string {
  return html.replaceAll(/(href|src)="(?=\/[^/])/g, '$1="{origin}').replaceAll('href="#', `href="{origin}${path}#`)
}

/** An id of content path and language (RFC 4151). It does not change with the slug or the host. */
function tag(id: string, locale: Locale): string {
  return `tag:perspective.brussels,2026:${id}:${locale}`
}
