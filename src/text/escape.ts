const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Escapes text for HTML, for an element or a double-quoted attribute.
 * @example escapeHtml('"a" < b') // '&quot;a&quot; &lt; b'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/**
 * Escapes text for XML, and removes characters that XML 1.0 does not allow (section 2.2).
 * @example escapeXml('a\0 & b') // 'a &amp; b'
 */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
}

/**
 * Escapes text for a regular expression, so that it matches itself. White space and apostrophes are not escaped, so that
 * a caller can replace them by a looser pattern.
 * @example escapePattern('A.B') // 'A\\.B'
 */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
