import type { Token, Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import { alignLines, placeTokens } from './align.ts'
import { isBlank } from './blank.ts'
import { checkComment, isComment } from './comments.ts'
import { compileContainer, refuseStrayFence } from './containers.ts'
import { defineFootnote } from './footnotes.ts'
import { compileHeading } from './headings.ts'
import { compileInline } from './inline.ts'
import { insideQuote } from './inside.ts'
import { compileList } from './lists.ts'
import type { Compilation } from './page.ts'
import { compilePictures, isPictures } from './pictures.ts'
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
    case 'paragraph': {
      if (isPictures(token.tokens ?? []))
        return compilePictures(token.tokens ?? [], alignLines(source, token.text), page)
      const html = compileText(token, source, page)
      return isBlank(html) ? '' : `<p>${html}</p>\n`
    }
    case 'text': {
      if (isPictures(token.tokens ?? []))
        return compilePictures(token.tokens ?? [], alignLines(source, token.text), page)
      const html = compileText(token, source, page)
      return isBlank(html) ? '' : `${html}\n`
    }
    case 'list':
      return compileList(token, source, page, compileBlocks)
    case 'blockquote':
      return compileQuote(token, source, page)
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
      if (isComment(token.raw)) {
        checkComment(token.raw, offsetAt(source, token.raw.search(/\S/)), page)
        return ''
      }
      refuseHtml(token.raw, offsetAt(source, token.raw.search(/\S/)), page)
      return `<p>${escapeHtml(token.raw.trim())}</p>\n`
    default:
      return ''
  }
}

function compileQuote(token: Tokens.Blockquote, source: SourceText, page: Compilation): string {
  const around = page.isQuoted
  page.isQuoted = true
  const html = compileBlocks(token.tokens, insideQuote(source), page)
  page.isQuoted = around
  return html === '' ? '' : `<blockquote>\n${html}</blockquote>\n`
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
