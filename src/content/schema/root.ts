import * as z from 'zod/mini'
import { PHASES } from '../../domain/kinds.ts'
import { eachLocale, hash, locale, pageLink, teaserLink, urlPath } from './fields.ts'

/** Number of the record format that the publisher writes. */
export const SCHEMA = 2
/** Formats that this Worker reads: its own and the one before, which lacks what is optional here. */
const READABLE_SCHEMAS: readonly number[] = [SCHEMA, 1]

/** What every page of a language shows around its own text. */
export const siteSettings = z.object({
  name: z.string(),
  organisation: z.string(),
  tagline: z.string(),
  home: urlPath,
  /** Language of the text there, where it is borrowed. */
  homeText: z.optional(locale),
  navigation: z.array(teaserLink),
  footer: z.array(pageLink),
  disclaimer: z.string(),
  /** Where statuses are defined, and the name of each. */
  statuses: z.optional(
    z.object({ path: urlPath, locale: z.optional(locale), names: z.record(z.enum(PHASES), z.string()) }),
  ),
  /** Where a municipality can be looked up. */
  finder: z.optional(pageLink),
  /** Who does what: the right door for questions that are not the agency's. */
  doors: z.optional(pageLink),
  /** Everything there is, for people. */
  index: z.optional(pageLink),
  /** Feeds, the news before everything. */
  feeds: z._default(z.array(z.object({ path: urlPath, title: z.string(), locale: z.optional(locale) })), []),
  newsletter: z.object({ link: pageLink, privacy: pageLink, contact: pageLink, title: z.string(), text: z.string() }),
})
export type SiteSettings = z.infer<typeof siteSettings>

/** The record that is a release: it names all others, so its hash names the release. */
export const rootRecord = z.object({
  kind: z.literal('root'),
  schema: z
    .number()
    .check(z.refine((schema) => READABLE_SCHEMAS.includes(schema), 'a record format that this version does not read')),
  shards: z.array(hash).check(z.minLength(1)),
  /** The record that holds the search index together. */
  search: z.optional(hash),
  site: eachLocale(siteSettings),
})
export type RootRecord = z.infer<typeof rootRecord>
