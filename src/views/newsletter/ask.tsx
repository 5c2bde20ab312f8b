import { Action } from '../form/action.tsx'

interface AskProps {
  /** Path that the buttons post to: the page's own. */
  action: string
  /** What the first button asks for. */
  what: string
  texts: { button: string; notMeTitle: string; notMe: string; forget: string }
}

/** Asks whether a mailed link was asked for: one button says so, the other erases the address. */
export function Ask({ action, what, texts: { button, notMeTitle, notMe, forget } }: AskProps) {
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
