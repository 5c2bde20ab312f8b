import type { ListItem } from '../../content/schema/list-item.ts'
import { LEVELS, NATURES, type Nature } from '../../domain/kinds.ts'
import { andList } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

interface HierarchyProps {
  items: readonly ListItem[]
  locale: Locale
  /** Path of the instrument's page that shows the diagram. Without it, the diagram is on the list of all. */
  current?: string
}

/**
 * The instruments by level and nature, without replaced ones. An instrument of several natures, such as a master plan,
 * is there once, under all its natures, across the columns. The diagram is made of headings and lists, so that a screen
 * reader reads out the same structure; nothing in its words depends on the columns, which a narrow screen has not.
 */
export function Hierarchy({ items, locale, current }: HierarchyProps) {
  const { hierarchy, level: levels } = messages(locale).kinds
  const inForce = items.filter(({ status }) => status !== 'replaced')
  return (
    <section class="facts-section part-wide hierarchy" aria-labelledby="_hierarchy">
      <h2 id="_hierarchy">{current === undefined ? hierarchy.titleOfAll : hierarchy.title}</h2>
      <p>{hierarchy.lead}</p>
      {LEVELS.filter((level) => inForce.some((item) => item.level === level)).map((level) => (
        <section class="hierarchy-level" aria-labelledby={`_level-${level}`}>
          <h3 id={`_level-${level}`}>{levels[level]}</h3>
          <div class="hierarchy-columns">
            {groupsOf(inForce.filter((item) => item.level === level)).map(({ natures, items: here }) => (
              <div class={natures.length === 1 && isColumn(natures[0]) ? 'hierarchy-column' : 'hierarchy-across'}>
                <h4>{nameOf(natures, locale)}</h4>
                <ul class="hierarchy-items">
                  {here.map((item) => (
                    <li>
                      <Link link={item} locale={locale} current={item.path === current ? 'page' : undefined} />
                      {item.acronym && ` (${item.acronym})`}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
    </section>
  )
}

interface Group {
  natures: readonly Nature[]
  items: ListItem[]
}

/** The two natures that lie side by side. */
const COLUMNS: readonly (Nature | undefined)[] = ['strategic', 'regulatory']
const isColumn = (nature: Nature | undefined) => COLUMNS.includes(nature)

/** One group for each set of natures: the law, the two columns, what belongs to both columns, the rest. */
function groupsOf(items: readonly ListItem[]): Group[] {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const natures = NATURES.filter((nature) => item.nature?.includes(nature))
    const key = natures.join(' ')
    groups.set(key, { natures, items: [...(groups.get(key)?.items ?? []), item] })
  }
  return [...groups.values()].sort((a, b) => rankOf(a.natures) - rankOf(b.natures))
}

function rankOf(natures: readonly Nature[]): number {
  const [first, ...more] = natures
  if (first === 'legal') return 0
  if (!isColumn(first)) return 4
  if (more.length > 0) return 3
  return first === 'strategic' ? 1 : 2
}

/** @example nameOf(['strategic', 'regulatory'], 'en') // 'Strategic and regulatory' */
function nameOf(natures: readonly Nature[], locale: Locale): string {
  const names = natures.map((nature) => messages(locale).kinds.nature[nature])
  const inSentence = names.map((name, i) => (i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)))
  return andList(locale).format(inSentence)
}
