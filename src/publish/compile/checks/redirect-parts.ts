import type { Locale, Localized } from '../../../locale/locale.ts'
import { nearest } from '../../../text/distance.ts'
import type { CompiledMarkdown } from '../../markdown/types.ts'
import type { Problem } from '../../problem.ts'
import type { Unread } from '../../source/content.ts'
import type { Former } from '../records/former.ts'
import { namesOf, neutralPath } from '../records/routes.ts'
import { ownLocales, type Tree, type TreePage } from '../tree/tree.ts'

type Texts = ReadonlyMap<TreePage, Localized<CompiledMarkdown>>

/** Headings that a message lists at most. */
const MOST = 8

/**
 * Redirects to a part of a page that does not exist. Ids of headings differ by language, so a redirect for readers of all
 * languages needs a heading that has the same id in each of them.
 */
export function deadParts(tree: Tree, former: readonly Former[], texts: Texts, unread: Unread): Problem[] {
  const live = namesOf(tree)
  return former.flatMap((one): Problem[] => {
    const { fate, place, target } = one
    if (!target || fate.kind === 'elsewhere' || fate.kind === 'gone') return []
    const fragment = fate.kind === 'page' ? fate.fragment : fragmentOf(target.text)
    if (fragment === undefined) return []
    const words = fate.kind === 'page' ? deadPart(one, fate.page, fragment) : withoutParts(target.text)
    return words ? [{ ...(target.place ?? place), severity: 'error', code: 'dead-anchor', ...words }] : []
  })

  function deadPart({ fate, locale, target }: Former, page: TreePage, fragment: string) {
    const language = (fate.kind === 'page' ? fate.locale : undefined) ?? locale
    const locales = language ? [language] : ownLocales(page)
    if (locales.some((one) => unread.get(page.id)?.has(page.shown[one].locale))) return undefined
    const having = locales.filter((one) => anchorsOf(page, one).includes(fragment))
    const hasNeutral = language !== undefined || neutralPath(page, live) !== undefined
    if (having.length === locales.length && hasNeutral) return undefined
    const path = (target?.text ?? '').replace(/#.*$/s, '')
    const found = `${target?.text}: the page has no heading with the id ${fragment}`
    if (language) {
      const file = page.shown[language].file
      return {
        found,
        expected: `a heading of ${file}`,
        instead: headingAdvice(path, fragment, anchorsOf(page, language)),
      }
    }
    const [first] = having
    return {
      found: first ? `${found} in each of its languages` : found,
      expected: 'a heading with the same id in each language, as the address is for readers of every language',
      instead: first ? `write ${page.paths[first]}#${fragment}, or ${path} without #` : `write ${path} without #`,
    }
  }

  function anchorsOf(page: TreePage, locale: Locale): readonly string[] {
    return texts.get(page)?.[locale].anchors ?? []
  }
}

function headingAdvice(path: string, fragment: string, anchors: readonly string[]): string {
  const guess = nearest(fragment, anchors) ?? anchors.find((one) => one === fragment.toLowerCase())
  if (guess !== undefined) return `write ${path}#${guess}`
  if (anchors.length === 0 || anchors.length > MOST) return `write ${path} without #`
  return `write one of ${anchors.map((one) => `${path}#${one}`).join(', ')}`
}

function withoutParts(written: string) {
  return {
    found: `${written}: a file has no headings`,
    expected: 'the address of a file without #',
    instead: `write ${written.replace(/#.*$/s, '')} without #`,
  }
}

function fragmentOf(written: string): string | undefined {
  return written.includes('#') ? written.slice(written.indexOf('#') + 1) : undefined
}
