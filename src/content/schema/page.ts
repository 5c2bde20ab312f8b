import * as z from 'zod/mini'
import { facts } from './facts.ts'
import { day, eachLocale, locale, pageLink, teaserLink, urlPath } from './fields.ts'

/** The place in a page's HTML where the contacts stand; at the end where it is missing. */
export const CONTACTS_MARK = '<!--contacts-->'

const contact = z.object({ name: z.optional(z.string()), function: z.string() })
export type Contact = z.infer<typeof contact>

/** One page in one language, finished but for the frame around it. */
export const pageRecord = z.object({
  kind: z.literal('page'),
  /** The page's identity: its folder in content/, the same in each language. */
  id: urlPath,
  locale,
  /** Language of title, summary and text: another than `locale` where the page borrows them. */
  textLocale: locale,
  path: urlPath,
  title: z.string(),
  /** The title with soft hyphens, where a word of it is long. */
  soft: z.optional(z.string()),
  summary: z.string(),
  html: z.string(),
  toc: z.array(z.object({ id: z.string(), text: z.string(), level: z.union([z.literal(2), z.literal(3)]) })),
  /** From the home page down to the parent; empty on the home page. */
  breadcrumbs: z.array(pageLink),
  children: z.array(teaserLink),
  /** The pages beside this one, itself among them; empty where there are too many for a menu. */
  siblings: z.array(pageLink),
  /** The page's address in each language and the language of the text that stands there. */
  translations: eachLocale(z.object({ path: urlPath, textLocale: locale })),
  /** The pages before and after this one, in the order of its list or section. */
  around: z.optional(z.object({ before: z.optional(pageLink), after: z.optional(pageLink) })),
  /** Pages on the same subject. */
  related: z.optional(z.array(teaserLink)),
  contacts: z.array(contact),
  updated: day,
  facts: z.optional(facts),
  /** Address of the image that other sites show beside a link to the page. */
  image: z.optional(urlPath),
  /** The original of this translation changed in a way that matters: when, and where it is. */
  outdated: z.optional(z.object({ on: day, original: pageLink })),
  withdrawn: z.optional(z.object({ on: day, reason: z.string() })),
})
export type PageRecord = z.infer<typeof pageRecord>

/** A file that is not a page. `{origin}` in its body stands for the configured origin. */
export const fileRecord = z.object({ kind: z.literal('file'), type: z.string(), body: z.string() })
export type FileRecord = z.infer<typeof fileRecord>
