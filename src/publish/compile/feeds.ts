import { feedAddress } from '../../content/addresses.ts'
import { CONTACTS_MARK, type FileRecord, type PageRecord } from '../../content/schema/page.ts'
import { brusselsInstant } from '../../locale/brussels-time.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { typography } from '../markdown/index.ts'
import type { SiteFile } from '../source/schemas.ts'
import { dateOf } from './facts/overview.ts'
import { linkTo } from './links.ts'
import type { Tree } from './tree.ts'
import { escapeXml } from './xml.ts'

/** Newest entries that a feed holds. */
const MOST = 50

/**
 * Two feeds a language (Atom, RFC 4287): the news, and everything that changed. Texts are whole; what is borrowed is
 * marked with its language. Ids are tags (RFC 4151) of page and language: they outlive slugs and hosts.
 * `{origin}` stands for the configured origin.
 */
export function toFeeds(tree: Tree, pages: readonly PageRecord[], site: SiteFile): Map<string, FileRecord> {
  const feeds = new Map<string, FileRecord>()
  const news = [...tree.values()].find(({ facts }) => facts?.kind === 'list' && facts.of === 'news')
  for (const locale of LOCALES) {
    const home = tree.get('/')
    const here = pages.filter((page) => page.locale === locale && !page.withdrawn)
    const dated = (page: PageRecord) => {
      const one = tree.get(page.id)
      return (one && dateOf(one)?.slice(0, 10)) ?? page.updated
    }
    const items = here.filter(({ facts }) => facts?.kind === 'news').map((page) => ({ page, day: dated(page) }))
    const changed = here
      .filter(({ facts }) => facts?.kind !== 'municipality')
      .map((page) => ({ page, day: page.updated }))
    const name = typography(site.name[locale], locale)
    if (news) {
      const { path, title, locale: textLocale } = linkTo(news, locale)
      const full = `${title} – ${name}`
      feeds.set(feedAddress(path), toFeed({ id: news.id, title: full, path, locale, textLocale, items }))
    }
    if (home) {
      const { path, locale: textLocale } = linkTo(home, locale)
      feeds.set(feedAddress(path), toFeed({ id: '/', title: name, path, locale, textLocale, items: changed }))
    }
  }
  return feeds
}

interface Item {
  page: PageRecord
  /** `YYYY-MM-DD`. */
  day: string
}

interface FeedOptions {
  id: string
  title: string
  path: string
  locale: Locale
  /** Language of the text at its page. */
  textLocale: Locale
  items: Item[]
}

function toFeed({ id, title, path, locale, textLocale, items }: FeedOptions): FileRecord {
  const newest = items
    .toSorted((a, b) => (a.day === b.day ? (a.page.id < b.page.id ? -1 : 1) : a.day > b.day ? -1 : 1))
    .slice(0, MOST)
  const entries = newest.map((item) => toEntry(item, locale))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${tag(id, locale)}</id>`,
    // The name of the site is said in each language; other titles are borrowed with their page.
    `<title${id === '/' ? '' : marked(textLocale, locale)}>${escapeXml(title)}</title>`,
    `<updated>${instant(newest[0]?.day ?? '2015-07-29')}</updated>`,
    '<author><name>perspective.brussels</name></author>',
    `<link rel="self" type="application/atom+xml" href="{origin}${feedAddress(path)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${textLocale}" href="{origin}${path}"/>`,
    ...entries,
    '</feed>',
  ]
  return { kind: 'file', type: 'application/atom+xml; charset=utf-8', body: `${lines.join('\n')}\n` }
}

function toEntry({ page, day }: Item, locale: Locale): string {
  const { id, textLocale, path, title, summary, html } = page
  const text = `<p>${escapeXml(summary)}</p>\n${html.replace(CONTACTS_MARK, '')}`
  return [
    `<entry${marked(textLocale, locale)}>`,
    `<id>${tag(id, textLocale)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${instant(day)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${textLocale}" href="{origin}${path}"/>`,
    `<summary>${escapeXml(summary)}</summary>`,
    `<content type="html">${escapeXml(absolute(text, path))}</content>`,
    '</entry>',
  ].join('\n')
}

function marked(text: Locale, reader: Locale): string {
  return text === reader ? '' : ` xml:lang="${text}"`
}

/** Links within the site and the page, made whole: a reader of feeds is elsewhere. */
function absolute(html: string, path: string): string {
  return html.replaceAll('href="/', 'href="{origin}/').replaceAll('href="#', `href="{origin}${path}#`)
}

function tag(id: string, locale: Locale): string {
  return `tag:perspective.brussels,2026:${id}:${locale}`
}

/** The start of a day in Brussels. */
function instant(day: string): string {
  return new Date(brusselsInstant(day)).toISOString()
}
