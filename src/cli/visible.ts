/**
 * Characters that a terminal obeys, or that hide or reorder the text around them: controls (C0, C1), line and paragraph
 * separators, marks and overrides of direction, zero-width signs (not the joiners of emoji), and lone surrogates.
 */
const HIDDEN =
  /\p{Cc}|[\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/gu

/**
 * Shows characters that a terminal would obey as escapes, so that a text from others cannot move the cursor, hide the
 * text before it, or add a line.
 * @example visible('a\x1b[2K\nb') === 'a\\x1b[2K\\nb'
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, escaped)
}

/** The same for a text of several lines, such as the message of another program: its line breaks stay. */
export function visibleLines(text: string): string[] {
  return text.split('\n').map(visible)
}

/** JSON in which the characters that `JSON.stringify` leaves as they are, but a terminal obeys, are escaped too. */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(HIDDEN, (character) =>
    character === '\n' ? character : character.split('').map(unit).join(''),
  )
}

/** One unit of UTF-16 as JSON escapes it (RFC 8259 section 7). */
function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return character
  const code = character.codePointAt(0) ?? 0
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code < 0x10000 ? unit(character) : `\\u{${code.toString(16)}}`
}

// cspell:ignore Noncharacter
