/** Compiles the Markdown of one page to HTML, and collects its problems. Pure: no input or output, no state. */
import type { Token } from 'marked'
import type { Problem } from '../problem.ts'
import { acronymsOf } from './acronyms.ts'
import { compileBlocks } from './blocks.ts'
import { compileFootnotes } from './footnote-list.ts'
import { checkHeadings } from './headings.ts'
import { lex } from './lexer.ts'
import { type Compilation, newCompilation, report } from './page.ts'
import { locator, normalizeBody } from './positions.ts'
import { wholeSource } from './source.ts'
import type { PageToken } from './tokens.ts'
import type { CompiledMarkdown, MarkdownContext } from './types.ts'

export { slugify } from './slug.ts'
export { typography } from './typography/index.ts'

/**
 * Compiles a page. Mistakes in the text never throw: all of them are in `problems`, in the order of the file.
 * If one of them is an error, the HTML is safe, but must not be published.
 */
export function compileMarkdown(body: string, context: MarkdownContext): CompiledMarkdown {
  const text = normalizeBody(body)
  const locate = locator(text, context.firstLine)
  try {
    const tokens = lex(text)
    // On the glossary page, a heading with the id of an entry gets a number, and no acronym is expanded.
    const start = hasGlossary(tokens)
      ? { acronyms: [], ids: context.glossary.map(({ id }) => id) }
      : { acronyms: acronymsOf(context), ids: [] }
    const page = newCompilation(context, locate, start)
    const html = compileBlocks(tokens, wholeSource(text), page) + compileFootnotes(page)
    checkHeadings(page)
    return result(html, page)
  } catch (error) {
    // Thousands of nested quotes or lists exhaust the call stack: marked is recursive.
    if (!(error instanceof RangeError)) throw error
    const page = newCompilation(context, locate, { acronyms: [], ids: [] })
    const instead = 'Remove marks such as > or - that stand in one another.'
    report(page, 0, {
      code: 'nested-too-deeply',
      found: 'a page nested too deeply to be read',
      expected: 'a few levels of lists and quotes',
      instead,
    })
    return result('', page)
  }
}

function result(html: string, page: Compilation): CompiledMarkdown {
  const { toc, anchors, fragmentLinks, problems } = page
  const text = page.text.filter((block) => block !== '').join('\n')
  return { html, toc, anchors, fragmentLinks, text, problems: problems.sort(byPlace) }
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column
}

/** Whether the page contains the glossary. */
function hasGlossary(tokens: readonly Token[]): boolean {
  return (tokens as readonly PageToken[]).some((token) => {
    if (token.type === 'container' && token.closed && token.name === 'glossary') return true
    if (token.type === 'list') return hasGlossary(token.items)
    return 'tokens' in token && token.tokens !== undefined && hasGlossary(token.tokens)
  })
}
