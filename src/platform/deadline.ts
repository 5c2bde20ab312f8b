/** The work did not end in time. It may still be running. */
export class DeadlineExceeded extends Error {
  override name = 'DeadlineExceeded'
}

/** Waits for the work, for this time at most. @throws DeadlineExceeded */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: deadline, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DeadlineExceeded(`no answer within ${milliseconds} ms`)), milliseconds)
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
