import type { Problem } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'

/** A translation that does not say what its original says now. */
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
    found: `a translation that is older than ${original.file}`,
    expected: 'what the original says now',
    instead: `run "npm run content -- status --diff ${id} ${locale}", ${upToDate(id, file)}`,
  }
}

/** A text that was never committed and changed since, or a made-up mark: in a whole clone nothing vouches for either. */
export function unverified({ id, file, original }: Stale, severity: Problem['severity']): Problem {
  return {
    ...file.placeOf('translatedFrom'),
    severity,
    found: `a translation of a text of ${original.file} that Git does not have`,
    expected: 'a mark that the tool wrote for a text that is here or was committed',
    instead: `compare the two files, ${upToDate(id, file)}`,
  }
}

export function forged({ id, file }: Stale): Problem {
  return {
    ...file.placeOf('translatedFrom'),
    severity: 'error',
    found: 'a mark that does not fit the text it names',
    expected: 'translatedFrom as the tool writes it',
    instead: `run "npm run content -- translated ${id} ${file.locale}" once the translation is up to date`,
  }
}

function upToDate(id: string, { locale }: PageFile): string {
  return `bring it up to date, then run "npm run content -- translated ${id} ${locale}"`
}
