import type { Change } from 'diff'
import type { Output } from '../../cli/output.ts'

/** Number of characters of context to show before and after a change. */
const CONTEXT = 40

/** Prints changes word by word: `[-removed-]`, `{+added+}`. @returns whether there are any */
export function printWordChanges(output: Output, parts: readonly Change[]): boolean {
  if (parts.every(({ added, removed }) => !added && !removed)) return false
  const shown = parts.map(({ value, added, removed }) =>
    added ? `{+${value}+}` : removed ? `[-${value}-]` : shorten(value),
  )
  for (const line of shown.join('').split('\n')) output.line(`  ${line}`)
  return true
}

function shorten(text: string): string {
  return text.length <= 2 * CONTEXT ? text : `${text.slice(0, CONTEXT)} … ${text.slice(-CONTEXT)}`
}
