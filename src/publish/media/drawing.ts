import type { CustomPlugin, XastElement } from 'svgo'
import type { Description, MediaFinding } from './description.ts'
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from './drawing-lists.ts'
import { inBytes, MOST_DRAWING_BYTES, MOST_ELEMENTS } from './limits.ts'
import { expandedSize } from './repeated.ts'

/** Reports a refused part once. */
type Refuse = (what: string, needle: string, words: Words) => void
type Words = Pick<MediaFinding, 'code' | 'expected' | 'instead'>

const ACTIVE: Words = {
  code: 'drawing-active',
  expected: 'a drawing of shapes and texts, which does nothing and loads nothing',
  instead: 'remove it in the program that made the drawing, or in a text editor, and save it as plain SVG',
}
const EMBEDDED: Words = {
  code: 'drawing-with-picture',
  expected: 'a drawing of shapes and texts: a photograph in it loses its description and its licence',
  instead: 'remove the photograph from the drawing, and publish it as a picture of its own (JPEG or PNG)',
}

const PREFIXED: Words = {
  code: 'damaged-file',
  expected: 'elements without a prefix, such as <path>: those with one would be lost',
  instead: 'save the drawing again as plain SVG',
}

const SVG = 'http://www.w3.org/2000/svg'

/** Elements that do something, show another document or load something. */
const WORDS: Readonly<Record<string, Words>> = { image: EMBEDDED, feImage: EMBEDDED }

/**
 * Describes a drawing, from the bytes of an SVG file. Parts that draw nothing (comments, data of editors) are removed; parts
 * that act (scripts, links, other documents, movement) are refused, with their place.
 */
export async function describeDrawing(bytes: Buffer): Promise<Description> {
  const text = decoded(bytes)
  if (text === undefined) return { kind: 'unreadable', findings: [unknownEncoding()] }
  const early = beforeParsing(text)
  if (early) return { kind: 'unreadable', findings: [early] }
  const { optimize } = await import('svgo')
  const findings: MediaFinding[] = []
  const seen = new Set<string>()
  const refuse: Refuse = (what, needle, words) => {
    if (seen.has(what)) return
    seen.add(what)
    findings.push({ severity: 'error', ...words, found: what, ...placeOf(text, needle) })
  }
  const shape: Shape = { root: undefined, size: undefined }
  let svg: string
  try {
    const plugins = ['removeDoctype', 'removeXMLProcInst', 'removeComments', 'removeMetadata', sanitiser(refuse, shape)]
    svg = optimize(text, { plugins: plugins as CustomPlugin[] }).data
  } catch (error) {
    return { kind: 'unreadable', findings: [notXml(error)] }
  }
  const { size } = shape
  if (findings.length === 0 && size && shape.root && !draws(shape.root)) findings.push(drawsNothing())
  if (!size) findings.push(withoutSize())
  if (svg.length > MOST_DRAWING_BYTES) findings.push(tooLarge(`${inBytes(svg.length)} without what draws nothing`))
  else if (shape.root && expandedSize(shape.root) > MOST_ELEMENTS)
    findings.push(tooLarge(`more than ${MOST_ELEMENTS} elements, counting what "use" repeats`))
  return findings.length > 0 || !size ? { kind: 'unreadable', findings } : { kind: 'drawing', findings, ...size, svg }
}

/**
 * The text of an SVG file: in UTF-16 if it begins with the mark of that, or else in the encoding that it names (XML 1.0,
 * 4.3.3). Undefined if it is in another.
 */
function decoded(bytes: Buffer): string | undefined {
  const isWide = /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes.toString('latin1', 0, 2))
  const [, named = 'utf-8'] = /^[^<]*<\?xml[^>]*\sencoding=["']([^"']+)/.exec(bytes.toString('latin1', 0, 200)) ?? []
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : named
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What must not reach the parser: it would replace entities, of which a few lines can make gigabytes. */
function beforeParsing(text: string): MediaFinding | undefined {
  if (text.trim() === '')
    return {
      ...error('damaged-file'),
      found: 'an empty file',
      expected: 'a drawing',
      instead: 'save the drawing again',
    }
  if (text.length > 10 * MOST_DRAWING_BYTES) return tooLarge(inBytes(text.length))
  const entity = /<!ENTITY/i.exec(text)
  if (!entity) return undefined
  return {
    ...error('drawing-active'),
    found: 'a definition of entities (<!ENTITY …>)',
    expected: ACTIVE.expected,
    instead: 'save the drawing as plain SVG (in Illustrator: without "Preserve Illustrator Editing Capabilities")',
    ...placeOf(text, entity[0]),
  }
}

interface Shape {
  root: XastElement | undefined
  /** Undefined if the root does not say it. */
  size: { width: number; height: number } | undefined
}

/** Visits all elements: removes what draws nothing, refuses what acts. */
function sanitiser(refuse: Refuse, shape: Shape): CustomPlugin {
  return {
    name: 'sanitise',
    fn: () => ({
      element: {
        enter(node, parent) {
          if (parent.type === 'root') {
            if (node.name !== 'svg') refuse(`the element <${node.name}> instead of <svg>`, `<${node.name}`, ACTIVE)
            shape.root = node
            // Without it, browsers take the file for another XML document.
            node.attributes.xmlns ??= SVG
            shape.size = sizeOf(node)
          }
          // Data of editors, such as <sodipodi:namedview>.
          const [prefix = '', local] = node.name.split(':')
          if (local !== undefined) {
            const isShape = prefix === 'svg' || shape.root?.attributes[`xmlns:${prefix}`] === SVG
            if (isShape) refuse(`the element <${node.name}>, with a prefix`, `<${node.name}`, PREFIXED)
            parent.children = parent.children.filter((one) => one !== node)
            return
          }
          if (!ALLOWED_ELEMENTS.has(node.name))
            refuse(`the element <${node.name}>`, `<${node.name}`, WORDS[node.name] ?? ACTIVE)
          // Removing a refused element removes its attributes too.
          else checkAttributes(node, refuse)
          if (node.name === 'style') checkStyle(styleText(node), '<style', refuse)
        },
      },
    }),
  }
}

function checkAttributes(node: XastElement, refuse: Refuse): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    if (/^on/i.test(name)) refuse(`the attribute ${name}, a program`, `${name}=`, ACTIVE)
    else if (/^(?:xlink:)?href$/i.test(name)) {
      if (!/^#[^\s]+$/.test(value)) refuse(`${name}="${value.slice(0, 40)}"`, `${name}=`, ACTIVE)
    } else if (!ALLOWED_ATTRIBUTES.has(name) && !/^(?:aria|data)-[\w-]+$/.test(name)) delete node.attributes[name]
    else checkStyle(value, `${name}=`, refuse)
  }
}

/** Refuses CSS that loads something, or that moves: readers could not stop it (WCAG 2.2, 2.2.2). A backslash can hide the letters of `url`. */
function checkStyle(css: string, needle: string, refuse: Refuse): void {
  const outside =
    /url\(\s*(?!["']?#)|\bsrc\(|@import|@font-face|@(?:-\w+-)?keyframes|image-set\(|expression\(|javascript:|\\/i.exec(
      css,
    )
  if (outside) refuse(`${css.slice(outside.index, outside.index + 40).trim()} in a style`, needle, ACTIVE)
}

function styleText({ children }: XastElement): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('')
}

/**
 * Width and height, by the `viewBox`, or else by the attributes in pixels, of which it then makes a `viewBox`. Undefined if
 * neither says it.
 */
function sizeOf(root: XastElement): Shape['size'] {
  const [, , boxWidth = 0, boxHeight = 0] = (root.attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const length = (value: string | undefined) => Number(/^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')?.[1] ?? 0)
  const [width, height] =
    boxWidth > 0 && boxHeight > 0
      ? [boxWidth, boxHeight]
      : [length(root.attributes.width), length(root.attributes.height)]
  if (!(width > 0 && height > 0 && width / height < 50 && height / width < 50)) return undefined
  // With a viewBox of no size, browsers draw nothing.
  if (!(boxWidth > 0 && boxHeight > 0)) root.attributes.viewBox = `0 0 ${width} ${height}`
  // The size in the page counts. A drawing of 12 × 8 units is no smaller than one of 1200 × 800.
  const scale = 1400 / width
  return { width: 1400, height: Math.round(height * scale) }
}

/** Line and column of the first place of a text, from 1. Empty if it is not there as it is searched. */
function placeOf(text: string, needle: string): Pick<MediaFinding, 'line' | 'column'> {
  const at = text.indexOf(needle)
  if (at < 0) return {}
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function notXml(cause: unknown): MediaFinding {
  const { line, column, reason } = cause as { line?: unknown; column?: unknown; reason?: unknown }
  return {
    ...error('damaged-file'),
    found: `a drawing that is no valid XML${typeof reason === 'string' ? `: ${reason.toLowerCase()}` : ''}`,
    expected: 'a whole SVG file',
    instead: 'save the drawing again as plain SVG',
    ...(typeof line === 'number' && typeof column === 'number' && { line, column }),
  }
}

/** Elements that are drawn. Inside those that only define, nothing is drawn by itself. */
const DRAWN = new Set('path rect circle ellipse line polyline polygon text use'.split(' '))
const DEFINING = new Set('defs symbol clipPath mask pattern marker'.split(' '))

function draws(node: XastElement): boolean {
  if (DRAWN.has(node.name)) return true
  return !DEFINING.has(node.name) && node.children.some((child) => child.type === 'element' && draws(child))
}

function drawsNothing(): MediaFinding {
  return {
    ...error('damaged-file'),
    found: 'a drawing in which nothing is drawn',
    expected: 'shapes or texts',
    instead: 'save the drawing again as plain SVG, with the layers that are to be seen',
  }
}

function unknownEncoding(): MediaFinding {
  return {
    ...error('damaged-file'),
    found: 'a drawing whose letters are not in the encoding that it names',
    expected: 'a drawing in UTF-8',
    instead: 'save the drawing again as plain SVG, in UTF-8',
  }
}

function withoutSize(): MediaFinding {
  return {
    ...error('drawing-without-size'),
    found: 'an <svg> without viewBox, and without width and height in pixels',
    expected: 'a viewBox such as viewBox="0 0 1200 800", from which browsers know the shape before it is loaded',
    instead: 'add the viewBox, or save the drawing again as plain SVG',
  }
}

function tooLarge(found: string): MediaFinding {
  return {
    ...error('picture-too-large'),
    found,
    expected: `at most ${inBytes(MOST_DRAWING_BYTES)} and ${MOST_ELEMENTS} elements`,
    instead: 'simplify the paths of the drawing, or save it as PNG with a width of 2,800 pixels',
  }
}

function error(code: string) {
  return { severity: 'error', code } as const
}
