import type { z } from 'zod'
import { nearest } from '../../../../text/distance.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { Facts } from '../../../source/facts/index.ts'
import type { SiteFile } from '../../../source/schemas.ts'
import type { Tree } from '../../tree/tree.ts'

/** What a field of facts.yaml can name; `fields.ts` marks such fields with it (`z.brand`). */
type Target = 'page' | 'table' | 'term' | 'contact'

/** Keys of an object, however deep, whose values name a target. */
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

/** Keys under which texts name something, in the facts of any kind. The compiler asks for each key of a marked field. */
const TARGETS: Readonly<Record<string, Target>> = {
  plan: 'page',
  about: 'page',
  instrument: 'page',
  page: 'page',
  pages: 'page',
  replacedBy: 'page',
  file: 'table',
  term: 'term',
  contact: 'contact',
} satisfies { [To in Target as KeysNaming<Facts, To>]: To } & { contact: 'contact' }

interface Reference {
  target: Target
  name: string
  /** The keys that lead to it. */
  path: PropertyKey[]
}

/** Everything that facts name, by the keys above. Texts in three languages have the key of a language and are passed over. */
export function referencesIn(facts: unknown): Reference[] {
  const walk = (value: unknown, path: PropertyKey[], target: Target | undefined): Reference[] => {
    if (typeof value === 'string') return target === undefined ? [] : [{ target, name: value, path }]
    if (Array.isArray(value)) return value.flatMap((one, i) => walk(one, [...path, i], target))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, below]) => walk(below, [...path, key], TARGETS[key]))
  }
  return walk(facts, [], undefined)
}

/** References of one facts.yaml that lead nowhere. Contacts are not checked where site.yaml cannot be read. */
export function deadReferencesIn(
  id: string,
  { facts, placeOf }: FactsFile,
  tree: Tree,
  { unread, files, glossary, contacts }: WithoutSite & { contacts: SiteFile['contacts'] | undefined },
): Problem[] {
  const check = ({ target, name }: Reference): Pick<Problem, 'found' | 'expected' | 'instead'> | undefined => {
    switch (target) {
      case 'page':
        if (tree.has(name) || unread.has(name)) return undefined
        return {
          found: `the page ${name}`,
          expected: 'a content path of the site',
          instead: suggestion(name, [...tree.keys()]),
        }
      case 'table':
        if (files.has(`${id}/${name}`)) return undefined
        return {
          found: `the file ${name}`,
          expected: `content${id}/${name}`,
          instead: 'put it there, or correct the name',
        }
      case 'term': {
        const ids = glossary.map((entry) => entry.id)
        if (ids.includes(name)) return undefined
        return {
          found: `the term ${name}`,
          expected: 'an id of content/glossary.yaml',
          instead: suggestion(name, ids),
        }
      }
      case 'contact':
        if (contacts === undefined || Object.hasOwn(contacts, name)) return undefined
        return {
          found: `the contact ${name}`,
          expected: 'a contact of content/site.yaml',
          instead: suggestion(name, Object.keys(contacts)),
        }
    }
  }
  return referencesIn(facts).flatMap((reference): Problem[] => {
    const dead = check(reference)
    return dead ? [{ ...placeOf(reference.path), severity: 'error', ...dead }] : []
  })
}

/** What to write instead of a name that is not known. */
export function suggestion(name: string, known: readonly string[]): string {
  const guess = nearest(name, known)
  return guess ? `write ${guess}` : 'correct it'
}
