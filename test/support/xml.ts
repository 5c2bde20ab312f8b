import { Resvg } from '@resvg/resvg-js'

/**
 * What keeps a text from being XML 1.0 with namespaces, in words; undefined where it is. The encoder of images brings
 * a strict parser (roxmltree), which reads whatever stands within an SVG.
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

/** Contents of each element of a name, with its attributes: for XML that `xmlError` has nothing against, not nested in itself. */
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
