/** Compiles the Markdown of a letter for a mail: HTML without styles, and plain text. */
import type { Token, Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import type { Problem } from '../problem.ts'
import { acronymsOf } from './acronyms.ts'
import { alignLines, placeTokens } from './align.ts'
import { isBlank } from './blank.ts'
import { bodyOf } from './body.ts'
import { readDefinitions } from './definitions.ts'
import { compileInline } from './inline.ts'
import { cellsOf, insideBlock, insideItem, insideQuote, titleOfBlock } from './inside.ts'
import { isRefused, refusal } from './mail-limits.ts'
import { inlineText } from './mail-text.ts'
import { type Compilation, newCompilation, report } from './page.ts'
import { partsOf, readParts } from './parts.ts'
import { locator } from './positions.ts'
import { offsetAt, type SourceText, wholeSource } from './source.ts'
import type { ContainerToken, PageToken } from './tokens.ts'
import type { MailBody, MarkdownContext } from './types.ts'

/** Bytes of HTML. Gmail cuts off a mail after about 100 kB, and the frame around the text needs a part of that. */
const MAX_BYTES = 60_000

/** A block, or several: what readers of HTML get, and what readers of plain text get. */
interface Part {
  html: string
  text: string
}

interface Mail {
  page: Compilation
  /** The address of the letter itself, for links to its headings. */
  path: string
  mistakes: Problem[]
}

/**
 * Compiles a letter for a mail. Blocks that a mail can show in a plainer form get that form: a passage that is folded on
 * the page is open. Content that it cannot show is a problem.
 * @param path the address of the letter in its language
 */
export function compileMail(file: { readonly body: string }, context: MarkdownContext, path: string): MailBody {
  const { text, tokens, blocks: all, unreadable } = bodyOf(file)
  if (unreadable) return { html: '', text: '', problems: [] }
  const source = wholeSource(text)
  // Acronyms are written out, as on the page, but without links to the glossary: they would be many in plain text.
  const acronyms = acronymsOf(context, text).map((one) => ({ ...one, href: undefined }))
  const page = newCompilation(context, locator(text, context.firstLine), { acronyms, ids: [] })
  readDefinitions(all, page)
  // The compilation of the page reports the mistakes of Markdown. Only those of a mail are reported here.
  const mail: Mail = { page, path, mistakes: [] }
  const body = blocks(tokens, source, mail)
  const bytes = Buffer.byteLength(body.html)
  if (bytes > MAX_BYTES) refuse(mail, 0, refusal.tooLong(bytes, MAX_BYTES))
  return { ...body, problems: mail.mistakes }
}

function refuse({ page, mistakes }: Mail, offset: number, finding: Parameters<typeof report>[2]): void {
  report({ ...page, problems: mistakes }, offset, finding)
}

function blocks(tokens: readonly Token[], source: SourceText, mail: Mail): Part {
  return joined(placeTokens(source, tokens).map(([token, place]) => block(token, place, mail)))
}

/** Parts one below the other, with an empty line between their texts. */
function joined(parts: readonly Part[]): Part {
  const filled = parts.filter(({ html, text }) => html !== '' || text !== '')
  return { html: filled.map(({ html }) => html).join(''), text: filled.map(({ text }) => text).join('\n\n') }
}

const NOTHING: Part = { html: '', text: '' }

function block(token: PageToken, source: SourceText, mail: Mail): Part {
  switch (token.type) {
    case 'heading': {
      const level = Math.min(Math.max(token.depth, 2), 4)
      const { html, text } = inline(token.tokens, alignLines(source, token.text), mail, false)
      return { html: `<h${level}>${html}</h${level}>\n`, text }
    }
    case 'paragraph':
    case 'text': {
      const { html, text } = inline(token.tokens ?? [], alignLines(source, token.text), mail)
      if (isBlank(html)) return NOTHING
      return { html: token.type === 'text' ? html : `<p>${html}</p>\n`, text }
    }
    case 'list':
      return list(token, source, mail)
    case 'blockquote': {
      const { html, text } = blocks(token.tokens, insideQuote(source), mail)
      return { html: `<blockquote>\n${html}</blockquote>\n`, text: withPrefix(text, '> ', '> ') }
    }
    case 'table':
      return table(token, source, mail)
    case 'code': {
      const code = token.text.replace(/\n$/, '')
      return { html: `<pre>${escapeHtml(code)}</pre>\n`, text: code }
    }
    case 'hr':
      return { html: '<hr>\n', text: '* * *' }
    case 'container':
      return container(token, source, mail)
    case 'footnote':
      refuse(mail, offsetAt(source, token.raw.search(/\S/)), refusal.footnote(token.raw))
      return NOTHING
    default:
      return NOTHING
  }
}

/** @param expandable whether an acronym is written out at its first use */
function inline(tokens: readonly Token[], source: SourceText, { page, path }: Mail, expandable = true): Part {
  const compiled = compileInline(tokens, source, page, { expandable })
  const parts = partsOf(readParts(compiled.html.replaceAll(' class="link-language"', '')))
  const html = parts.map((part) => (part.kind === 'fragment' ? escapeHtml(path) : '') + part.html).join('')
  return { html, text: inlineText(html) }
}

function list(token: Tokens.List, source: SourceText, mail: Mail): Part {
  const tag = token.ordered ? 'ol' : 'ul'
  const first = typeof token.start === 'number' ? token.start : 1
  const items = placeTokens(source, token.items).flatMap(([item, place]) =>
    item.type === 'list_item' ? [blocks(item.tokens, insideItem(item, place), mail)] : [],
  )
  const start = token.ordered && first !== 1 ? ` start="${first}"` : ''
  return {
    html: `<${tag}${start}>\n${items.map(({ html }) => `<li>${html.trimEnd()}</li>\n`).join('')}</${tag}>\n`,
    text: items
      .map(({ text }, i) => {
        const mark = token.ordered ? `${first + i}. ` : '- '
        return withPrefix(text, mark, ' '.repeat(mark.length))
      })
      .join(token.loose ? '\n\n' : '\n'),
  }
}

function withPrefix(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => `${i === 0 ? first : others}${line}`.trimEnd())
    .join('\n')
}

/** Columns that fit into 320 px. */
const MAX_COLUMNS = 3

function table(token: Tokens.Table, source: SourceText, mail: Mail): Part {
  if (token.header.length > MAX_COLUMNS) {
    const offset = offsetAt(source, token.raw.search(/\S/))
    refuse(mail, offset, refusal.table(token.raw, token.header.length, MAX_COLUMNS))
    return NOTHING
  }
  const [head = [], ...rows] = cellsOf(token, source).map((row) =>
    row.map(({ cell, place }) => inline(cell.tokens, place, mail)),
  )
  const cells = (row: readonly Part[], tag: string) => row.map(({ html }) => `<${tag}>${html}</${tag}>`).join('')
  const lines = [head, ...rows].map((row) => row.map(({ text }) => text).join(' | '))
  return {
    html: `<table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${rows.map((row) => `<tr>${cells(row, 'td')}</tr>\n`).join('')}</tbody>\n</table>\n`,
    text: lines.join('\n'),
  }
}

/** A block that is set apart, or folded, on the page: its title in bold, then its text. Others need the page. */
function container(token: ContainerToken, source: SourceText, mail: Mail): Part {
  if (!token.closed) return NOTHING
  if (isRefused(token.name)) {
    refuse(mail, offsetAt(source, token.raw.indexOf(':')), refusal.block(token.raw, token.name))
    return NOTHING
  }
  const standard = token.name === 'callout' ? mail.page.messages.callout : ''
  const title =
    token.title === ''
      ? { html: escapeHtml(standard), text: standard }
      : inline(token.titleTokens, titleOfBlock(token, source), mail, false)
  const heading = title.html === '' ? NOTHING : { html: `<p><strong>${title.html}</strong></p>\n`, text: title.text }
  return joined([heading, blocks(token.tokens, insideBlock(token, source), mail)])
}
