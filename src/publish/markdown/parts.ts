/**
 * Parts of the HTML of a text that are not the same everywhere: feeds need complete addresses and simple pictures, and the
 * words of headings get soft hyphens when the words of all pages are known. The compiler marks them while it writes them,
 * with characters that no text contains (“noncharacters”, Unicode 23.7), so nothing has to look for them in the HTML.
 */

/**
 * - `rest`: is the same everywhere;
 * - `heading`: words of a heading;
 * - `site`: begins with an address of this site, `/nl/projecten`;
 * - `fragment`: begins with an address within the page, `#doel`;
 * - `browser`: is only for a page in a browser.
 */
const KINDS = ['rest', 'heading', 'site', 'fragment', 'browser'] as const
export type PartKind = (typeof KINDS)[number]

export interface Part {
  kind: PartKind
  html: string
}

/** HTML whose parts are known. */
export interface HtmlInParts {
  html: string
  /** Kind and length of each part: `rest 120,heading 14,rest 30`. */
  parts: string
}

/** Begins a part, which ends where the next one begins. */
export const BEGIN: Readonly<Record<PartKind, string>> = {
  rest: '\uFDD0',
  heading: '\uFDD1',
  site: '\uFDD2',
  fragment: '\uFDD3',
  browser: '\uFDD4',
}

/** Reads the marks of the compiler, and removes them. */
export function readParts(marked: string): HtmlInParts {
  const parts: Part[] = []
  let kind: PartKind = 'rest'
  for (const piece of marked.split(/([\uFDD0-\uFDD4])/)) {
    const begun = KINDS.find((one) => BEGIN[one] === piece)
    if (begun) kind = begun
    else if (piece !== '') add(parts, { kind, html: piece })
  }
  return joinParts(parts)
}

/** Adds a part. Words of a heading that follow each other are one part, so that a word in two pieces is one word. */
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  const continues = last?.kind === part.kind && (part.kind === 'rest' || part.kind === 'heading')
  if (continues) last.html += part.html
  else parts.push(part)
}

export function joinParts(parts: readonly Part[]): HtmlInParts {
  return {
    html: parts.map(({ html }) => html).join(''),
    parts: parts.map(({ kind, html }) => `${kind} ${html.length}`).join(),
  }
}

export function partsOf({ html, parts }: HtmlInParts): Part[] {
  let start = 0
  return Array.from(parts.matchAll(/([a-z]+) (\d+)/g), ([, name, length]) => {
    const end = start + Number(length)
    const part = { kind: KINDS.find((one) => one === name) ?? 'rest', html: html.slice(start, end) }
    start = end
    return part
  })
}

// cspell:ignore noncharacters
