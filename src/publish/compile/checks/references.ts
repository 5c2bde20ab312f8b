import type { Problem } from '../../problem.ts'
import type { Content } from '../../source/content.ts'
import { footerPages } from '../../source/footer-pages.ts'
import type { Tree } from '../tree/tree.ts'
import { deadPage, suggestion } from './page-names.ts'

/** Pages and contacts that are named outside Markdown and facts, but do not exist. Each has the place of its name. */
export function deadReferences(tree: Tree, content: Content): Problem[] {
  const { site, glossary } = content
  const dead = (file: string, path: PropertyKey[], page: string | undefined): Problem[] => {
    const words = page === undefined ? undefined : deadPage(page, tree, content)
    const placeOf = content.places.get(file)
    if (!words || !placeOf) return []
    return [{ ...placeOf(path), severity: 'error', ...words, found: `${inWords(path)} names ${words.found}` }]
  }
  return [
    ...site.navigation.flatMap(({ page }, i) => dead('site.yaml', ['navigation', i, 'page'], page)),
    ...footerPages(site).flatMap(({ page, path }) => dead('site.yaml', path, page)),
    ...dead('site.yaml', ['newsletter', 'page'], site.newsletter.page),
    ...dead('site.yaml', ['newsletter', 'privacy'], site.newsletter.privacy),
    ...dead('site.yaml', ['newsletter', 'contact'], site.newsletter.contact),
    ...Object.entries(site.contacts).flatMap(([id, { page }]) => dead('site.yaml', ['contacts', id, 'page'], page)),
    // A short address may wait for its page: it is published with the page, and gone with it.
    ...Object.entries(site.shortcuts).flatMap(([path, page]) =>
      content.hidden?.has(page) ? [] : dead('site.yaml', ['shortcuts', path], page),
    ),
    ...glossary.flatMap(({ page }, i) => dead('glossary.yaml', [i, 'page'], page)),
    ...sameTerms(content),
    ...deadContacts(tree, site.contacts),
  ]
}

/** The names of keys, without the places in lists: `navigation`, `contacts.expert`. */
function inWords(path: readonly PropertyKey[]): string {
  const [first, second] = path
  return first === 'contacts' || first === 'shortcuts'
    ? `${String(first)}.${String(second)}`
    : typeof first === 'number'
      ? 'a term'
      : String(first)
}

/** Terms of the glossary with the id of an earlier one. Links and facts would lead to the first only. */
function sameTerms({ glossary, places }: Content): Problem[] {
  const placeOf = places.get('glossary.yaml')
  const ids = glossary.map(({ id }) => id)
  return ids.flatMap((id, i): Problem[] => {
    if (!placeOf || ids.indexOf(id) === i) return []
    return [
      {
        ...placeOf([i, 'id']),
        severity: 'error',
        code: 'same-term',
        found: `the id ${id}, which another term has`,
        expected: 'one term for each id',
        instead: `give this term another id, or remove one of the two; the other is in line ${placeOf([ids.indexOf(id), 'id']).line}`,
      },
    ]
  })
}

function deadContacts(tree: Tree, contacts: Content['site']['contacts']): Problem[] {
  return [...tree.values()].flatMap(({ shown }) =>
    [...new Set(Object.values(shown))].flatMap((file) =>
      file.meta.contacts.flatMap((contact, i): Problem[] => {
        if (Object.hasOwn(contacts, contact)) return []
        return [
          {
            ...file.placeOf('contacts', i),
            severity: 'error',
            code: 'unknown-name',
            found: `the contact ${contact}`,
            expected: 'a contact of content/site.yaml',
            instead: suggestion(contact, Object.keys(contacts)),
          },
        ]
      }),
    ),
  )
}
