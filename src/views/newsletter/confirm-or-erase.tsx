import { Action } from '../form/action.tsx'

interface ConfirmOrEraseProps {
  /** Path that the buttons post to: the page's own. */
  action: string
  /** The action of the first button: the value of the field `do`. */
  what: string
  texts: { button: string; notMeTitle: string; notMe: string; forget: string }
}

/** Two buttons for a mailed link: one performs its action; one erases the address, for a reader who did not request it. */
export function ConfirmOrErase({ action, what, texts: { button, notMeTitle, notMe, forget } }: ConfirmOrEraseProps) {
  return (
    <>
      <Action action={action} what={what}>
        {button}
      </Action>
      <section aria-labelledby="_not-me">
        <h2 id="_not-me">{notMeTitle}</h2>
        <p>{notMe}</p>
        <Action action={action} what="forget" quiet>
          {forget}
        </Action>
      </section>
    </>
  )
}
