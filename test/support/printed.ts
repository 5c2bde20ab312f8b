import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
// biome-ignore lint/suspicious/noDeprecatedImports: Vitest exports no successor of it
import { parseAst } from 'vitest/node'

/** A text in the source of which values are parts: `{1} removed`. */
export interface Printed {
  file: string
  text: string
  /** Whether it is in a place that editors read: in a problem, a declaration, an error or a call that prints. */
  isPrinted: boolean
  /** Whether `count` gets it, which puts a number before it and a plural behind. */
  isCounted: boolean
}

interface Node {
  type: string
  [key: string]: unknown
}

/** Fields of problems, of the declarations of commands, and of errors, that editors read. */
const FIELDS = ['found', 'expected', 'instead', 'summary', 'hint', 'notes', 'exitCodes', 'forms', 'what', 'error']
/** Functions to which a text is given that editors read. */
const CALLS = /(?:^|\.)(?:line|progress|askFirst|confirm|ask|refuse|refused|mistake|tell)$|^[A-Z]\w*$/
/** Calls whose texts are no messages. */
const SILENT = /^(?:RegExp|URL|Map|Set|Date|Error|YAMLParseError|console\.error)$|\.describe$/

/** The texts of the source files in some folders, as far as the syntax shows what is printed. */
export function textsIn(folders: readonly string[], isRead: (file: string) => boolean): Printed[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts') && isRead(file))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8')
      const texts: Printed[] = []
      const add = (text: string, place: Place) => texts.push({ file, text, ...place })
      walk(parseAst(source, { lang: 'ts' }), { isPrinted: false, isCounted: false }, source, add)
      return texts
    })
}

type Place = Pick<Printed, 'isPrinted' | 'isCounted'>

function walk(node: unknown, place: Place, source: string, add: (text: string, place: Place) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, place, source, add)
  if (!isNode(node) || /^(?:Import|TS(?:Type|Interface))/.test(node.type)) return
  const own = textOf(node)
  if (own !== undefined) add(own, place)
  const inside = placeInside(node, source) ?? place
  for (const [key, child] of Object.entries(node)) walk(child, key === 'callee' ? place : inside, source, add)
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return undefined
  const parts = node.quasis as { value: { cooked: string } }[]
  return parts.map(({ value }, i) => (i + 1 < parts.length ? `${value.cooked}{${i + 1}}` : value.cooked)).join('')
}

/** What the parts of a node are. Undefined if that depends on what is around it. */
function placeInside(node: Node, source: string): Place | undefined {
  const printed = { isPrinted: true, isCounted: false }
  if (node.type === 'Property') {
    const { name, value } = node.key as { name?: string; value?: string }
    return FIELDS.includes(name ?? value ?? '') ? printed : undefined
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
  const { start, end } = node.callee as { start: number; end: number }
  const callee = source.slice(start, end)
  if (callee === 'count') return { isPrinted: false, isCounted: true }
  if (SILENT.test(callee)) return { isPrinted: false, isCounted: false }
  return CALLS.test(callee) ? printed : undefined
}
