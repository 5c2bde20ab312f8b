import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'

interface ActionProps {
  /** Path that the form posts to. */
  action: string
  /** The action to perform: the value of the field `do`. */
  what: string
  quiet?: boolean
  children: Child
}

/** A form that consists of one button. */
export function Action({ action, what, quiet = false, children }: ActionProps) {
  return (
    <form class="action" method="post" action={action}>
      <input type="hidden" name="do" value={what} />
      <Button quiet={quiet}>{children}</Button>
    </form>
  )
}
