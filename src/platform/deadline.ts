/** Work that did not end in time. It may still go on. */
export class DeadlineExceeded extends Error {
  override name = 'DeadlineExceeded'
}

/** Waits for work, but no longer than this. @throws DeadlineExceeded */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: deadline, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DeadlineExceeded(`no answer within ${milliseconds} ms`)), milliseconds)
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
