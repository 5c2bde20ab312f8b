import type { Child } from 'hono/jsx'

/** A line of small facts with dots between, which stay at the end of a line where it breaks; what is not there is left out. */
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
