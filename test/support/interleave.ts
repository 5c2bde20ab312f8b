import type { Around, Step } from './memory-store.ts'

/** Work with a store. `around` wraps each step, so that it can wait for its turn. */
export type Work = (around: Around) => Promise<unknown>

/** A process whose steps wait until `go` is called. */
class Process {
  readonly outcome: Promise<PromiseSettledResult<unknown>>
  #release: (() => void) | undefined
  #arrival = Promise.withResolvers<void>()

  constructor(work: Work, holds: (step: Step) => boolean) {
    const around: Around = async (step, act) => {
      if (holds(step)) {
        await new Promise<void>((resolve) => {
          this.#release = resolve
          this.#arrival.resolve()
        })
      }
      return act()
    }
    this.outcome = Promise.allSettled([work(around)]).then(([result]) => {
      this.#arrival.resolve()
      return result
    })
  }

  /** @returns whether it waits at a step; false if it has ended */
  async waits(): Promise<boolean> {
    await this.#arrival.promise
    return this.#release !== undefined
  }

  go(): void {
    const release = this.#release
    this.#release = undefined
    this.#arrival = Promise.withResolvers()
    release?.()
  }
}

/**
 * Runs processes step by step. `choose` picks the waiting process that continues.
 * @returns the outcome of each process
 */
export async function interleave(
  works: readonly Work[],
  choose: (waiting: readonly number[]) => number,
  holds: (step: Step) => boolean = () => true,
): Promise<PromiseSettledResult<unknown>[]> {
  const processes = works.map((work) => new Process(work, holds))
  for (;;) {
    const states = await Promise.all(processes.map((process) => process.waits()))
    const waiting = states.flatMap((waits, i) => (waits ? [i] : []))
    if (waiting.length === 0) return Promise.all(processes.map(({ outcome }) => outcome))
    processes[choose(waiting)]?.go()
  }
}

/** Calls `run` once for each possible order of the steps. @returns the number of orders */
export async function everyOrder(
  run: (choose: (waiting: readonly number[]) => number) => Promise<void>,
): Promise<number> {
  let runs = 0
  /** The chosen process and the number of waiting ones, at each step of the previous run. */
  let path: { taken: number; of: number }[] = []
  do {
    const replay = path
    const taken: typeof path = []
    await run((waiting) => {
      const index = replay[taken.length]?.taken ?? 0
      taken.push({ taken: index, of: waiting.length })
      return waiting[index] ?? 0
    })
    runs++
    path = nextPath(taken)
  } while (path.length > 0)
  return runs
}

/** The next path: takes the next choice at the last step that has one left. Empty after the last path. */
function nextPath(path: { taken: number; of: number }[]): { taken: number; of: number }[] {
  const turn = path.findLastIndex(({ taken, of }) => taken + 1 < of)
  return path.slice(0, turn + 1).map((step, i) => (i === turn ? { ...step, taken: step.taken + 1 } : step))
}
