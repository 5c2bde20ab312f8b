import { logLine, type Sink } from './log.ts'

const MAX_MESSAGE = 500
const MAX_STACK_LINES = 6

/** Characters of a message that are searched for addresses: a very long message could make the search slow. */
const MAX_READ = 2000

/** An e-mail address: text around `@` or `%40`. Does not match the `/@scope/` of a package in a stack frame. */
const ADDRESS = /[^\s@<>"(),;:/]+(?:@|%40)[^\s@<>"(),;:/]+/gi

/**
 * Writes one line for an exception: name, message, first lines of the stack, and cause.
 * @example app.onError((error, c) => { logError(error, c.env.reference); … })
 */
export function logError(error: unknown, reference: string, sink: Sink = console.error): void {
  sink(logLine({ level: 'error', reference, ...errorFields(error) }))
}

/** The name of an exception, to log when its message may contain personal data. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

/** The fields of an exception for the log: without e-mail addresses, limited in length. */
export function errorFields(error: unknown): Record<string, string | string[]> {
  if (!(error instanceof Error)) return { name: typeof error, message: typeof error === 'string' ? clean(error) : '' }
  return {
    name: clean(error.name),
    message: clean(error.message),
    ...(error.cause instanceof Error && { cause: clean(`${error.cause.name}: ${error.cause.message}`) }),
    stack: stackLines(error.stack ?? ''),
  }
}

/** Only the stack frames: above them the engine repeats the message in full length. */
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
