import { env } from 'cloudflare:workers'
import worker from '../../src/index.ts'

/**
 * The Worker of production with the clock of a run. The run says what time it is, and lets time pass at once when the
 * Worker waits. Nothing of this is in `src`.
 */
const { RUN } = env as unknown as { RUN: Fetcher }
const machine = Date.now
/** Milliseconds between the clock of the run and that of the machine. */
let ahead = 0
Date.now = () => machine() + ahead

async function tell(what: string): Promise<void> {
  ahead = Number(await (await RUN.fetch(`http://run.test/${what}`)).text())
}

// Only the pauses between two rounds use it. The time limits of requests stay those of the machine.
Object.defineProperty(scheduler, 'wait', { value: (time: number) => tell(`wait?ms=${time}`) })

export default {
  async fetch(request, given, ctx) {
    await tell('now')
    return worker.fetch(request, given, ctx)
  },
  async queue(batch, given) {
    await tell('begin')
    try {
      await worker.queue(batch, given)
    } finally {
      await tell('end')
    }
  },
  async scheduled(controller, given, ctx) {
    await tell('now')
    await worker.scheduled(controller, given, ctx)
  },
} satisfies ExportedHandler<Env>
