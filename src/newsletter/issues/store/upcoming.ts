const NEXT_LETTER = `select min(coalesce(i.start_at, 0)) as start from delivery d join issue i on i.id = d.issue
where d.person = ?1 and d.state = 'due' and i.state = 'sending' and i.kind in ('letter', 'correction')`

/**
 * When the next letter that was started may go out to a subscriber, in milliseconds since 1970. A letter that no person has
 * started is not announced: it may change, or never be sent.
 */
export async function startOfNextLetter(db: D1Database, subscriber: string): Promise<number | undefined> {
  return (await db.prepare(NEXT_LETTER).bind(subscriber).first<number>('start')) ?? undefined
}
