import type { Child } from 'hono/jsx'

/** A line of short facts, separated by dots. If it wraps, the dot stays at the end of a line. Missing parts are left out. */
export function Line({ parts }: { parts: readonly Child[] }) {
  const known = parts.filter((part) => part !== undefined && part !== null && part !== '' && part !== false)
  return (
    <p class="line">
      {known.map((part, i) => (
        <>
          {i > 0 && '\u00a0· '}
          {part}
        </>
      ))}
    </p>
  )
}
