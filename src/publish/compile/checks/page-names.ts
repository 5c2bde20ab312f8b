import { nearest } from '../../../text/distance.ts'
import type { Problem } from '../../problem.ts'
import type { WithoutSite } from '../../source/content.ts'
import { unpublished } from '../../source/drafts.ts'
import type { Tree } from '../tree/tree.ts'

export type ProblemWords = Pick<Problem, 'code' | 'found' | 'expected' | 'instead'>

/** Why a content path names no published page. Undefined if it does, or if the file of the page could not be read. */
export function deadPage(
  name: string,
  tree: Tree,
  content: Pick<WithoutSite, 'pages' | 'drafts' | 'hidden' | 'unread'>,
): ProblemWords | undefined {
  if (tree.has(name) || content.unread.has(name)) return undefined
  const draft = unpublished(content, name)
  if (draft)
    return {
      code: draft.code,
      found: `the page ${name}, which is ${draft.what}`,
      expected: draft.expected,
      instead: `${draft.instead}, or name another page`,
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
