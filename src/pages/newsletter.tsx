import { readSelection, toQuery } from '../content/list/filters.ts'
import type { ListFacts } from '../content/schema/facts.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { MUNICIPALITY_CODES } from '../domain/municipalities.ts'
import { Archive } from '../views/newsletter/archive.tsx'
import { EmptySignUpForm } from '../views/newsletter/sign-up-form.tsx'
import type { Asked } from './parts.ts'

const FIELD = 'municipalities'

/**
 * The sign-up form above the text of the newsletter page, because most readers come for it. The letters are below the text,
 * if the page lists them. A link from the page of a municipality ticks that municipality:
 * `?municipalities=1080`. Values that are no municipality are ignored.
 */
export function partsOfNewsletter(
  query: URLSearchParams,
  { path, facts }: Partial<Pick<PageRecord, 'path' | 'facts'>> = {},
): Asked {
  const asked = query.getAll(FIELD)
  const municipalities = MUNICIPALITY_CODES.filter((code) => asked.includes(code))
  const list = facts?.kind === 'list' && path !== undefined ? { path, facts } : undefined
  const selection = readSelection(query, list?.facts.items ?? [], [])
  return {
    kind: 'part',
    query: queryOf(municipalities, toQuery(selection)),
    indexed: municipalities.length === 0,
    above: (frame) => <EmptySignUpForm frame={frame} municipalities={municipalities} />,
    below: (frame) => list && <Archive frame={frame} path={list.path} {...archiveOf(list, selection)} />,
  }
}

function archiveOf({ path, facts }: { path: string; facts: ListFacts }, selection: ReturnType<typeof readSelection>) {
  return { list: facts, selection, hrefOf: (page: number) => `${path}${toQuery({ ...selection, page })}#_letters` }
}

/** The canonical query: the municipalities, then the page of the list. */
function queryOf(municipalities: readonly string[], page: string): string {
  const all = [...municipalities.map((code) => `${FIELD}=${code}`), page.slice(1)].filter((part) => part !== '')
  return all.length === 0 ? '' : `?${all.join('&')}`
}
