import * as z from 'zod/mini'
import { within } from '../../platform/deadline.ts'
import { errorName } from '../../platform/log-error.ts'
import type { Report } from '../jobs.ts'

const VERIFY = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'
const TIMEOUT = 5_000
const answer = z.object({ success: z.boolean() })

interface TurnstileOptions {
  secret: string
  report: Report
  fetch?: typeof fetch
}

/** Verifies a response of Turnstile's widget. Fails open: if Turnstile does not answer, the sign-up is allowed; the other limits still apply. */
export function turnstile({ secret, report, fetch: send = fetch }: TurnstileOptions) {
  return async function verify(response: string): Promise<boolean> {
    if (response === '') return false
    try {
      const body = new URLSearchParams({ secret, response, idempotency_key: crypto.randomUUID() })
      const answered = send(VERIFY, { method: 'POST', body }).then((response) => response.json())
      return answer.parse(await within(TIMEOUT, answered)).success
    } catch (error) {
      report('turnstile-failed', { error: errorName(error) })
      return true
    }
  }
}
