import { describe, expect, it, vi } from 'vitest'
import { pauses } from '../../../src/publish/compile/pause.ts'

/** Lets the clock of the process advance, as long work does. */
function work(clock: ReturnType<typeof vi.spyOn>, milliseconds: number): void {
  clock.mockReturnValue(performance.now() + milliseconds)
}

describe('a pause of long work', () => {
  it('lets other work run, but not after each small part', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    try {
      const pause = pauses()
      const other = vi.fn()
      setImmediate(other)
      work(clock, 5)
      await pause()
      expect(other).not.toHaveBeenCalled()
      work(clock, 20)
      await pause()
      expect(other).toHaveBeenCalledOnce()
    } finally {
      clock.mockRestore()
    }
  })

  it('ends the work if its signal was aborted meanwhile', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    try {
      const controller = new AbortController()
      const pause = pauses(controller.signal)
      setImmediate(() => controller.abort(new Error('a file was saved')))
      work(clock, 20)
      await expect(pause()).rejects.toThrow('a file was saved')
    } finally {
      clock.mockRestore()
    }
  })
})
