import type { Problem } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'

/** A translation whose original has changed since. */
export interface Stale {
  /** Content path of the page. */
  id: string
  file: PageFile
  original: PageFile
}

export function outdated({ id, file, original }: Stale): Problem {
  const { locale } = file
  return {
    ...file.placeOf('translatedFrom'),
    severity: 'warning',
    code: 'old-translation',
    found: `a translation that is older than ${original.file}`,
    expected: 'a translation of the present original',
    instead: `run "npm run content -- status --diff ${id} ${locale}", ${upToDate(id, file)}`,
  }
}

/** The mark names a text that Git does not have: it was never committed, or the mark was typed by hand. */
export function unverified({ id, file, original }: Stale, severity: Problem['severity']): Problem {
  return {
    ...file.placeOf('translatedFrom'),
    severity,
    code: 'unverified-translation',
    found: `a translation of a text of ${original.file} that Git does not have`,
    expected: 'a mark written by the tool, for a text that is here or was committed',
    instead: `compare the two files, ${upToDate(id, file)}`,
  }
}

export function forged({ id, file }: Stale): Problem {
  return {
    ...file.placeOf('translatedFrom'),
    severity: 'error',
    code: 'forged-mark',
    found: 'a mark whose hash does not match the text that it names',
    expected: 'translatedFrom as the tool wrote it',
    instead: `run "npm run content -- translated ${id} ${file.locale}" once the translation is up to date`,
  }
}

function upToDate(id: string, { locale }: PageFile): string {
  return `bring it up to date, then run "npm run content -- translated ${id} ${locale}"`
}
