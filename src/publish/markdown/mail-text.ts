const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

function decoded(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
}

/**
 * The text of HTML that the compiler made of running text. A link keeps its address: `text </nl/projecten>` (RFC 3986,
 * appendix C). An address that is its own text is written once.
 */
export function inlineText(html: string): string {
  const plain = html
    .replace(/<br>\n?/g, '\n')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, href: string, label: string) => {
      const text = label.replace(/<[^>]*>/g, '')
      return isSame(href, text) ? text : `${text} &lt;${href}&gt;`
    })
    .replace(/<[^>]*>/g, '')
  return decoded(plain)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll('\u00AD', '')
    .trim()
}

/** Whether a link says its own address: `https://x.be`, an e-mail address, a telephone number. */
function isSame(href: string, text: string): boolean {
  if (href === text || href === `mailto:${text}`) return true
  return href.startsWith('tel:') && text.replace(/\D/g, '').length >= 8
}
