import type { Localized } from '../../../locale/locale.ts'
import { nearest } from '../../../text/distance.ts'
import type { CompiledMarkdown } from '../../markdown/types.ts'
import type { Problem } from '../../problem.ts'
import type { Unread } from '../../source/content.ts'
import { ownLocales, type TreePage } from '../tree/tree.ts'

/** Links to headings that do not exist. Heading ids differ by language, so a link is checked in its own language. */
export function deadFragments(texts: ReadonlyMap<TreePage, Localized<CompiledMarkdown>>, unread: Unread): Problem[] {
  const byId = new Map([...texts.keys()].map((page) => [page.id, page]))
  return [...texts].flatMap(([page, text]) =>
    ownLocales(page).flatMap((locale) =>
      text[locale].fragmentLinks.flatMap(({ contentPath, fragment, file, line, column }): Problem[] => {
        const target = contentPath === undefined ? page : byId.get(contentPath)
        const anchors = target ? texts.get(target)?.[locale].anchors : undefined
        if (!target || !anchors || anchors.includes(fragment) || unread.get(target.id)?.has(locale)) return []
        const guess = nearest(fragment, anchors)
        const all = anchors.map((anchor) => `#${anchor}`).join(', ')
        return [
          {
            file,
            line,
            column,
            severity: 'error',
            code: 'dead-anchor',
            found: `a link to #${fragment}`,
            expected: `a heading of ${target.shown[locale].file}`,
            instead: guess ? `write #${guess}` : all ? `one of ${all}` : 'link to the page without #',
          },
        ]
      }),
    ),
  )
}
