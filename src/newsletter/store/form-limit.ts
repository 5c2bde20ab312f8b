interface CountedForm {
  /** Id of the mail that the form would cause. */
  id: string
  /** Pseudonyms of the client, the current one first, or the id of the subscriber. */
  actors: readonly [string, ...string[]]
  /** Pseudonym of a domain, or the name of the form. */
  target: string
  /** Maximum forms of an actor for a target within `window` milliseconds. */
  limit: number
  window: number
  now: number
}

const COUNT = `insert into counted_form (id, at, actor, target)
select ?1, ?2, ?3, ?4 where (select count(*) from counted_form
  where actor in (select value from json_each(?5)) and target = ?4 and at > ?2 - ?6) < ?7`

/**
 * The statement that counts a form: it inserts one row if the form is within the limit, else none. It does not depend on
 * the address, so a refusal reveals nothing about it.
 */
export function countForm(db: D1Database, form: CountedForm): D1PreparedStatement {
  const { id, actors, target, limit, window, now } = form
  return db.prepare(COUNT).bind(id, now, actors[0], target, JSON.stringify(actors), window, limit)
}
