const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text as it may stand in HTML, in an element or in a double-quoted attribute.
 * @example escapeHtml('"a" < b') // '&quot;a&quot; &lt; b'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/**
 * Text as it may stand in XML: like HTML, and without the characters that XML 1.0 cannot hold (section 2.2).
 * @example escapeXml('a\0 & b') // 'a &amp; b'
 */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
}

/**
 * Text as a part of a regular expression that matches the text itself. White space and apostrophes stay as they are, so
 * that a caller can loosen them.
 * @example escapePattern('A.B') // 'A\\.B'
 */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
