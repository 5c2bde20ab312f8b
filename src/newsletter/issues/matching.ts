import type { Interests } from './model.ts'

/**
 * Whether a reader is to get an item: one of its topics is theirs, and one of its municipalities. No municipality, of the
 * item or of the reader, means all. `store/matching.ts` has the same rule in SQL.
 */
export function matches(reader: Interests, item: Interests): boolean {
  return meet(reader.topics, item.topics) && inArea(reader, item)
}

/** Whether an item is about the reader's municipalities. Alerts have no other rule. */
export function inArea(reader: Pick<Interests, 'municipalities'>, item: Pick<Interests, 'municipalities'>): boolean {
  if (reader.municipalities.length === 0 || item.municipalities.length === 0) return true
  return meet(reader.municipalities, item.municipalities)
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one))
}
