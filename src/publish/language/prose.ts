/** A stretch of running text: a paragraph, an item of a list, a line that ends in a hard break. */
export interface Prose {
  /** As long as what stands in the body, with blanks where markup is. */
  text: string
  /** Where it begins in the body. */
  offset: number
}

/** Ends a stretch within lines that follow each other. */
const BREAK = '\u2029'

/** First of all, as code may hold any other mark. */
const CODE: readonly RegExp[] = [
  /^ {0,3}(`{3,}|~{3,}).*(?:\n(?! {0,3}\1).*)*(?:\n.*)?/gm,
  /(?<!`)(`{1,9})(?!`)(?:[^`\n]|\n(?![ \t]*\n))*?(?<!`)\1(?!`)/g,
]

/** What is no running text, or not the author's own words. */
const ASIDES: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  // Headings and fences: titles.
  /^ {0,3}(?:#{1,6}(?=\s|$)|:::).*$/gm,
  /^.+\n {0,3}(?:=+|-+)[ \t]*$/gm,
  // Rows of tables.
  /^.*(?<!\\)\|.*$/gm,
  // Quotations, with the lines that go on with them.
  /^ {0,3}>.*(?:\n(?![ \t]*$).+)*/gm,
  // Images, addresses of links, their definitions, marks of notes.
  /!\[[^\]\n]*\]\([^)\n]*\)/g,
  /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm,
  /\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]/g,
  /\[\^[^\]\n]+\](?!:)/g,
  /<[^<>\n]+>/g,
  /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)]/g,
  /&#?\w+;/g,
  /[*_[]+/g,
]

/** An address of mail; anchored, as a word of any length may come without one. */
const MAIL = /(?<![^\s<>()])[^\s@<>()]+@[^\s@<>()]+\.\p{L}+/gu

/** Words in quotes, on few lines. A full stop before the closing mark is kept, as it may end the sentence around it too. */
const QUOTED = /[“„«](?:[^“”„«»\n]|\n(?![ \t]*\n)){0,600}?[”»]|(?<![\p{L}\p{N}])"(?:[^"\n]|\n(?![ \t]*\n)){0,600}?"/gu

/** Marks of list items and of notes, which begin a text of their own. */
const BEGINNING = /^[ \t]*(?:[-+]|\d{1,9}[.)]|\[\^[^\]\n]+\]:)[ \t]+|^[ \t]*\*[ \t]+/gm

/** Bold words that a text begins with and that end in a mark: `**FMDV.** In 2019 …`. They are its title. */
const RUN_IN_TITLE = /^[\u2029 \t]*\*\*[^*\n]+(?:[.:?!]\*\*|\*\*[ \u00a0\u202f]?:)/gm

/** CommonMark 6.7: a line that ends in a backslash or in two spaces. */
const HARD_BREAK = /\\(?=\n)|(?<! ) {2,}(?=\n)/g

/**
 * The running text of a body, with its places. Titles, code, tables, quotations and addresses are left out. This looks
 * at the marks only: the compiler has parsed the page, and doing so twice would cost more than all the advice.
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

/** As long as the body, with blanks for markup, and a break where a text begins on a line that follows another. */
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
