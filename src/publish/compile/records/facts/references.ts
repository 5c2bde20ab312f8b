import type { z } from 'zod'
import { nearest } from '../../../../text/distance.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { Facts } from '../../../source/facts/index.ts'
import type { SiteFile } from '../../../source/schemas.ts'
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
  replacedBy: 'page',
  file: 'table',
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

/** References of one facts.yaml to something that does not exist. Contacts are not checked if site.yaml cannot be read. */
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
          instead: 'add the file, or correct the name',
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
    return dead ? [{ ...placeOf(reference.path), severity: 'error', code: 'unknown-name', ...dead }] : []
  })
}

/** The advice for an unknown name: a similar name, if there is one. */
export function suggestion(name: string, known: readonly string[]): string {
  const guess = nearest(name, known)
  return guess ? `write ${guess}` : 'correct it'
}
