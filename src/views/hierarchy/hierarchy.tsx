import type { ListItem } from '../../content/schema/list-item.ts'
import { LEVELS, NATURES } from '../../domain/kinds.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

interface HierarchyProps {
  items: ListItem[]
  locale: Locale
  /** Path of the page that shows the diagram. */
  current?: string
}

/**
 * The instruments by level and nature, without replaced ones. One of several natures is in each of their columns. The diagram is made of headings and lists, so that a
 * screen reader reads out the same structure.
 */
export function Hierarchy({ items, locale, current }: HierarchyProps) {
  const { hierarchy, level: levels, nature: natures } = messages(locale).kinds
  const inForce = items.filter(({ status }) => status !== 'replaced')
  const columns = NATURES.filter((nature) => inForce.some((item) => item.nature?.includes(nature)))
  return (
    <section class="facts-section part-wide hierarchy" aria-labelledby="_hierarchy">
      <h2 id="_hierarchy">{hierarchy.title}</h2>
      <p>{hierarchy.lead}</p>
      {LEVELS.filter((level) => inForce.some((item) => item.level === level)).map((level) => (
        <section class="hierarchy-level" aria-labelledby={`_level-${level}`}>
          <h3 id={`_level-${level}`}>{levels[level]}</h3>
          <div class="hierarchy-columns">
            {columns.map((nature) => {
              const here = inForce.filter((item) => item.level === level && item.nature?.includes(nature))
              if (here.length === 0) return null
              return (
                <div>
                  <h4>{natures[nature]}</h4>
                  <ul class="hierarchy-items">
                    {here.map((item) => (
                      <li>
                        <Link link={item} locale={locale} current={item.path === current ? 'page' : undefined} />
                        {item.acronym && ` (${item.acronym})`}
                      </li>
                    ))}
                  </ul>
                </div>
              )
            })}
          </div>
        </section>
      ))}
    </section>
  )
}
