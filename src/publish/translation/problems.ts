import { LOCALES } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'
import type { Translations } from '../source/content.ts'
import { type PageFile, readPageFile } from '../source/page-file.ts'
import type { History } from './git.ts'
import { meaningOf } from './meaning.ts'
import { isCurrent, originalOf } from './states.ts'

/** Translations whose original changed since, and those whose mark nobody can have got from the tool. */
export async function translationProblems(
  pages: ReadonlyMap<string, Translations>,
  history: History,
): Promise<Problem[]> {
  const stale = [...pages].flatMap(([id, page]) =>
    LOCALES.flatMap((locale) => {
      const file = page[locale]
      const original = file && originalOf(page, file)
      return file && original && !isCurrent(file, original) ? [{ id, file, original }] : []
    }),
  )
  // What is current names a text that is here, or one that its original vouches for; of the others Git has to know.
  const ids = new Set(stale.flatMap(({ file }) => file.meta.translatedFrom?.blob ?? []))
  const blobs = stale.length > 0 ? await history.blobs([...ids]) : new Map<string, string>()
  return stale.map(({ id, file, original }) => {
    const text = blobs?.get(file.meta.translatedFrom?.blob ?? '')
    const isKnown = text !== undefined && hashIn(text, original) === file.meta.translatedFrom?.hash
    return isKnown || text === undefined
      ? outdated(id, file, original, blobs !== undefined && !isKnown)
      : forged(id, file)
  })
}

function hashIn(text: string, { id, locale, file }: PageFile): string | undefined {
  const { page } = readPageFile(file, text, id, locale)
  return page && meaningOf(page)
}

function outdated(id: string, file: PageFile, original: PageFile, isUnknown: boolean): Problem {
  const { locale } = file
  const place = { ...file.placeOf('translatedFrom'), severity: 'warning' as const }
  const then = `bring it up to date, then run "npm run content -- translated ${id} ${locale}"`
  if (isUnknown)
    return {
      ...place,
      found: `a translation of a text of ${original.file} that Git does not have`,
      expected: 'a mark that the tool wrote for a text that was committed',
      instead: `compare the two, ${then}`,
    }
  return {
    ...place,
    found: `a translation that is older than ${original.file}`,
    expected: 'what the original says now',
    instead: `run "npm run content -- status --diff ${id} ${locale}", ${then}`,
  }
}

function forged(id: string, file: PageFile): Problem {
  return {
    ...file.placeOf('translatedFrom'),
    severity: 'error',
    found: 'a mark that does not fit the text it names',
    expected: 'translatedFrom as the tool writes it',
    instead: `run "npm run content -- translated ${id} ${file.locale}" once the translation is up to date`,
  }
}
