/** A stretch of running text: a paragraph, an item of a list, a line that ends in a hard break. */
export interface Prose {
  /** Same length as the source in the body; markup is replaced by spaces. */
  text: string
  /** Offset of its start in the body. */
  offset: number
}

/** Marks the end of a stretch between two consecutive lines. */
const BREAK = '\u2029'

/** Removed first, because code may contain any other markup. */
const CODE: readonly RegExp[] = [
  /^ {0,3}(`{3,}|~{3,}).*(?:\n(?! {0,3}\1).*)*(?:\n.*)?/gm,
  /(?<!`)(`{1,9})(?!`)(?:[^`\n]|\n(?![ \t]*\n))*?(?<!`)\1(?!`)/g,
]

/** Markup, titles, tables and quotations: not running text, or not written by the author. */
const ASIDES: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  // Headings and fences: titles.
  /^ {0,3}(?:#{1,6}(?=\s|$)|:::).*$/gm,
  /^.+\n {0,3}(?:=+|-+)[ \t]*$/gm,
  // Rows of tables.
  /^.*(?<!\\)\|.*$/gm,
  // Quotations, including lazy continuation lines.
  /^ {0,3}>.*(?:\n(?![ \t]*$).+)*/gm,
  // Images, link destinations, link definitions, footnote references.
  /!\[[^\]\n]*\]\([^)\n]*\)/g,
  /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm,
  /\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]/g,
  /\[\^[^\]\n]+\](?!:)/g,
  /<[^<>\n]+>/g,
  /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)]/g,
  /&#?\w+;/g,
  /[*_[]+/g,
]

/** An e-mail address. The look-behind anchors it, so that a very long word without @ does not cost quadratic time. */
const MAIL = /(?<![^\s<>()])[^\s@<>()]+@[^\s@<>()]+\.\p{L}+/gu

/** Words in quotation marks. A full stop before the closing mark is kept: it may also end the outer sentence. */
const QUOTED = /[“„«](?:[^“”„«»\n]|\n(?![ \t]*\n)){0,600}?[”»]|(?<![\p{L}\p{N}])"(?:[^"\n]|\n(?![ \t]*\n)){0,600}?"/gu

/** Markers of list items and footnotes. A new stretch of text starts there. */
const BEGINNING = /^[ \t]*(?:[-+]|\d{1,9}[.)]|\[\^[^\]\n]+\]:)[ \t]+|^[ \t]*\*[ \t]+/gm

/** Bold words at the start that end in punctuation: `**FMDV.** In 2019 …`. They are a title, not a part of the sentence. */
const RUN_IN_TITLE = /^[\u2029 \t]*\*\*[^*\n]+(?:[.:?!]\*\*|\*\*[ \u00a0\u202f]?:)/gm

/** CommonMark 6.7: a line that ends in a backslash or in two spaces. */
const HARD_BREAK = /\\(?=\n)|(?<! ) {2,}(?=\n)/g

/**
 * Returns the running text of a body with offsets. Leaves out titles, code, tables, quotations and addresses. Uses
 * patterns instead of the Markdown parser: parsing the page a second time would cost more than all the advice.
 * @param body with LF at the ends of lines
 */
export function proseOf(body: string): Prose[] {
  const stretches: Prose[] = []
  let offset = 0
  for (const part of withoutMarkup(body).split(/(\u2029|\n[ \t]*(?=\n))/)) {
    const start = part.search(/\S/)
    if (start >= 0 && part !== BREAK)
      stretches.push({ text: part.slice(start).trimEnd().replaceAll('\n', ' '), offset: offset + start })
    offset += part.length
  }
  return stretches
}

/** Replaces markup by spaces of the same length, and puts a break where a list item or footnote starts a new text. */
function withoutMarkup(body: string): string {
  const begun = CODE.reduce(blanked, body)
    .replace(BEGINNING, begin)
    .replace(HARD_BREAK, begin)
    .replace(RUN_IN_TITLE, begin)
  const plain = ASIDES.reduce(blanked, begun)
  return (plain.includes('@') ? blanked(plain, MAIL) : plain).replace(QUOTED, withoutWords)
}

function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, blank)
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function begin(mark: string): string {
  return BREAK + blank(mark.slice(1))
}

function withoutWords(quoted: string): string {
  const end = /[.?!](?=\s?.$)/.exec(quoted)
  const kept = end ? blank(quoted.slice(0, end.index)) + end[0] : ''
  return kept + blank(quoted.slice(kept.length))
}
