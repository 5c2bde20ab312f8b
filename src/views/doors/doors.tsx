import type { FactsOf } from '../../content/schema/facts.ts'

/** Questions that people come with, and the right door for each. */
export function Doors({ facts }: { facts: FactsOf<'doors'> }) {
  return (
    <ul class="doors">
      {facts.entries.map(({ id, question, answer, links }) => (
        <li id={`_${id}`}>
          <h2>{question}</h2>
          <p>{answer}</p>
          {links.length > 0 && (
            <ul>
              {links.map(({ name, href }) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
