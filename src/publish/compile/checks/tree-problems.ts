import { SEARCH_PATHS } from '../../../content/paths.ts'
import { LOCALES } from '../../../locale/locale.ts'
import type { Problem } from '../../problem.ts'
import type { WithoutSite } from '../../source/content.ts'
import { isDraft, unpublished } from '../../source/drafts.ts'
import { ownLocales, type Tree, type TreePage } from '../tree/tree.ts'

type Checked = Pick<WithoutSite, 'pages' | 'drafts' | 'hidden' | 'unread'>

/**
 * Problems in the tree of pages: no home page, no parent, two pages at one address, an order that differs by language.
 * A page whose file could not be read counts as present, so that it causes no further problems here.
 */
export function treeProblems(tree: Tree, content: Checked): Problem[] {
  const { unread } = content
  const home: Problem = {
    file: 'content/nl.md',
    line: 1,
    column: 1,
    severity: 'error',
    code: 'missing-page',
    found: isDraft(content, '/') ? 'a home page that is a draft' : 'no home page',
    expected: 'the home page at the top of content/',
    instead: unpublished(content, '/')?.instead ?? 'create content/nl.md, content/fr.md and content/en.md',
  }
  return [
    ...(tree.has('/') || unread.has('/') ? [] : [home]),
    ...[...tree.values()].flatMap((page) => [...missingParent(page, content), ...differingOrders(page)]),
    ...samePaths(tree, unread),
    ...reservedPaths(tree),
  ]
}

function missingParent({ id, parent, shown }: TreePage, content: Checked): Problem[] {
  const above = id.slice(0, id.lastIndexOf('/')) || '/'
  if (id === '/' || above === '/' || parent?.id === above || content.unread.has(above)) return []
  const draft = unpublished(content, above)?.instead
  return [
    {
      ...shown.nl.placeOf('slug'),
      severity: 'error',
      code: 'missing-page',
      found: draft ? `a page at ${id}, below the draft ${above}` : `a page at ${id}, none at ${above}`,
      expected: 'a page in each folder above',
      instead: draft
        ? `${draft}, or write "draft: true" in the files of ${id} too`
        : `write content${above}/nl.md and fr.md, or move the folder`,
    },
  ]
}

function differingOrders(page: TreePage): Problem[] {
  const [first, ...others] = ownLocales(page).map((locale) => page.shown[locale])
  return others
    .filter(({ meta }) => meta.order !== first?.meta.order)
    .map((file) => ({
      ...file.placeOf('order'),
      severity: 'error' as const,
      code: 'order-differs',
      found: `order: ${file.meta.order}`,
      expected: `the same order in each language; ${first?.file} says ${first?.meta.order}`,
      instead: `write "order: ${first?.meta.order}"`,
    }))
}

/** Pages at an address that the site itself uses. */
function reservedPaths(tree: Tree): Problem[] {
  return [...tree.values()].flatMap((page) =>
    LOCALES.filter((locale) => page.paths[locale] === SEARCH_PATHS[locale]).map((locale) => ({
      ...page.shown[locale].placeOf('slug'),
      severity: 'error' as const,
      code: 'reserved-address',
      found: `the address ${page.paths[locale]}, which is that of the search`,
      expected: 'an address that the site does not use itself',
      instead: 'give the page another slug',
    })),
  )
}

function samePaths(tree: Tree, unread: WithoutSite['unread']): Problem[] {
  const seen = new Map<string, TreePage>()
  const problems: Problem[] = []
  for (const page of tree.values()) {
    for (const locale of LOCALES) {
      if (unread.get(page.id)?.has(locale)) continue
      const path = page.paths[locale]
      const other = seen.get(path)
      if (!other) seen.set(path, page)
      else
        problems.push({
          ...page.shown[locale].placeOf('slug'),
          severity: 'error',
          code: 'same-address',
          found: `the address ${path}, which is that of ${other.shown[locale].file} too`,
          expected: 'one page at each address',
          instead: 'give one of the two another slug',
        })
    }
  }
  return problems
}
