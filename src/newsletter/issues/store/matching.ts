import { MUNICIPALITY_CODES } from '../../../domain/municipalities.ts'

/** Municipalities that the site offers. Others in a row are ignored, as on the reader's page. */
const OFFERED = `(${MUNICIPALITY_CODES.map((code) => `'${code}'`).join(', ')})`

/**
 * SQL condition, the rule of `inArea` in matching.ts: whether an item is about the reader's municipalities.
 * @param reader SQL expression of the reader's municipalities, JSON
 * @param item SQL expression of the item's municipalities, JSON
 */
export function inAreaSql(reader: string, item: string): string {
  return `(not exists (select 1 from json_each(${item}))
  or not exists (select 1 from json_each(${reader}) own where own.value in ${OFFERED})
  or exists (select 1 from json_each(${reader}) own where own.value in (select value from json_each(${item}))))`
}

/** SQL condition, the rule of `matches` in matching.ts. */
export function matchesSql(
  reader: { topics: string; municipalities: string },
  item: { topics: string; municipalities: string },
): string {
  return `(exists (select 1 from json_each(${reader.topics}) own where own.value in (select value from json_each(${item.topics})))
  and ${inAreaSql(reader.municipalities, item.municipalities)})`
}
