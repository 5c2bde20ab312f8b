import { nearest } from '../../../text/distance.ts'
import type { Problem } from '../../problem.ts'
import type { Content } from '../../source/content.ts'
import type { Tree } from '../tree/tree.ts'

/** Pages and contacts that are named outside Markdown but do not exist. */
export function deadReferences(tree: Tree, { site, unread }: Content): Problem[] {
  const known = [...tree.keys()]
  const dead = (file: string, where: string, page: string): Problem[] =>
    tree.has(page) || unread.has(page)
      ? []
      : [problem(file, `${where} names the page ${page}`, 'a content path of the site', nearest(page, known))]
  const siteFile = 'content/site.yaml'
  return [
    ...site.navigation.flatMap(({ page }) => dead(siteFile, 'navigation', page)),
    ...site.footer.pages.flatMap((page) => dead(siteFile, 'footer', page)),
    ...dead(siteFile, 'newsletter', site.newsletter.page),
    ...dead(siteFile, 'newsletter', site.newsletter.privacy),
    ...dead(siteFile, 'newsletter', site.newsletter.contact),
    ...Object.values(site.shortcuts).flatMap((page) => dead(siteFile, 'shortcuts', page)),
    ...deadContacts(tree, site.contacts),
  ]
}

function deadContacts(tree: Tree, contacts: Content['site']['contacts']): Problem[] {
  return [...tree.values()].flatMap(({ shown }) =>
    [...new Set(Object.values(shown))].flatMap((file) =>
      file.meta.contacts.flatMap((contact, i): Problem[] => {
        if (Object.hasOwn(contacts, contact)) return []
        const { severity, code, found, expected, instead } = problem(
          '',
          `the contact ${contact}`,
          'a contact of content/site.yaml',
          nearest(contact, Object.keys(contacts)),
        )
        return [{ ...file.placeOf('contacts', i), severity, code, found, expected, instead }]
      }),
    ),
  )
}

function problem(file: string, found: string, expected: string, guess: string | undefined): Problem {
  const instead = guess ? `write ${guess}` : 'correct the name or remove it'
  return { file, line: 1, column: 1, severity: 'error', code: 'unknown-name', found, expected, instead }
}
