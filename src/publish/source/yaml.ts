import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { z } from 'zod'
import { nearest } from '../../text/distance.ts'
import type { Problem, SourcePosition } from '../problem.ts'
import { keysOf, schemaAt } from './field-notes.ts'
import { expectedWords, missingValue, unknownKey, wrongKey, wrongValue } from './value-problems.ts'
import { reportRepeatedKeys, tooManyParts, tooManyValues } from './yaml-collections.ts'
import { lossesIn } from './yaml-losses.ts'
import { deepOffset, isBroken, type ProblemAt, syntaxProblems, tooDeep, typedAt } from './yaml-syntax.ts'

export interface YamlSource {
  text: string
  file: string
  /** Line of the file on which the YAML begins, from 1. */
  firstLine: number
}

export interface YamlReading<T> {
  /** Missing when there are problems. */
  data?: T
  problems: Problem[]
  /** Position of the value at a path of keys. If the value is missing, position of the nearest value above it. */
  placeOf: PlaceOf
  /** What `placeOf` knows, as data: the offset of each value in the YAML, by the name of its path. */
  offsets?: Offsets
}

export type Offsets = ReadonlyMap<string, number>

export type PlaceOf = (path: readonly PropertyKey[]) => SourcePosition

/**
 * Reads YAML and checks it with a schema. Each problem has the position of the value, or of the unknown key, and quotes
 * what the editor typed. YAML that is not valid, or that would take away a part of a text, is a problem, never an
 * exception.
 */
export function readYaml<T extends z.ZodType>(source: YamlSource, schema: T): YamlReading<z.infer<T>> {
  const { text } = source
  const counter = new LineCounter()
  const at = positionsIn(source, counter)
  const placed = ({ offset, ...problem }: ProblemAt): Problem => ({ ...at(offset), ...problem })
  const deep = deepOffset(text)
  const unread = tooManyParts(text) ?? (deep === undefined ? undefined : tooDeep(deep))
  const document = unread ? undefined : parsed(text, counter)
  if (!document) {
    counter.lineStarts = lineStartsOf(text)
    return { placeOf: () => at(0), problems: [placed(unread ?? tooDeep(0))] }
  }
  const tooMany = tooManyValues(document)
  if (tooMany) return { placeOf: () => at(0), problems: [placed(tooMany)] }
  reportRepeatedKeys(document)
  // Without the parsed document: that takes many times the memory of its text, and a large site has one for each file.
  const offsets = offsetsIn(document)
  const placeOf = nearestIn(offsets, at)
  const losses = lossesIn(document, text, schema)
  const syntax = syntaxProblems(document, text).filter(({ offset }) => !losses.hides(offset))
  const { data } = losses
  if (syntax.length > 0 || isBroken(document) || data === undefined)
    return { placeOf, problems: [...syntax, ...losses.problems].map(placed) }
  const result = schema.safeParse(data, { error: expectedWords })
  if (result.success && losses.problems.length === 0) return { data: result.data, problems: [], placeOf, offsets }
  const all = result.success ? [] : withoutTypos(result.error.issues, schema, data)
  const issues = all.filter(({ path }) => !losses.has(nodesOn(document, path)))
  const wrong = issues.flatMap((issue) => problemsOf(issue, { document, text, schema, data, known: losses.has }))
  return { placeOf, problems: [...losses.problems, ...wrong].map(placed) }
}

/** Turns an offset in the YAML into a position in the file. */
function positionsIn({ text, file, firstLine }: YamlSource, counter: LineCounter): (offset: number) => SourcePosition {
  return (offset) => {
    const { line, col } = counter.linePos(offset)
    // Count characters, as `locator` does for Markdown, not UTF-16 units.
    return { file, line: line + firstLine - 1, column: Array.from(text.slice(offset - col + 1, offset)).length + 1 }
  }
}

/** The same positions as those of the reading that had these offsets. */
export function placesFrom(offsets: Offsets, source: YamlSource): PlaceOf {
  const counter = new LineCounter()
  let isCounted = false
  const at = positionsIn(source, counter)
  return nearestIn(offsets, (offset) => {
    if (!isCounted) counter.lineStarts = lineStartsOf(source.text)
    isCounted = true
    return at(offset)
  })
}

function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** A separate function, so that the function that it returns has no reference to the document. */
function nearestIn(offsets: Offsets, at: (offset: number) => SourcePosition): PlaceOf {
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsets.get(nameOf(path.slice(0, length)))
      if (offset !== undefined) return at(offset)
    }
    return at(0)
  }
}

/** The offset of each value, by the name of its path. */
function offsetsIn(document: Document.Parsed): Offsets {
  const offsets = new Map<string, number>()
  const add = (node: unknown, path: readonly unknown[]) => {
    const name = nameOf(path)
    // Of two values with the same key, the first counts.
    if (!isNode(node) || offsets.has(name)) return
    offsets.set(name, node.range?.[0] ?? 0)
    if (isMap(node)) for (const { key, value } of node.items) if (isScalar(key)) add(value, [...path, key.value])
    if (isSeq(node)) for (const [i, item] of node.items.entries()) add(item, [...path, i])
  }
  add(document.contents, [])
  return offsets
}

/** Numbers and texts have different names: `1` is not `"1"`. */
function nameOf(path: readonly unknown[]): string {
  return JSON.stringify(path)
}

/** The parsed text. Undefined if it is nested so deeply that the parser gives up. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface Read {
  document: Document.Parsed
  text: string
  schema: z.ZodType
  data: unknown
  /** Whether one of these nodes has a problem already. */
  known: (nodes: readonly Node[]) => boolean
}

function problemsOf(issue: z.core.$ZodIssue, { document, text, schema, data, known }: Read): ProblemAt[] {
  const { path } = issue
  const offset = nearestNode(document, path)?.range?.[0] ?? 0
  if (issue.code === 'unrecognized_keys') {
    const keys = keysOf(schemaAt(schema, path, data), valueAt(data, path))
    return issue.keys.flatMap((key) => {
      const pair = pairOf(document, path, key)
      if (pair && known([pair.key])) return []
      return [{ offset: pair?.key.range?.[0] ?? offset, ...unknownKey(key, keys, pair?.isPartOfText === true) }]
    })
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    const pair = pairOf(document, path.slice(0, -1), key)
    return [{ offset: pair?.key.range?.[0] ?? offset, ...wrongKey(key, issue.issues[0]?.message) }]
  }
  const node = nodeAt(document, path)
  if (!node) return [{ offset, ...missingValue(issue, isInBraces(nodeAt(document, path.slice(0, -1)))) }]
  // The kind of facts is no field of a kind that is unknown, so the schema of all kinds gives the advice.
  const field = schemaAt(schema, path, data) ?? schema
  return [{ offset, ...wrongValue(issue, typedAt(node, text), valueAt(data, path), field) }]
}

/** The issues without the keys that are missing only because they were written with a typing error. */
function withoutTypos(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, data: unknown): z.core.$ZodIssue[] {
  const typos = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const known = keysOf(schemaAt(schema, issue.path, data), valueAt(data, issue.path))
    return issue.keys.flatMap((key) => [[...issue.path, nearest(key, known)].join('\0')])
  })
  const meant = new Set(typos)
  return issues.filter(({ path }) => valueAt(data, path) !== undefined || !meant.has(path.join('\0')))
}

/** The node at a path of keys, if it was written. */
function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node : undefined
}

function nearestNode(document: Document.Parsed, path: readonly PropertyKey[]): Node | undefined {
  return nodesOn(document, path).at(-1)
}

/** The nodes from below the top to a path, as far as they were written. */
function nodesOn(document: Document.Parsed, path: readonly PropertyKey[]): Node[] {
  return path.flatMap((_, i) => nodeAt(document, path.slice(0, i + 1)) ?? [])
}

/** A key of the map at a path. */
function pairOf(document: Document.Parsed, path: readonly PropertyKey[], key: string) {
  const map = nodeAt(document, path)
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key)
    : undefined
  if (!isScalar(pair?.key)) return undefined
  // `{ nl: One, two }`: the second part of a text with a comma is read as a key without a value.
  return { key: pair.key, isPartOfText: isInBraces(map) && pair.value === null }
}

function isInBraces(node: Node | undefined): boolean {
  return isCollection(node) && node.flow === true
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}
