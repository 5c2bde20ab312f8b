import * as z from 'zod/mini'

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

const healthBody = z.object({ content: z.object({ problems: z.array(z.string()) }) })

/**
 * The problems that the site reports of its content; `records` means that some are missing or damaged.
 * @returns undefined if the site cannot be reached, or does not report them
 */
export async function contentProblems(origin: string): Promise<string[] | undefined> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) })
    return healthBody.parse(await response.json()).content.problems
  } catch {
    return undefined
  }
}
