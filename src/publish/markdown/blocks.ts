import type { Token, Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import { alignLines, placeTokens } from './align.ts'
import { compileContainer, refuseStrayFence } from './containers.ts'
import { defineFootnote } from './footnotes.ts'
import { compileHeading } from './headings.ts'
import { compileInline } from './inline.ts'
import { compileList } from './lists.ts'
import type { Compilation } from './page.ts'
import { refuseHtml } from './raw-html.ts'
import { offsetAt, type SourceText } from './source.ts'
import { compileTable } from './tables.ts'
import type { PageToken } from './tokens.ts'

/** Compiles the blocks of a page or of a container, in order. */
export function compileBlocks(tokens: readonly Token[], source: SourceText, page: Compilation): string {
  return placeTokens(source, tokens)
    .map(([token, place]) => compileBlock(token, place, page))
    .join('')
}

function compileBlock(token: PageToken, source: SourceText, page: Compilation): string {
  switch (token.type) {
    case 'heading':
      return compileHeading(token, source, page)
    case 'paragraph':
      return `<p>${compileText(token, source, page)}</p>\n`
    case 'text':
      return `${compileText(token, source, page)}\n`
    case 'list':
      return compileList(token, source, page, compileBlocks)
    case 'blockquote':
      return `<blockquote>\n${compileBlocks(token.tokens, alignLines(source, token.text), page)}</blockquote>\n`
    case 'table':
      return compileTable(token, source, page)
    case 'code':
      return compileCode(token, page)
    case 'hr':
      return '<hr>\n'
    case 'container':
      return compileContainer(token, source, page, compileBlocks)
    case 'strayFence':
      refuseStrayFence(token, source, page)
      return ''
    case 'footnote':
      defineFootnote(token, source, page)
      return ''
    case 'html':
      refuseHtml(token.raw, offsetAt(source, token.raw.search(/\S/)), page)
      return `<p>${escapeHtml(token.raw.trim())}</p>\n`
    default:
      return ''
  }
}

function compileText(token: Tokens.Paragraph | Tokens.Text, source: SourceText, page: Compilation): string {
  const { html, text } = compileInline(token.tokens ?? [], alignLines(source, token.text), page)
  page.text.push(text)
  return html
}

function compileCode(token: Tokens.Code, page: Compilation): string {
  const code = token.text.replace(/\n$/, '')
  const language = /^[\w+-]+/.exec(token.lang ?? '')?.[0]
  page.text.push(code)
  // A line of code can be wider than the screen: the block scrolls, so it can have focus and has a name (WCAG 2.2, 1.4.10,
  // 2.1.1, 4.1.2). The word is the same in all languages.
  return `<pre role="group" aria-label="Code" tabindex="0"><code${language ? ` class="language-${language}"` : ''}>${escapeHtml(code)}\n</code></pre>\n`
}
