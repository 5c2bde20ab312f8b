import { hasTrait } from '../../../../domain/kinds.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { SiteFile } from '../../../source/schemas.ts'
import type { Tree } from '../../tree/tree.ts'
import { recordOfKind } from './kinds/index.ts'
import { deadReferencesIn } from './references.ts'

interface FactsContent extends WithoutSite {
  /** Undefined if site.yaml cannot be read. */
  contacts: SiteFile['contacts'] | undefined
}

/**
 * Problems of the facts.yaml files that a schema cannot find: missing pages, dead references, duplicates, wrong order.
 * The facts of drafts are checked too.
 * @param at milliseconds since 1970
 */
export function factsProblems(tree: Tree, content: FactsContent, at: number): Problem[] {
  const files = [...content.facts].flatMap(([id, file]) => {
    const exists = tree.has(id) || content.drafts.has(id) || content.unread.has(id)
    if (!exists) return [withoutPage(id, file)]
    return [
      ...deadReferencesIn(id, file, tree, content),
      ...recordOfKind(file.facts).problems(file, { id, content, at }),
    ]
  })
  return [...files, ...twice(content)]
}

function withoutPage(id: string, { placeOf }: FactsFile): Problem {
  return {
    ...placeOf([]),
    severity: 'error',
    code: 'facts-without-page',
    found: `facts.yaml without a page at ${id}`,
    expected: 'a page in the same folder',
    instead: 'write nl.md and fr.md, or remove facts.yaml',
  }
}

/** Reports a second page of a kind that may have only one page, such as the list of news. */
function twice({ facts, pages }: WithoutSite): Problem[] {
  const seen = new Map<string, string>()
  return [...facts].flatMap(([id, file]) => {
    const { kind } = file.facts
    const key = file.facts.kind === 'list' ? `list of ${file.facts.of}` : kind
    // A draft may replace a page that is published until then.
    if (!hasTrait(file.facts, 'single') || !pages.has(id)) return []
    const other = seen.get(key)
    seen.set(key, other ?? id)
    if (other === undefined) return []
    return [
      {
        ...file.placeOf(['kind']),
        severity: 'error',
        code: 'second-of-kind',
        found: `a second page of the kind ${key}`,
        expected: `only one, ${other}`,
        instead: 'remove one of the two',
      } satisfies Problem,
    ]
  })
}
