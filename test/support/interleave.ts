import type { Around, Step } from './memory-store.ts'

/** Work that asks a store for things, through a connection that holds each step until it is its turn. */
export type Work = (around: Around) => Promise<unknown>

/** A process whose steps wait to be let through. */
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

  /** @returns whether it waits at a step; false when it has ended */
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
 * Runs processes step by step. `choose` says which of those that wait goes next.
 * @returns how each ended
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

/** Every order in which the steps can follow each other; `run` is called once for each. @returns how many there are */
export async function everyOrder(
  run: (choose: (waiting: readonly number[]) => number) => Promise<void>,
): Promise<number> {
  let runs = 0
  /** Which of the waiting ones went, and how many waited, at each step of the run before. */
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

/** The path with its last step that has a choice left taken the next way; empty when there is none. */
function nextPath(path: { taken: number; of: number }[]): { taken: number; of: number }[] {
  const turn = path.findLastIndex(({ taken, of }) => taken + 1 < of)
  return path.slice(0, turn + 1).map((step, i) => (i === turn ? { ...step, taken: step.taken + 1 } : step))
}
