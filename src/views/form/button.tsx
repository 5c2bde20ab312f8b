import type { Child } from 'hono/jsx'

/** Submits its form. `quiet` renders the secondary button style. */
export function Button({ quiet = false, children }: { quiet?: boolean; children: Child }) {
  return (
    <button class={quiet ? 'button button-quiet' : 'button'} type="submit">
      {children}
    </button>
  )
}
