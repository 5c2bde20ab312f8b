import { Marked, type Token } from 'marked'
import { containerSyntax } from './container-syntax.ts'
import { footnoteReferenceSyntax, footnoteSyntax } from './footnote-syntax.ts'
import { loweredSyntax, raisedSyntax } from './script-syntax.ts'

/** HTML whose content is not Markdown. The inline lexer reads all other tags, so that text between them is checked. */
const OPAQUE_HTML = /^ {0,3}<(?:(?:script|pre|style|textarea)(?![\w-])|[!?])/i

/** Splits a body into tokens. Makes a new instance each time, because marked keeps state in it. */
export function lex(body: string): Token[] {
  const marked = new Marked({
    gfm: true,
    extensions: [containerSyntax, footnoteSyntax, footnoteReferenceSyntax, raisedSyntax, loweredSyntax],
    tokenizer: {
      html: (source) => (OPAQUE_HTML.test(source) ? false : undefined),
    },
  })
  return marked.lexer(body)
}
