import type { MarkdownContext } from '../markdown/types.ts'

/** The questions by which the compiler of a text learns something of the rest of the site. */
const QUESTIONS = ['resolve', 'tableAt', 'mediaAt', 'draftAt'] as const

/** A question about a content path, and the answer as JSON. */
export interface Asked {
  question: (typeof QUESTIONS)[number]
  path: string
  answer: string | undefined
}

interface Noted {
  context: MarkdownContext
  /** The questions that were asked. */
  asked: Asked[]
  /** Whether `asked` has everything: a suggestion for a dead link depends on all pages. */
  isComplete(): boolean
}

/** A context that notes what it is asked, so that a text is compiled again only if one of the answers is another. */
export function noted(context: MarkdownContext): Noted {
  const asked: Asked[] = []
  let isComplete = true
  const ask = <T>(question: Asked['question'], path: string, answer: T): T => {
    asked.push({ question, path, answer: JSON.stringify(answer) })
    return answer
  }
  return {
    asked,
    isComplete: () => isComplete,
    context: {
      ...context,
      resolve: (path) => ask('resolve', path, context.resolve(path)),
      tableAt: (path) => ask('tableAt', path, context.tableAt?.(path)),
      mediaAt: (path) => ask('mediaAt', path, context.mediaAt?.(path)),
      draftAt: (path) => ask('draftAt', path, context.draftAt?.(path)),
      get mediaPaths() {
        isComplete = false
        return context.mediaPaths ?? []
      },
      get contentPaths() {
        isComplete = false
        return context.contentPaths
      },
      get addresses() {
        isComplete = false
        return context.addresses
      },
    },
  }
}

/** Whether the site gives the same answers now. */
export function isAnsweredTheSame(asked: readonly Asked[], context: MarkdownContext): boolean {
  return asked.every(({ question, path, answer }) => JSON.stringify(context[question]?.(path)) === answer)
}
