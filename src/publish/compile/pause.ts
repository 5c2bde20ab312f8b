/** Milliseconds after which long work lets other work run, such as the publication of a saved file. */
const SLICE = 20

/** Lets other work run if there was none for some time. */
export type Pause = () => Promise<void>

/**
 * Makes the pauses of one long work.
 * @param signal ends the work at the next pause: it throws the signal's reason
 */
export function pauses(signal?: AbortSignal): Pause {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < SLICE) return
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    last = performance.now()
  }
}
