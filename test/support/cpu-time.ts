/**
 * Processor time that a piece of work takes in this thread, in milliseconds. Unlike the time on the clock it does not
 * grow when the machine is busy with something else.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
