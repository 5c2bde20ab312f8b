import type { Child } from 'hono/jsx'

interface KeyFactsProps {
  /** Accessible name of the block over the width of the page. Omit it in a section with a heading. */
  label?: string
  /** Pairs of name and value. Pairs without a value are left out. */
  facts: readonly (readonly [name: string, value: Child])[]
}

/** The most important facts of a page in ruled fields, as in the corner of a drawing: over its width, or in a section. */
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
      <div class="wrap">{list}</div>
    </section>
  ) : (
    <div class="key-facts key-facts-inner">{list}</div>
  )
}
