import { type Locale, REGIONAL_TAGS } from '../../locale/locale.ts'
import { LinkErrorView, type LinkErrorViewProps } from '../../views/newsletter/link-error.tsx'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS } from '../paths.ts'
import { sendPrivate } from './respond.ts'

/** The error page for a link that does not work, or for a request that fails for now. */
export async function showLinkError(
  c: NewsletterContext,
  locale: Locale,
  kind: LinkErrorViewProps['kind'],
  status: 200 | 400 | 403 | 404 | 413 | 429 | 503 = 404,
): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  c.header('Content-Language', REGIONAL_TAGS[locale])
  return sendPrivate(c, <LinkErrorView frame={frame} kind={kind} signUpPath={NEWSLETTER_PATHS[locale]} />, status)
}
