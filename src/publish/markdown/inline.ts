import type { Token, Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import { expandAcronyms } from './acronyms.ts'
import { placeTokens } from './align.ts'
import { checkComment, isComment } from './comments.ts'
import { decodeEntities, wrongReferences } from './entities.ts'
import { footnoteReferencePieces } from './footnotes.ts'
import { insideSpan } from './inside.ts'
import { linkPieces } from './links.ts'
import { type Compilation, report } from './page.ts'
import { refuseInline } from './pictures.ts'
import { headingToHtml, type Piece, piecesToHtml, piecesToText, typeset } from './pieces.ts'
import { refuseHtml, tagOf } from './raw-html.ts'
import { scriptPiece } from './script-syntax.ts'
import { offsetAt, type SourceText } from './source.ts'

interface Surroundings {
  /** Whether an acronym may be expanded here: not in headings and links. */
  expandable: boolean
  inLink: boolean
}

export interface Inline {
  html: string
  text: string
}

/** Compiles the inline content of one block. Typography works on one block at a time. */
export function compileInline(
  tokens: readonly Token[],
  source: SourceText,
  page: Compilation,
  options: { expandable: boolean; isHeading?: boolean } = { expandable: true },
): Inline {
  const { expandable, isHeading } = options
  const pieces = toPieces(tokens, source, page, { expandable, inLink: false })
  const set = typeset(pieces, page.context.locale)
  const expanded = expandable ? expandAcronyms(set, page) : set
  return { html: (isHeading ? headingToHtml : piecesToHtml)(expanded), text: piecesToText(expanded) }
}

function toPieces(tokens: readonly Token[], source: SourceText, page: Compilation, around: Surroundings): Piece[] {
  const openTags = new Set<string>()
  return placeTokens(source, tokens).flatMap(([token, place]): Piece[] => {
    switch (token.type) {
      case 'text':
        return [textPiece(token.raw, place, page, around)]
      case 'escape':
        return [atom(token.text)]
      case 'strong':
      case 'em':
      case 'del':
        return wrapped(token, place, page, around)
      case 'codespan':
        return [{ kind: 'atom', text: token.text, html: `<code>${escapeHtml(token.text)}</code>` }]
      case 'br':
        return [{ kind: 'atom', text: '\n', html: '<br>' }]
      case 'link':
        return link(token, place, page, around)
      case 'image':
        refuseInline(token, offsetAt(place), page)
        return [atom(decodeEntities(token.text).trim())]
      case 'footnoteReference':
        return footnoteReferencePieces(token, offsetAt(place), page, around.inLink)
      case 'raised':
      case 'lowered':
        return [scriptPiece(token)]
      case 'html': {
        if (isComment(token.raw)) {
          checkComment(token.raw, offsetAt(place), page)
          return []
        }
        const tag = tagOf(token.raw)
        // Report a pair of tags once.
        if (!tag?.closes || !openTags.has(tag.name)) refuseHtml(token.raw, offsetAt(place), page)
        if (tag) openTags.add(tag.name)
        return [atom(token.raw)]
      }
      case 'checkbox':
        return []
      case 'unread':
        report(page, offsetAt(place), {
          code: 'unread-text',
          found: token.found,
          expected: token.expected,
          instead: 'Divide it into paragraphs, or remove what was pasted here by mistake.',
        })
        return []
      default:
        return [atom(token.raw)]
    }
  })
}

function textPiece(raw: string, place: SourceText, page: Compilation, { expandable }: Surroundings): Piece {
  for (const { index, finding, severity } of wrongReferences(raw)) {
    report(page, offsetAt(place, index), finding, severity)
  }
  return { kind: 'text', text: decodeEntities(raw).replace(/[ \t]*\n[ \t]*/g, '\n'), expandable }
}

function wrapped(
  token: Tokens.Strong | Tokens.Em | Tokens.Del,
  place: SourceText,
  page: Compilation,
  around: Surroundings,
): Piece[] {
  return [
    { kind: 'markup', html: `<${token.type}>` },
    ...toPieces(token.tokens, insideSpan(token, place), page, around),
    { kind: 'markup', html: `</${token.type}>` },
  ]
}

function link(token: Tokens.Link, place: SourceText, page: Compilation, around: Surroundings): Piece[] {
  // The text of an autolink is an address: do not apply typography or expand acronyms.
  if (token.autolink) return around.inLink ? [atom(token.text)] : linkPieces(token, place, [atom(token.text)], page)
  const label = toPieces(token.tokens, insideSpan(token, place), page, { expandable: false, inLink: true })
  return around.inLink ? label : linkPieces(token, place, label, page)
}

function atom(text: string): Piece {
  return { kind: 'atom', text, html: escapeHtml(text) }
}
