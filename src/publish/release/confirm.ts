/** Milliseconds between two requests, and how many to send: about two minutes, because KV takes up to one to propagate. */
const PAUSE = 2_000
const TRIES = 60
/** Requests without any response after which the site is considered unreachable. */
const TRIES_UNANSWERED = 3

export type Confirmation = 'confirmed' | 'not-yet' | 'no-answer'

/**
 * Polls the site until it serves the release. The pointer in KV is not enough: readers may still get the release before.
 * @param origin e.g. `https://www.example.brussels`
 */
export async function confirm(
  origin: string,
  release: string,
  { tries = TRIES, pause = PAUSE, triesUnanswered = TRIES_UNANSWERED } = {},
): Promise<Confirmation> {
  let answered = false
  for (let i = 0; i < tries; i++) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (response?.headers.get('X-Release') === release) return 'confirmed'
    answered ||= response !== undefined
    if (!answered && i + 1 >= triesUnanswered) return 'no-answer'
  }
  return answered ? 'not-yet' : 'no-answer'
}
