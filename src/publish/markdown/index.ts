/** Compiles the Markdown of one page to HTML, and collects its problems. Pure: no input or output, no state. */
import type { Token } from 'marked'
import type { Problem } from '../problem.ts'
import { UNFINISHED_MERGE, type UnfinishedMerge, unfinishedMerges } from '../source/conflict-markers.ts'
import { acronymsOf } from './acronyms.ts'
import { compileBlocks } from './blocks.ts'
import { bodyOf, readBody } from './body.ts'
import { checkDefinitions, readDefinitions } from './definitions.ts'
import { compileFootnotes } from './footnote-list.ts'
import { checkHeadings } from './headings.ts'
import { checkMarks } from './marks/index.ts'
import { type Compilation, excerpt, newCompilation, report } from './page.ts'
import { readParts } from './parts.ts'
import { locator } from './positions.ts'
import { offsetAt, wholeSource } from './source.ts'
import type { PageToken } from './tokens.ts'
import type { Acronym, CompiledMarkdown, MarkdownContext } from './types.ts'
import type { Block } from './walk.ts'

export { slugify } from './slug.ts'
export { typography } from './typography/index.ts'

/**
 * Compiles a page: a body, or a file, whose body is read once however often it is compiled. Mistakes in the text never
 * throw: all of them are in `problems`, in the order of the file.
 * If one of them is an error, the HTML is safe, but must not be published.
 */
export function compileMarkdown(
  markdown: string | { readonly body: string },
  context: MarkdownContext,
): CompiledMarkdown {
  const { text, tokens, blocks, unreadable } = typeof markdown === 'string' ? readBody(markdown) : bodyOf(markdown)
  const source = wholeSource(text)
  const begin = (start: { acronyms: Acronym[]; ids: readonly string[] }) =>
    newCompilation(context, locator(text, context.firstLine), start)
  if (unreadable) {
    const page = begin({ acronyms: [], ids: [] })
    report(page, Math.max(text.indexOf(unreadable.at), 0), unreadable.finding)
    return result('', page)
  }
  const merges = unfinishedMerges(text, codeIn(blocks))
  // A text with two versions has many other mistakes, which disappear when the merge is finished.
  if (merges.length > 0) return refuseMerges(merges, begin({ acronyms: [], ids: [] }))
  // On the glossary page, a heading with the id of an entry gets a number, and no acronym is expanded.
  const page = begin(
    hasGlossary(tokens)
      ? { acronyms: [], ids: context.glossary.map(({ id }) => id) }
      : { acronyms: acronymsOf(context, text), ids: [] },
  )
  readDefinitions(blocks, page)
  checkMarks(blocks, text, page)
  const html = compileBlocks(tokens, source, page) + compileFootnotes(page)
  checkHeadings(page)
  checkDefinitions(page)
  return result(html, page)
}

/** Whether an offset is in a block of code, which may show the marks of Git. */
function codeIn(blocks: readonly Block[]): (offset: number) => boolean {
  const code = blocks.flatMap((block) => (block.kind === 'other' && block.token.type === 'code' ? [block.source] : []))
  return (offset) => code.some((place) => offsetAt(place) <= offset && offset < offsetAt(place, place.text.length))
}

function refuseMerges(merges: readonly UnfinishedMerge[], page: Compilation): CompiledMarkdown {
  for (const { offset, found } of merges) report(page, offset, { ...UNFINISHED_MERGE, found: excerpt(found) })
  return result('', page)
}

function result(html: string, page: Compilation): CompiledMarkdown {
  const { toc, anchors, fragmentLinks, datasets, media, problems } = page
  const text = page.text.filter((block) => block !== '').join('\n')
  return {
    ...readParts(html),
    toc,
    anchors,
    fragmentLinks,
    text,
    datasets,
    media: [...new Set(media)],
    problems: problems.sort(byPlace),
  }
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
