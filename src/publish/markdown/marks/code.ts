import type { Tokens } from 'marked'
import { type Compilation, excerpt, report } from '../page.ts'
import { offsetAt, type SourceText } from '../source.ts'

/**
 * Checks that a block of code is one on purpose: that its fence is closed, and that it is not a text with an indent.
 * @param isAdmonition whether the block above begins an admonition, whose text is indented, and which is reported
 */
export function checkCode(token: Tokens.Code, source: SourceText, page: Compilation, isAdmonition: boolean): void {
  if (token.codeBlockStyle === 'indented') {
    if (!isAdmonition) checkIndented(source, page)
    return
  }
  const [opening = '', ...lines] = token.raw.trimEnd().split('\n')
  if (DRAWN.test(token.lang ?? '')) refuseDrawn(opening, offsetAt(source, token.raw.search(/\S/)), page)
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(opening)?.[1] ?? '```'
  const closing = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t]*$`)
  if (lines.length > 0 && closing.test(lines.at(-1) ?? '')) return
  report(page, offsetAt(source, token.raw.search(/\S/)), {
    code: 'open-code',
    found: excerpt(opening),
    expected: `a line ${fence} that ends the code: all that follows is shown as code`,
    instead: `Write ${fence} alone on a line where the code ends, indented like the line that opens it.`,
  })
}

/**
 * Names behind ``` with which other tools make something else than code of a block: a drawing, a formula, a box, the result
 * of a program. `{note}` is of MyST and R Markdown, `ad-note` of Obsidian.
 */
const DRAWN =
  /^[ \t]*(?:\{[^}]*\}|(?:mermaid|plantuml|puml|graphviz|dot|d2|kroki|vega(?:-lite)?|echarts?|charts?|plotly|flow(?:chart)?|sequence|gantt|math|katex|geojson|topojson|stl|markmap|wavedrom|nomnoml|bpmn|drawio|excalidraw|dataview(?:js)?|query|tabs?|toc|embed|ad-[\w-]+|admonition|note|tip|warning|danger|caution|important)(?![\w-]))/i

function refuseDrawn(opening: string, offset: number, page: Compilation): void {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(opening)?.[1] ?? '```'
  report(page, offset, {
    code: 'drawn-code',
    found: excerpt(opening),
    expected: 'code that readers may read: this site makes no drawing, box or formula of it',
    instead: `Publish it as a picture, or write the text without the block. If readers should see the code, write ${fence} without a name.`,
  })
}

/** An indent of four spaces makes code, also where Word left it before a paragraph. */
function checkIndented(source: SourceText, page: Compilation): void {
  const block = /^[ \t]*(:{3}.*|\[\^[^\]\n]+\]:.*)/m.exec(source.text)
  if (block) {
    const isFootnote = block[1]?.startsWith('[')
    report(page, offsetAt(source, block.index + block[0].search(/\S/)), {
      code: isFootnote ? 'misplaced-footnote' : 'misplaced-block',
      found: excerpt(block[1] ?? ''),
      expected: isFootnote
        ? 'a footnote with at most three ordinary spaces before it'
        : 'three colons with at most three ordinary spaces before them',
      instead: 'Write it at the beginning of the line; in a list item, below the text of the item.',
    })
    return
  }
  if (!isProse(source.text)) return
  report(
    page,
    offsetAt(source, source.text.search(/\S/)),
    {
      code: 'indented-text',
      found: excerpt(source.text),
      expected: 'text without an indent: four spaces or a tab make it code',
      instead: 'Remove the spaces at the beginning of the line; write ``` above and below it if it is code.',
    },
    'warning',
  )
}

/** Whether a text is written for people: an item of a list, or at least four words in a row and no signs of code. */
function isProse(text: string): boolean {
  const line = text.trim().split('\n', 1)[0] ?? ''
  if (/[{}=;<>$|\\]|--|\(\)|^[/#.]/.test(line)) return false
  return (
    // A word with a capital and others behind it: Word puts many spaces between the sign of an item and its text.
    /^\p{Lu}[\p{L}’'-]{1,40}(?: [\p{L}\p{N}’'-]{1,40}){0,20}[.,:]?$/u.test(line) ||
    /^(?:[-*+•]|\d{1,2}[.)])[ \t]+\p{L}/u.test(line) ||
    /(?:[\p{L}\p{N}’'-]{1,40}[,.]?\s){3}[\p{L}\p{N}]/u.test(line)
  )
}
