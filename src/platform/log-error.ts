import { logLine, type Sink } from './log.ts'

const MAX_MESSAGE = 500
const MAX_STACK_LINES = 6

/** What is read of a message: searching longer ones for addresses could be made slow. */
const MAX_READ = 2000

/** Anything around an at sign, also a percent-encoded one; not the `/@scope/` of a package in a stack frame. */
const ADDRESS = /[^\s@<>"(),;:/]+(?:@|%40)[^\s@<>"(),;:/]+/gi

/**
 * Writes one line for an exception: name, message, first lines of the stack, and what caused it.
 * @example app.onError((error, c) => { logError(error, c.var.requestId); … })
 */
export function logError(error: unknown, reference: string, sink: Sink = console.error): void {
  sink(logLine({ level: 'error', reference, ...errorFields(error) }))
}

/** What kind of exception it was, where its message may hold something personal. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

/** What may be logged of an exception: no e-mail address, a bounded length. */
export function errorFields(error: unknown): Record<string, string | string[]> {
  if (!(error instanceof Error)) return { name: typeof error, message: typeof error === 'string' ? clean(error) : '' }
  return {
    name: clean(error.name),
    message: clean(error.message),
    ...(error.cause instanceof Error && { cause: clean(`${error.cause.name}: ${error.cause.message}`) }),
    stack: stackLines(error.stack ?? ''),
  }
}

/** Only the frames: above them the engine repeats the message, as long as it is. */
function stackLines(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_STACK_LINES)
    .map(clean)
}

/** @example withoutAddresses('no mailbox jan@example.org') // 'no mailbox [address]' */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '[address]')
}

function clean(text: string): string {
  return withoutAddresses(text.slice(0, MAX_READ)).slice(0, MAX_MESSAGE)
}
