import { hasTrait } from '../../../../domain/kinds.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { SiteFile } from '../../../source/schemas.ts'
import { suggestion } from '../../checks/page-names.ts'
import type { Tree } from '../../tree/tree.ts'
import { placesProblems } from './about-place.ts'
import { accessibilityProblems } from './accessibility.ts'
import { dateProblems } from './date-problems.ts'
import { distancesProblems } from './distances.ts'
import { figuresProblems } from './figures.ts'
import { deadReferencesIn } from './references.ts'
import { staleProblems } from './stale.ts'

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
      ...accessibilityProblems(file, content),
      ...dateProblems(file, at),
      ...staleProblems(file, at),
      ...unknownSteps(file, content),
      ...unknownPhase(file),
      ...figuresProblems(id, file, content),
      ...placesProblems(file),
      ...doorsProblems(id, file),
      ...distancesProblems(file),
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

/** Steps of a project that the procedure of its instrument does not have. */
function unknownSteps({ facts, placeOf }: FactsFile, content: WithoutSite): Problem[] {
  if (facts.kind !== 'project' || facts.steps.length === 0) return []
  const { instrument } = facts
  // The procedure is not known if the instrument is wrong or cannot be read, which is reported once.
  if (instrument !== undefined && !isReadable(content, instrument)) return []
  const file = instrument === undefined ? undefined : content.facts.get(instrument)
  const steps = file?.facts.kind === 'instrument' ? file.facts.procedure.map(({ id }) => id) : []
  const expected = steps.length > 0 ? `one of ${steps.join(', ')}` : 'an instrument with a procedure'
  return facts.steps.flatMap(({ step }, i): Problem[] => {
    if (steps.includes(step)) return []
    const found = { severity: 'error', code: 'unknown-step', found: `the step ${step}`, expected } as const
    return [{ ...placeOf(['steps', i, 'step']), ...found, instead: suggestion(step, steps) }]
  })
}

/** A project that says nothing of its status, although a step of it is known. Readers could not filter by its status. */
function unknownPhase({ facts, placeOf }: FactsFile): Problem[] {
  if (facts.kind !== 'project' || facts.phase !== 'unknown') return []
  const last = facts.steps.findLast(({ state }) => state === 'done' || state === 'now')
  if (!last) return []
  return [
    {
      ...placeOf(['phase']),
      severity: 'warning',
      code: 'unknown-phase',
      found: `phase: unknown, although the step ${last.step} is known`,
      expected: 'the status after that step: study, inquiry, decision, in-force, built or given-up',
      instead: 'write the status after the last known step; the page itself says that nothing is known since',
    },
  ]
}

/** Entries of "who does what" that lead nowhere: without a link, or with a link to the page on which they are. */
function doorsProblems(id: string, { facts, placeOf }: FactsFile): Problem[] {
  if (facts.kind !== 'doors') return []
  const expected = 'a link to the service that helps: its address, or a page of this site that leads there'
  return facts.entries.flatMap(({ links, id: name }, i): Problem[] => {
    if (links.length === 0) {
      const words = { code: 'door-without-link', found: `the entry ${name} without a link`, expected }
      return [{ ...placeOf(['entries', i]), severity: 'error', ...words, instead: 'add the link under "links"' }]
    }
    return links.flatMap(({ page }, j): Problem[] => {
      if (page !== id) return []
      const words = { code: 'door-to-itself', found: `${page}, the page on which this entry is`, expected }
      return [
        {
          ...placeOf(['entries', i, 'links', j, 'page']),
          severity: 'error',
          ...words,
          instead: 'write the url of the service',
        },
      ]
    })
  })
}

function isReadable({ pages, drafts, unreadYaml }: WithoutSite, id: string): boolean {
  return (pages.has(id) || drafts.has(id)) && !unreadYaml.has(`${id.slice(1)}/facts.yaml`)
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
