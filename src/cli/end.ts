/**
 * Ends the process with an exit code, after all output has been written. Returning from the main script is not enough:
 * a part that failed while it started, such as workerd, may leave handles open that keep the process alive.
 */
export async function endWith(code: number): Promise<never> {
  await Promise.all([written(process.stdout), written(process.stderr)])
  process.exit(code)
}

/** Waits until a stream has written what it holds, or cannot write any more. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) resolve()
    else stream.write('', () => resolve())
  })
}
