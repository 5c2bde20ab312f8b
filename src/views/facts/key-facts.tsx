import type { Child } from 'hono/jsx'

interface KeyFactsProps {
  /** Accessible name of the box. Omit it in a section with a heading. */
  label?: string
  /** Pairs of name and value. Pairs without a value are left out. */
  facts: readonly (readonly [name: string, value: Child])[]
}

/** A box with the most important facts of a page. */
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
