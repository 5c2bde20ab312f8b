import type { Locale } from '../../locale/locale.ts'
import { ChangeView } from '../../views/newsletter/change.tsx'
import { maskAddress } from '../address.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'
import { changeAddress, mailedLink } from '../store/preferences.ts'
import { sendPrivate } from './respond.ts'

/** A new address confirms itself: the page with the button, and the button. */
export async function change(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const mail = await tokens.verify('change', token)
  const link = (mail && (await mailedLink(db, mail, ['change'], LIMITS.changeLink, now()))) || 'unknown'
  const frame = await c.var.newsletter.frame(c, locale)
  const action = c.req.path
  if (!mail || typeof link === 'string') {
    const state = typeof link === 'string' ? link : 'unknown'
    return sendPrivate(c, <ChangeView frame={frame} state={state} maskedAddress="" action={action} />, 404)
  }
  const { email = '', address } = link.wish
  const done = link.subscriber.address === address
  const state = done ? 'changed' : c.req.method === 'POST' ? await changeAddress(db, mail, now()) : 'ask'
  return sendPrivate(c, <ChangeView frame={frame} state={state} maskedAddress={maskAddress(email)} action={action} />)
}
