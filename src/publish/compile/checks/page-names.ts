import { nearest } from '../../../text/distance.ts'
import type { Problem } from '../../problem.ts'
import type { WithoutSite } from '../../source/content.ts'
import { draftAdvice } from '../../source/drafts.ts'
import type { Tree } from '../tree/tree.ts'

export type ProblemWords = Pick<Problem, 'code' | 'found' | 'expected' | 'instead'>

/** Why a content path names no published page. Undefined if it does, or if the file of the page could not be read. */
export function deadPage(
  name: string,
  tree: Tree,
  content: Pick<WithoutSite, 'pages' | 'drafts' | 'unread'>,
): ProblemWords | undefined {
  if (tree.has(name) || content.unread.has(name)) return undefined
  const draft = draftAdvice(content, name)
  if (draft)
    return {
      code: 'link-to-draft',
      found: `the page ${name}, which is a draft`,
      expected: 'a page that is published',
      instead: `${draft}, or name another page`,
    }
  return {
    code: 'unknown-name',
    found: `the page ${name}`,
    expected: 'a content path of the site',
    instead: suggestion(name, [...tree.keys()]),
  }
}

/** The advice for an unknown name: a similar name, if there is one. */
export function suggestion(name: string, known: readonly string[]): string {
  const guess = nearest(name, known)
  return guess ? `write ${guess}` : 'correct the name, or remove it'
}
