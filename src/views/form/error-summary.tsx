import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

export interface SummaryItem {
  text: string
  /** Id of the field to correct; undefined if the error belongs to no field. */
  field?: string
}

/**
 * The errors of a form, listed above it. The list gets the focus when the page opens: `autofocus` does that without a
 * script, and `tabindex` makes the section focusable. `role=alert` is on an inner element, so that the text is not read
 * twice.
 */
export function ErrorSummary({ locale, id, items }: { locale: Locale; id: string; items: readonly SummaryItem[] }) {
  if (items.length === 0) return null
  const heading = `${id}-title`
  return (
    <section class="error-summary" id={id} aria-labelledby={heading} tabindex={-1} autofocus>
      <div role="alert">
        <h2 id={heading}>{messages(locale).form.summary}</h2>
        <ul class="error-list">
          {items.map(({ text, field }) => (
            <li>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
