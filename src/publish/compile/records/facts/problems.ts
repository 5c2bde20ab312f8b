import { nearest } from '../../../../text/distance.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { Tree } from '../../tree/tree.ts'
import { accessibilityProblems } from './accessibility.ts'
import { procedureOf } from './project.ts'

/** What facts.yaml files name that is not there, and what they leave out that others need. */
export function factsProblems(tree: Tree, content: WithoutSite): Problem[] {
  const known = [...tree.keys()]
  const files = [...content.facts].flatMap(([id, file]) => {
    const report = reporter(file)
    if (!tree.has(id)) {
      if (content.unread.has(id)) return []
      return [
        report(
          [],
          `facts.yaml, and no page at ${id}`,
          'a page in the same folder',
          'write nl.md and fr.md, or remove it',
        ),
      ]
    }
    return [
      ...pagesNamed(file).flatMap(({ path, page }) => {
        if (tree.has(page) || content.unread.has(page)) return []
        const guess = nearest(page, known)
        return [report(path, `the page ${page}`, 'a content path of the site', guess ? `write ${guess}` : 'correct it')]
      }),
      ...tablesNamed(file).flatMap(({ path, name }) =>
        content.files.has(`${id}/${name}`)
          ? []
          : [report(path, `the file ${name}`, `content${id}/${name}`, 'put it there, or correct the name')],
      ),
      ...accessibilityProblems(file, content),
      ...ofItsKind(file, tree, content),
    ]
  })
  return [...files, ...twice(content)]
}

function reporter({ placeOf }: FactsFile) {
  return (path: readonly PropertyKey[], found: string, expected: string, instead: string): Problem => ({
    ...placeOf(path),
    severity: 'error',
    found,
    expected,
    instead,
  })
}

/** Every content path in the file, by the keys that lead to it. */
function pagesNamed({ facts }: FactsFile): { path: PropertyKey[]; page: string }[] {
  const found: { path: PropertyKey[]; page: string }[] = []
  const walk = (value: unknown, path: PropertyKey[]) => {
    const [key] = path.filter((one) => typeof one === 'string').slice(-1)
    if (typeof value === 'string' && PAGE_KEYS.includes(String(key))) found.push({ path, page: value })
    else if (typeof value === 'object' && value !== null)
      for (const [name, below] of Object.entries(value))
        walk(below, [...path, Array.isArray(value) ? Number(name) : name])
  }
  walk(facts, [])
  return found
}

const PAGE_KEYS = ['plan', 'about', 'instrument', 'page', 'pages', 'replacedBy']

function tablesNamed({ facts }: FactsFile): { path: PropertyKey[]; name: string }[] {
  const documents = 'documents' in facts ? facts.documents : []
  return documents.flatMap(({ file }, i) =>
    file === undefined ? [] : [{ path: ['documents', i, 'file'], name: file }],
  )
}

function ofItsKind(file: FactsFile, tree: Tree, { glossary }: WithoutSite): Problem[] {
  const { facts } = file
  const report = reporter(file)
  if (facts.kind === 'inquiry' && facts.first !== undefined && facts.last < facts.first)
    return [report(['last'], `last: ${facts.last}`, `a day after ${facts.first}, the first`, 'correct the days')]
  if (facts.kind === 'event' && facts.end !== undefined && facts.end < facts.start)
    return [report(['end'], `end: ${facts.end}`, `a moment after ${facts.start}`, 'correct the moments')]
  if (facts.kind === 'instrument' && facts.term !== undefined && !glossary.some(({ id }) => id === facts.term)) {
    const ids = glossary.map(({ id }) => id)
    return [report(['term'], `the term ${facts.term}`, 'an id of content/glossary.yaml', suggestion(facts.term, ids))]
  }
  if (facts.kind !== 'project') return []
  const steps = procedureOf(tree, facts).map(({ id }) => id)
  return facts.steps.flatMap(({ step }, i) =>
    steps.includes(step)
      ? []
      : [
          report(
            ['steps', i, 'step'],
            `the step ${step}`,
            steps.length > 0 ? `one of ${steps.join(', ')}` : 'an instrument with a procedure',
            suggestion(step, steps),
          ),
        ],
  )
}

function suggestion(word: string, known: readonly string[]): string {
  const guess = nearest(word, known)
  return guess ? `write ${guess}` : 'correct it'
}

/** Of some kinds the site has one page: two lists of news would both be "the" list. */
function twice({ facts }: WithoutSite): Problem[] {
  const seen = new Map<string, string>()
  return [...facts].flatMap(([id, file]) => {
    const { kind } = file.facts
    const key = file.facts.kind === 'list' ? `list of ${file.facts.of}` : kind
    if (
      !key.startsWith('list') &&
      !['finder', 'doors', 'statuses', 'accessibility', 'home', 'index', 'people'].includes(kind)
    )
      return []
    const other = seen.get(key)
    seen.set(key, other ?? id)
    return other === undefined
      ? []
      : [reporter(file)(['kind'], `a second page of the kind ${key}`, `one; ${other} is it`, 'remove one of the two')]
  })
}
