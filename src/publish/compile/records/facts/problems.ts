import { hasTrait } from '../../../../domain/kinds.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { SiteFile } from '../../../source/schemas.ts'
import type { Tree } from '../../tree/tree.ts'
import { accessibilityProblems } from './accessibility.ts'
import { procedureOf } from './project.ts'
import { deadReferencesIn, suggestion } from './references.ts'

/** Problems of the facts.yaml files that a schema cannot find: missing pages, dead references, duplicates, wrong order. */
export function factsProblems(tree: Tree, content: WithoutSite, contacts: SiteFile['contacts'] | undefined): Problem[] {
  const files = [...content.facts].flatMap(([id, file]) => {
    const report = reporter(file)
    if (!tree.has(id)) {
      if (content.unread.has(id)) return []
      return [
        report(
          [],
          'facts-without-page',
          `facts.yaml without a page at ${id}`,
          'a page in the same folder',
          'write nl.md and fr.md, or remove facts.yaml',
        ),
      ]
    }
    return [
      ...deadReferencesIn(id, file, tree, { ...content, contacts }),
      ...accessibilityProblems(file, content),
      ...ofItsKind(file, tree),
    ]
  })
  return [...files, ...twice(content)]
}

function reporter({ placeOf }: FactsFile) {
  return (path: readonly PropertyKey[], code: string, found: string, expected: string, instead: string): Problem => ({
    ...placeOf(path),
    severity: 'error',
    code,
    found,
    expected,
    instead,
  })
}

/** Problems that depend on the kind. */
function ofItsKind(file: FactsFile, tree: Tree): Problem[] {
  const { facts } = file
  const report = reporter(file)
  switch (facts.kind) {
    case 'inquiry':
      return facts.first !== undefined && facts.last < facts.first
        ? [
            report(
              ['last'],
              'wrong-dates',
              `last: ${facts.last}`,
              `a day after the first one, ${facts.first}`,
              'correct the days',
            ),
          ]
        : []
    case 'event':
      return facts.end !== undefined && facts.end < facts.start
        ? [report(['end'], 'wrong-dates', `end: ${facts.end}`, `a moment after ${facts.start}`, 'correct the moments')]
        : []
    case 'project': {
      const steps = procedureOf(tree, facts).map(({ id }) => id)
      const expected = steps.length > 0 ? `one of ${steps.join(', ')}` : 'an instrument with a procedure'
      return facts.steps.flatMap(({ step }, i) =>
        steps.includes(step)
          ? []
          : [report(['steps', i, 'step'], 'unknown-name', `the step ${step}`, expected, suggestion(step, steps))],
      )
    }
    case 'news':
    case 'publication':
    case 'instrument':
    case 'list':
    case 'finder':
    case 'doors':
    case 'statuses':
    case 'accessibility':
    case 'home':
    case 'index':
    case 'people':
      return []
    default:
      return facts satisfies never
  }
}

/** Reports a second page of a kind that may have only one page, such as the list of news. */
function twice({ facts }: WithoutSite): Problem[] {
  const seen = new Map<string, string>()
  return [...facts].flatMap(([id, file]) => {
    const { kind } = file.facts
    const key = file.facts.kind === 'list' ? `list of ${file.facts.of}` : kind
    if (!hasTrait(file.facts, 'single')) return []
    const other = seen.get(key)
    seen.set(key, other ?? id)
    return other === undefined
      ? []
      : [
          reporter(file)(
            ['kind'],
            'second-of-kind',
            `a second page of the kind ${key}`,
            `only one, ${other}`,
            'remove one of the two',
          ),
        ]
  })
}
