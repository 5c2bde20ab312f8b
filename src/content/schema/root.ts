import * as z from 'zod/mini'
import { FOOTER_GROUPS } from '../../domain/footer-groups.ts'
import { PHASES } from '../../domain/kinds.ts'
import { eachLocale, hash, locale, pageLink, teaserLink, urlPath } from './fields.ts'
import { listItem } from './list-item.ts'

/** Version of the record format that the publisher writes. */
export const SCHEMA = 4
/**
 * Format versions that this Worker reads: the present one, and the previous one, which has no pictures and documents.
 */
export const READABLE_SCHEMAS: readonly number[] = [SCHEMA, SCHEMA - 1]

/** Settings of the site in one language, for the frame around every page. */
export const siteSettings = z.object({
  name: z.string(),
  organisation: z.string(),
  tagline: z.string(),
  home: urlPath,
  /** Language of the home page's text, if it is borrowed. */
  homeText: z.optional(locale),
  navigation: z.array(teaserLink),
  footer: z.array(z.extend(pageLink, { group: z.optional(z.enum(FOOTER_GROUPS)) })),
  disclaimer: z.string(),
  /** The page that defines the statuses, and the name of each. */
  statuses: z.optional(
    z.object({
      path: urlPath,
      locale: z.optional(locale),
      /** Partial, because an older release lacks the statuses that were added after it. */
      names: z.partialRecord(z.enum(PHASES), z.string()),
    }),
  ),
  /** The page on which a municipality can be looked up. */
  finder: z.optional(pageLink),
  /** The page "who does what", for questions that another body answers. */
  doors: z.optional(pageLink),
  /** The list of public inquiries, and those that are open now. */
  inquiries: z.optional(z.object({ list: pageLink, open: z.array(listItem) })),
  /** The index of all pages, for readers. */
  index: z.optional(pageLink),
  /** Feeds of the site; the news feed is the first. */
  feeds: z._default(z.array(z.object({ path: urlPath, title: z.string(), locale: z.optional(locale) })), []),
  newsletter: z.object({ link: pageLink, privacy: pageLink, contact: pageLink, title: z.string(), text: z.string() }),
})
export type SiteSettings = z.infer<typeof siteSettings>

/** The root record of a release. It names all other records, so its hash names the release. */
export const rootRecord = z.object({
  kind: z.literal('root'),
  schema: z
    .number()
    .check(z.refine((schema) => READABLE_SCHEMAS.includes(schema), 'a record format that this version does not read')),
  shards: z.array(hash).check(z.minLength(1)),
  /** The root record of the search index. */
  search: z.optional(hash),
  site: eachLocale(siteSettings),
  /** What subscribers of the newsletter are sent: a `mailingsRecord`. Releases of an earlier version lack it. */
  mailings: z.optional(hash),
  /** Path of the image that other sites show beside a link to an address without a language. */
  image: z.optional(urlPath),
})
export type RootRecord = z.infer<typeof rootRecord>
