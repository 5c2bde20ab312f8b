import type { Child } from 'hono/jsx'

interface KeyFactsProps {
  /** Names the box for those who do not see its frame; left out within a section that has a heading. */
  label?: string
  /** Pairs of name and value; a value that is not there leaves its line out. */
  facts: readonly (readonly [name: string, value: Child])[]
}

/** What matters most of a page, in a box of a few lines. */
export function KeyFacts({ label, facts }: KeyFactsProps) {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
  if (known.length === 0) return null
  const list = (
    <dl>
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
  return label ? (
    <section class="key-facts" aria-label={label}>
      {list}
    </section>
  ) : (
    <div class="key-facts">{list}</div>
  )
}
