import type { Child } from 'hono/jsx'

/** Sends the form it stands in. `quiet` is for what is not the reason why people came. */
export function Button({ quiet = false, children }: { quiet?: boolean; children: Child }) {
  return (
    <button class={quiet ? 'button button-quiet' : 'button'} type="submit">
      {children}
    </button>
  )
}
