import * as z from 'zod/mini'
import { LOCALES } from '../../locale/locale.ts'

export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const locale = z.enum(LOCALES)
export const urlPath = z.string().check(z.startsWith('/'))
/** A day, `YYYY-MM-DD`, as the calendar in Brussels has it. */
export const day = z.iso.date()

/** A page as another page names it. The title may be borrowed: `locale` is the language it is in. */
export const pageLink = z.object({
  path: urlPath,
  title: z.string(),
  /** The title with soft hyphens, where a word of it is long: for the eye, while programs get the title. */
  soft: z.optional(z.string()),
  locale,
})
export type PageLink = z.infer<typeof pageLink>

/** A link with a sentence about its page, in the language of its title unless `teaserIn` names another. */
export const teaserLink = z.extend(pageLink, { teaser: z.string(), teaserIn: z.optional(locale) })
export type TeaserLink = z.infer<typeof teaserLink>

/** One value for each language. */
export function eachLocale<T extends z.ZodMiniType>(value: T) {
  return z.object({ nl: value, fr: value, en: value })
}
