import { within } from '../../platform/deadline.ts'
import { logError } from '../../platform/log-error.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'

/**
 * Takes events of the mail service for issues. It answers 204 after the events are stored: any other answer makes the
 * service send them again. A request that is not from the service gets 401 and changes nothing.
 */
export async function postBulkEvents(c: NewsletterContext): Promise<Response> {
  const { bulkEvents, now } = c.var.newsletter
  if (!bulkEvents) return c.notFound()
  const body = await c.req.text()
  const events = await bulkEvents.read({ headers: c.req.raw.headers, body, now: now() })
  if (events === 'refused') return c.body(null, 401)
  if (events === 'not-understood') return c.body(null, 400)
  try {
    await within(LIMITS.deadline, bulkEvents.hear(events))
  } catch (error) {
    logError(error, c.env.reference)
    return c.body(null, 503)
  }
  return c.body(null, 204)
}
