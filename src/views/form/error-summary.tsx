import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

export interface SummaryItem {
  text: string
  /** Id of the field to mend; undefined where no field is at fault. */
  field?: string
}

/**
 * All that kept a form from being handled, at its top and focused when the page opens: without a script `autofocus`
 * does that, on what `tabindex` makes focusable. `role=alert` stands inside, so that it is not read twice.
 */
export function ErrorSummary({ locale, id, items }: { locale: Locale; id: string; items: readonly SummaryItem[] }) {
  if (items.length === 0) return null
  const heading = `${id}-title`
  return (
    <section class="error-summary" id={id} aria-labelledby={heading} tabindex={-1} autofocus>
      <div role="alert">
        <h2 id={heading}>{messages(locale).form.summary}</h2>
        <ul>
          {items.map(({ text, field }) => (
            <li>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
