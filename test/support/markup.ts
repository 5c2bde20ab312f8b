import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from 'html-validate'

const config = await new HtmlValidate(new StaticConfigLoader({ root: true })).getConfigFor('page.html')

/** Parses a document. Attribute values and texts stay encoded: see `decoded`. */
export function parse(html: string): HtmlElement {
  return new Parser(config).parseHtml(html)
}

/** All values of one attribute, character references decoded. */
export function valuesOf(dom: HtmlElement, attribute: string, selector = `[${attribute}]`): string[] {
  return dom.querySelectorAll(selector).map((element) => decoded(element.getAttributeValue(attribute) ?? ''))
}

/** Text of the first element that a selector finds; undefined if there is none. */
export function textOf(dom: HtmlElement, selector: string): string | undefined {
  const element = dom.querySelector(selector)
  return element === null ? undefined : decoded(element.textContent)
}

/** A text without soft hyphens, as a screen reader reads it. */
export function readOut(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00AD', '')
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Decodes the characters that Hono and the publisher escape. */
export function decoded(text: string): string {
  return text.replace(/&(#39|\w+);/g, (reference, name) => NAMED[name] ?? reference)
}
