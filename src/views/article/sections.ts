/** Elements that contain other blocks. A heading inside one of them does not start a section of the page. */
const BOX = /<(\/?)(?:div|section|aside|blockquote|details|figure|ul|ol|dl|table|svg)\b|(<h2[\s>])/g

/**
 * Splits the HTML of a page's text before each heading of level 2 that is not inside another element. The first piece is
 * what precedes the first heading; it may be empty.
 * @example sectionsOf('<p>a</p><h2>b</h2><p>c</p>') // ['<p>a</p>', '<h2>b</h2><p>c</p>']
 */
export function sectionsOf(html: string): string[] {
  const starts: number[] = []
  let depth = 0
  for (const { index, 1: close, 2: heading } of html.matchAll(BOX)) {
    if (heading !== undefined) {
      if (depth === 0) starts.push(index)
    } else depth += close === '/' ? -1 : 1
  }
  return [0, ...starts].map((start, i) => html.slice(start, starts[i]))
}
