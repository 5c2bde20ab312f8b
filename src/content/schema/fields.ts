import * as z from 'zod/mini'
import { LOCALES } from '../../locale/locale.ts'

export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const locale = z.enum(LOCALES)
export const urlPath = z.string().check(z.startsWith('/'))
/** A day in Brussels, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A link to a page. `locale` is the language of the title, which may be borrowed. */
export const pageLink = z.object({
  path: urlPath,
  title: z.string(),
  /** The title with soft hyphens, if one of its words is long. Only for display: programs use `title`. */
  soft: z.optional(z.string()),
  locale,
})
export type PageLink = z.infer<typeof pageLink>

/** A link with a sentence about its page. The sentence is in the language of the title, unless `teaserIn` names another. */
export const teaserLink = z.extend(pageLink, { teaser: z.string(), teaserIn: z.optional(locale) })
export type TeaserLink = z.infer<typeof teaserLink>

/** One value for each language. */
export function eachLocale<T extends z.ZodMiniType>(value: T) {
  return z.object({ nl: value, fr: value, en: value })
}
