import * as z from 'zod/mini'
import { contact } from './contact.ts'
import { pageDrawings } from './drawings.ts'
import { facts } from './facts.ts'
import { day, eachLocale, locale, pageLink, teaserLink, urlPath } from './fields.ts'

/** Marks the position of the contacts in the HTML of a page. Without it, they are at the end. */
export const CONTACTS_MARK = '<!--contacts-->'

/** One page in one language, complete except for the frame around it. */
export const pageRecord = z.object({
  kind: z.literal('page'),
  /** The page's identity: its folder in content/, the same in each language. */
  id: urlPath,
  locale,
  /** Language of title, summary and text. It differs from `locale` if the page borrows them. */
  textLocale: locale,
  path: urlPath,
  title: z.string(),
  /** The title with soft hyphens, if one of its words is long. */
  soft: z.optional(z.string()),
  summary: z.string(),
  html: z.string(),
  /** The picture at the top, as HTML, in the language of the text. */
  picture: z.optional(z.string()),
  toc: z.array(z.object({ id: z.string(), text: z.string(), level: z.union([z.literal(2), z.literal(3)]) })),
  /** The tables of the charts in the text, as CSV. */
  datasets: z.optional(z.array(z.object({ title: z.string(), path: urlPath }))),
  /** The ancestors, from the home page to the parent. Empty on the home page. */
  breadcrumbs: z.array(pageLink),
  children: z.array(teaserLink),
  /** The pages with the same parent, including this one. Empty if there are too many for a menu. */
  siblings: z.array(pageLink),
  /** The path of the page in each language, and the language of its text there. */
  translations: eachLocale(z.object({ path: urlPath, textLocale: locale })),
  /** The previous and the next page in the order of its list or section. */
  around: z.optional(z.object({ before: z.optional(pageLink), after: z.optional(pageLink) })),
  /** Pages on the same subject. */
  related: z.optional(z.array(teaserLink)),
  contacts: z.array(contact),
  updated: day,
  facts: z.optional(facts),
  drawings: z.optional(pageDrawings),
  /** Path of the image that other sites show beside a link to the page. */
  image: z.optional(urlPath),
  /** A major change of the original that this translation does not have yet: its date, and a link to the original. */
  outdated: z.optional(z.object({ on: day, original: pageLink })),
  withdrawn: z.optional(z.object({ on: day, reason: z.string() })),
})
export type PageRecord = z.infer<typeof pageRecord>

/** A file that is not a page. `{origin}` in its body is replaced by the configured origin, except in a table. */
export const fileRecord = z.object({ kind: z.literal('file'), type: z.string(), body: z.string() })
export type FileRecord = z.infer<typeof fileRecord>
