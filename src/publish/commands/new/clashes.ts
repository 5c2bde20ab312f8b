import { LOCALES } from '../../../locale/locale.ts'
import { formerProblems, shortcutProblems } from '../../compile/checks/history.ts'
import { treeProblems } from '../../compile/checks/tree-problems.ts'
import { longAddresses } from '../../compile/limits.ts'
import { factsProblems } from '../../compile/records/facts/problems.ts'
import { readFormer } from '../../compile/records/former.ts'
import { withMunicipalityPages } from '../../compile/tree/municipality-pages.ts'
import { buildTree } from '../../compile/tree/tree.ts'
import { inOrder, type Problem } from '../../problem.ts'
import { readContent } from '../../source/content.ts'
import { publishedTables } from '../../source/drafts.ts'
import type { Files } from '../../source/read-folder.ts'
import { siteOrigins } from '../../target.ts'

/** Kinds of problems of an address that something else has. */
const ADDRESS_CODES = ['same-address', 'reserved-address', 'former-address-in-use', 'long-address']

const WITH_ANOTHER_SLUG = `give the new page another title, or another slug: ${LOCALES.map((locale) => `--slug-${locale} SLUG`).join(', ')}`

/**
 * The errors that new drafts would cause: at once, or when they and all other drafts are published. Quick: it compiles
 * no text.
 * @param after the files with the new ones
 * @param at milliseconds since 1970
 */
export function clashesOf(before: Files, after: Files, at: number): Problem[] {
  const atOnce = added(before, after, at)
  const later = added(published(before), published(after), at).filter(({ code }) => ADDRESS_CODES.includes(code))
  return inOrder([...atOnce, ...later.map((problem) => ({ ...problem, instead: WITH_ANOTHER_SLUG }))])
}

/** Errors that the content has after a change and did not have before. */
function added(before: Files, after: Files, at: number): Problem[] {
  const key = ({ file, code, found }: Problem) => JSON.stringify([file, code, found])
  const known = new Set(errorsOf(before, at).map(key))
  return errorsOf(after, at).filter((problem) => !known.has(key(problem)))
}

function errorsOf(files: Files, at: number): Problem[] {
  const { site, rest, problems } = readContent(files)
  const tree = buildTree(withMunicipalityPages(rest))
  const shown = { ...rest, files: publishedTables(rest) }
  const { former } = readFormer(tree, shown, siteOrigins())
  const all = [
    ...problems,
    ...treeProblems(tree, rest),
    ...longAddresses(tree),
    ...formerProblems(tree, former, shown),
    ...(site ? shortcutProblems(tree, former, { ...shown, site }) : []),
    ...factsProblems(tree, { ...rest, contacts: site?.contacts }, at),
  ]
  return all.filter(({ severity }) => severity === 'error')
}

/** The files as they are once no page is a draft. */
function published(files: Files): Files {
  const isPublished = (path: string, text: string) =>
    path.endsWith('.md') ? text.replace(/^(---\n(?:(?!---).*\n)*?)draft: *true.*\n/, '$1') : text
  return new Map([...files].map(([path, text]) => [path, isPublished(path, text)]))
}
