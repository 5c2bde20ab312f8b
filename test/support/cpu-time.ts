/**
 * Processor time of some work in this thread, in milliseconds. Unlike clock time, it does not
 * increase when the machine is busy with other work.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
