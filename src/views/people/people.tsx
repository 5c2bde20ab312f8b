import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

/** The staff to contact: function, name if the agency publishes it, and subject. */
export function People({ facts, locale }: { facts: FactsOf<'people'>; locale: Locale }) {
  const text = messages(locale).kinds.people
  return (
    <ul class="people">
      {facts.people.map(({ name, function: role, about, page }) => (
        <li>
          <h2>{role}</h2>
          {name && <p>{name}</p>}
          <dl>
            {about && (
              <div>
                <dt>{text.about}</dt>
                <dd>{about}</dd>
              </div>
            )}
            {page && (
              <div>
                <dt>{text.page}</dt>
                <dd>
                  <Link link={page} locale={locale} />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
