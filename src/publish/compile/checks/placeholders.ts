import { LOCALES } from '../../../locale/locale.ts'
import type { Problem, SourcePosition } from '../../problem.ts'
import type { FactsFile, WithoutSite } from '../../source/content.ts'
import type { PageFile } from '../../source/page-file.ts'
import { placeholdersIn } from '../../source/placeholder.ts'

/** Texts of published pages that `new` wrote and that were not replaced. Those of drafts are not reported. */
export function placeholderProblems({ pages, facts }: Pick<WithoutSite, 'pages' | 'facts'>): Problem[] {
  return [...pages].flatMap(([id, page]) => {
    const file = facts.get(id)
    return [
      ...LOCALES.flatMap((locale) => (page[locale] ? inPage(page[locale]) : [])),
      ...(file ? inFacts(file.facts, [], file.placeOf) : []),
    ]
  })
}

function inPage({ file, meta, body, bodyLine, placeOf }: PageFile): Problem[] {
  const inMeta = (['title', 'summary'] as const).flatMap((key) =>
    placeholdersIn(meta[key]).map(({ words }) => unfinished(placeOf(key), words)),
  )
  const inBody = placeholdersIn(body).map(({ at, words }) => {
    const before = body.slice(0, at).split('\n')
    const place = { file, line: bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
    return unfinished(place, words)
  })
  return [...inMeta, ...inBody]
}

function inFacts(value: unknown, path: readonly PropertyKey[], placeOf: FactsFile['placeOf']): Problem[] {
  if (typeof value === 'string') return placeholdersIn(value).map(({ words }) => unfinished(placeOf(path), words))
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, below]) => inFacts(below, [...path, key], placeOf))
}

function unfinished(place: SourcePosition, words: string): Problem {
  return {
    ...place,
    severity: 'error',
    code: 'unfinished-text',
    found: words,
    expected: 'a finished text on a page that is published',
    instead: 'write the text, or write "draft: true" in the front matter of each language until it is finished',
  }
}
