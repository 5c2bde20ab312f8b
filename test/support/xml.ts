import { Resvg } from '@resvg/resvg-js'

/**
 * The error in a text that is not well-formed XML 1.0 with namespaces; undefined if it is. The image encoder includes
 * a strict parser (roxmltree), which parses the text as a part of an SVG.
 */
export function xmlError(text: string): string | undefined {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  try {
    new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${body}</metadata></svg>`)
    return undefined
  } catch (error) {
    return String(error)
  }
}

/** Content and attributes of each element of a name. For well-formed XML in which this element is not nested in itself. */
export function elements(xml: string, name: string): { attributes: Record<string, string>; content: string }[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs')
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    content,
  }))
}

export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
