import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Hatch } from '../hatch/hatch.tsx'
import { LinkList } from '../link.tsx'

/** The legend: each status with its hatch, its definition, and the projects that have it. */
export function Statuses({ facts, locale }: { facts: FactsOf<'statuses'>; locale: Locale }) {
  const text = messages(locale).kinds.statuses
  return (
    <div class="statuses">
      {facts.phases.map(({ id, name, definition, projects }) => (
        <section id={`_${id}`} aria-labelledby={`_${id}-name`}>
          <h2 id={`_${id}-name`}>
            <Hatch phase={id} /> {name}
          </h2>
          <p>{definition}</p>
          {projects.length > 0 ? (
            <>
              <h3>{text.projects}</h3>
              <LinkList links={projects} locale={locale} className="status-projects" />
            </>
          ) : (
            <p class="field-hint">{text.noProjects}</p>
          )}
        </section>
      ))}
    </div>
  )
}
