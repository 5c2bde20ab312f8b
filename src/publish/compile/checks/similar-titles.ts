import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { oncePer } from '../../once-per.ts'
import type { Problem } from '../../problem.ts'
import { shapeOf } from '../../source/look-alike.ts'
import type { PageFile } from '../../source/page-file.ts'
import { ownLocales, type Tree } from '../tree/tree.ts'

/**
 * Pages whose titles look the same and are not: another capital, space, quote or hyphen, a letter of another alphabet. A
 * list does not show the difference, and one of them is probably a slip. Titles that are the same are left alone: two events may
 * have one.
 */
export function similarTitles(tree: Tree): Problem[] {
  return LOCALES.flatMap((locale) => {
    const seen = new Map<string, PageFile>()
    return filesIn(tree, locale).flatMap((file) => {
      const shape = shapeOfTitle(file)
      const other = seen.get(shape)
      if (!other) seen.set(shape, file)
      return other && other.meta.title !== file.meta.title ? [similar(file, other)] : []
    })
  })
}

const shapeOfTitle = oncePer(({ meta }: PageFile) => shapeOf(meta.title))

function filesIn(tree: Tree, locale: Locale): PageFile[] {
  return [...tree.values()].filter((page) => ownLocales(page).includes(locale)).map((page) => page.shown[locale])
}

function similar(file: PageFile, other: PageFile): Problem {
  return {
    ...file.placeOf('title'),
    severity: 'warning',
    code: 'similar-title',
    found: `title: ${file.meta.title}`,
    expected: `titles that readers can tell apart, or one spelling; ${other.file} says "${other.meta.title}"`,
    instead: `write "${other.meta.title}" if both are the same, or say in one of them how they differ`,
  }
}
