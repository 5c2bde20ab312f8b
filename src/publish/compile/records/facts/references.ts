import type { z } from 'zod'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import { isDraft } from '../../../source/drafts.ts'
import type { Facts } from '../../../source/facts/index.ts'
import type { SiteFile } from '../../../source/schemas.ts'
import { deadPage, type ProblemWords, suggestion } from '../../checks/page-names.ts'
import type { Tree } from '../../tree/tree.ts'

/** What a field of facts.yaml can refer to. `fields.ts` marks such fields with `z.brand`. */
type Target = 'page' | 'table' | 'term' | 'contact'

/** Keys of an object, on any level, whose values refer to a target. */
type KeysNaming<T, To extends Target> = T extends readonly (infer Item)[]
  ? KeysNaming<Item, To>
  : T extends object
    ? {
        [K in keyof T]-?: NonNullable<T[K]> extends Name<To> | readonly Name<To>[]
          ? K
          : KeysNaming<NonNullable<T[K]>, To>
      }[keyof T]
    : never
type Name<To extends Target> = string & z.core.$brand<To>

/** Keys of fields that are references, in any kind. It does not compile if the key of a marked field is missing. */
const TARGETS: Readonly<Record<string, Target>> = {
  plan: 'page',
  about: 'page',
  instrument: 'page',
  page: 'page',
  pages: 'page',
  everywhere: 'page',
  replacedBy: 'page',
  correctionOf: 'page',
  file: 'table',
  table: 'table',
  term: 'term',
  contact: 'contact',
} satisfies { [To in Target as KeysNaming<Facts, To>]: To } & { contact: 'contact' }

interface Reference {
  target: Target
  name: string
  /** The keys from the top to the field. */
  path: PropertyKey[]
}

/** All references in facts, found by the keys above. A text in three languages is under `nl`, `fr` or `en`, so it is none. */
export function referencesIn(facts: unknown): Reference[] {
  const walk = (value: unknown, path: PropertyKey[], target: Target | undefined): Reference[] => {
    if (typeof value === 'string') return target === undefined ? [] : [{ target, name: value, path }]
    if (Array.isArray(value)) return value.flatMap((one, i) => walk(one, [...path, i], target))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, below]) => walk(below, [...path, key], TARGETS[key]))
  }
  return walk(facts, [], undefined)
}

/** References of one facts.yaml to something that does not exist. What is named in a file with problems is not checked. */
export function deadReferencesIn(
  id: string,
  { facts, placeOf }: FactsFile,
  tree: Tree,
  content: WithoutSite & { contacts: SiteFile['contacts'] | undefined },
): Problem[] {
  const { files, glossary, contacts, unreadYaml } = content
  const check = ({ target, name }: Reference): ProblemWords | undefined => {
    switch (target) {
      case 'page':
        // Drafts may name each other: they are published together.
        return isDraft(content, id) && isDraft(content, name) ? undefined : deadPage(name, tree, content)
      case 'table':
        // A document that cannot be read is reported at the file.
        if (files.has(`${id === '/' ? '' : id}/${name}`)) return undefined
        return {
          code: 'missing-file',
          found: `the file ${name}`,
          expected: `content${id === '/' ? '' : id}/${name}`,
          instead: 'add the file, or correct the name',
        }
      case 'term': {
        const ids = glossary.map((entry) => entry.id)
        return unreadYaml.has('glossary.yaml')
          ? undefined
          : unknownName('term', name, ids, 'an id of content/glossary.yaml')
      }
      case 'contact':
        return contacts && unknownName('contact', name, Object.keys(contacts), 'a contact of content/site.yaml')
    }
  }
  return referencesIn(facts).flatMap((reference): Problem[] => {
    const dead = check(reference)
    return dead ? [{ ...placeOf(reference.path), severity: 'error', ...dead }] : []
  })
}

function unknownName(what: string, name: string, known: string[], expected: string): ProblemWords | undefined {
  if (known.includes(name)) return undefined
  return { code: 'unknown-name', found: `the ${what} ${name}`, expected, instead: suggestion(name, known) }
}
