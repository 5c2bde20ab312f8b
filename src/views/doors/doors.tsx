import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { hreflangFor } from '../link.tsx'

/** Frequent questions, each with an answer and links to the body that handles it. */
export function Doors({ facts, locale }: { facts: FactsOf<'doors'>; locale: Locale }) {
  return (
    <ul class="doors">
      {facts.entries.map(({ id, question, answer, links }) => (
        <li id={`_${id}`}>
          <h2>{question}</h2>
          <p>{answer}</p>
          {links.length > 0 && (
            <ul class="door-links">
              {links.map(({ name, href, locale: target }) => (
                <li>
                  <a href={href} {...hreflangFor(target, locale)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
