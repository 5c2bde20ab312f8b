import { LOCALES, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'
import type { Translations, WithoutSite } from '../source/content.ts'
import { type PageFile, readPageFile } from '../source/page-file.ts'
import type { Files } from '../source/read-folder.ts'
import { forged, outdated, type Stale, unverified } from './findings.ts'
import { blobId, type History } from './git.ts'
import { meaningOf } from './meaning.ts'
import { isCurrent, originalOf, originsOf } from './states.ts'

/**
 * Translations whose original has changed since, and marks that the tool cannot have written. This runs Git once for all
 * of them, and a second time only if Git lacks a text.
 */
export async function translationProblems(
  { pages, unread }: Pick<WithoutSite, 'pages' | 'unread'>,
  files: Files,
  history: History,
): Promise<Problem[]> {
  const marked = [...pages].flatMap(([id, page]) =>
    LOCALES.flatMap((locale) => (page[locale]?.meta.translatedFrom ? [{ id, page, file: page[locale] }] : [])),
  )
  const lost = marked.flatMap(({ id, page, file }) =>
    isUnread(unread, id, file) ? [] : withoutOriginal(id, page, file),
  )
  const stale = marked.flatMap(({ id, page, file }): Stale[] => {
    const original = originalOf(page, file)
    return original && original !== file && !isCurrent(file, original) ? [{ id, file, original }] : []
  })
  const texts = await textsNamed(stale, files, history)
  const isPartial = texts.missing && (!texts.hasGit || (await history.isShallow()))
  return [
    ...lost,
    ...stale.map((one) => {
      const text = texts.of(one)
      if (text === undefined) return unverified(one, isPartial ? 'warning' : 'error')
      return hashIn(text, one.original) === one.file.meta.translatedFrom?.hash ? outdated(one) : forged(one)
    }),
  ]
}

/** The texts that the marks name: from the working tree, else from Git. */
async function textsNamed(stale: readonly Stale[], files: Files, history: History) {
  const here = new Map(
    stale
      .map(({ original }) => files.get(original.file.replace(/^content\//, '')) ?? '')
      .map((text) => [blobId(text), text]),
  )
  const ids = [...new Set(stale.flatMap(({ file }) => file.meta.translatedFrom?.blob ?? []))].filter(
    (id) => !here.has(id),
  )
  const blobs = ids.length > 0 ? await history.blobs(ids) : new Map<string, string>()
  const of = ({ file }: Stale) => {
    const id = file.meta.translatedFrom?.blob ?? ''
    return here.get(id) ?? blobs?.get(id)
  }
  return { of, hasGit: blobs !== undefined, missing: stale.some((one) => of(one) === undefined) }
}

function hashIn(text: string, { id, locale, file }: PageFile): string | undefined {
  const { page } = readPageFile(file, text, id, locale)
  return page && meaningOf(page)
}

/** Whether the original could not be read. Its own problem is reported already; its translations get none. */
function isUnread(unread: WithoutSite['unread'], id: string, { meta }: PageFile): boolean {
  return meta.translatedFrom !== undefined && Boolean(unread.get(id)?.has(meta.translatedFrom.language))
}

/** Marks that form a circle or name a missing file. A missing official language is an error already, so it is not repeated. */
function withoutOriginal(id: string, page: Translations, file: PageFile): Problem[] {
  const language = file.meta.translatedFrom?.language
  const origins = originsOf(page, file)
  const isCircle = origins.lastIndexOf(file.locale) > 0
  const isMissing = language && !page[language] && !OFFICIAL_LOCALES.some((one) => one === language)
  if (!isCircle && !isMissing) return []
  return [
    {
      ...file.placeOf('translatedFrom'),
      severity: 'error',
      code: 'no-original',
      found: isMissing
        ? `a translation of ${language}.md, which does not exist`
        : `a circle: ${origins.join(' from ')}`,
      expected: 'a translation of another file of the page; one of them is the original',
      instead: `remove the line, then run "npm run content -- translated ${id} LANG --from LANG" for each translation`,
    },
  ]
}
