import type { PageRecord } from '../../content/schema/page.ts'
import type { Locale } from '../../locale/locale.ts'
import { statusOf } from '../compile/kinds/index.ts'

export interface ChangedPages {
  added: PageRecord[]
  changed: PageRecord[]
}

/**
 * The pages that readers of one language find new or changed in a later release, in the order of that release. A page
 * counts as changed if its own words or its status changed. Menus, links, pages that the publisher generates, and pages
 * without a text in that language do not count.
 */
export function changedPages(
  before: readonly PageRecord[],
  after: readonly PageRecord[],
  language: Locale,
): ChangedPages {
  const old = new Map(before.filter(isIn(language)).map((page) => [page.id, wordsOf(page)]))
  const written = after.filter(isIn(language)).filter(({ facts }) => facts?.kind !== 'municipality')
  return {
    added: written.filter(({ id }) => !old.has(id)),
    changed: written.filter((page) => old.has(page.id) && old.get(page.id) !== wordsOf(page)),
  }
}

const isIn = (language: Locale) => (page: PageRecord) => page.locale === language && page.textLocale === language

/** What a page itself says, as one text that can be compared. */
function wordsOf({ title, summary, html, facts }: PageRecord): string {
  return JSON.stringify([title, summary, html, statusOf(facts)])
}
