import type { ReleaseReader } from '../../content/reader/reader.ts'
import { deferTo, type Execution } from '../../platform/defer.ts'
import { repeatedLine, type Sink } from '../../platform/log.ts'
import { logError } from '../../platform/log-error.ts'
import { isRead } from '../../platform/methods.ts'
import { references } from '../../platform/references.ts'
import type { Received } from '../context.ts'
import type { Answers } from './answers.ts'
import { momentReader } from './moment.ts'

interface ReceiveOptions {
  reader: ReleaseReader
  /** Undefined: every request is routed. */
  answers: Answers | undefined
  /** Answers a request that is not in memory, and writes its log line. */
  route(request: Request, received: Received, execution: Execution | undefined): Response | Promise<Response>
  /** Milliseconds since 1970. */
  now(): number
  sink?: Sink | undefined
}

/**
 * Makes the function that gets each request first. It sends a finished answer from memory, with its log line, and has all
 * other requests routed. A finished answer has what middleware added to it, so a request that is answered from memory
 * needs neither routing nor middleware, which would take a third of its time.
 */
export function receive({ reader, answers, route, now, sink }: ReceiveOptions) {
  const log = sink ?? console.log
  const nextReference = references()
  const momentOf = momentReader(reader, now)

  /** Answers from memory, or notes the moment for the routes. */
  async function answer(from: Answers, request: Request, received: Received, execution: Execution | undefined) {
    // The routes meet the same fault, and report it.
    received.moment = await momentOf(deferTo(execution, received.reference)).catch(() => undefined)
    const known = received.moment && from.find(request, received.moment)
    if (known) log(repeatedLine(known.line, received, request.method, Date.now()))
    return known?.response
  }

  return async function fetch(request: Request, _bindings?: unknown, execution?: Execution): Promise<Response> {
    const received: Received = { reference: nextReference(), at: Date.now() }
    if (answers && isRead(request.method)) {
      try {
        const known = await answer(answers, request, received, execution)
        if (known) return known
      } catch (error) {
        // The routes do not need the memory.
        logError(error, received.reference, sink ?? console.error)
      }
    }
    return route(request, received, execution)
  }
}
