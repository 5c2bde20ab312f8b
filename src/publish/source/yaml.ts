import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../../text/distance.ts'
import type { Problem, SourcePosition } from '../problem.ts'

interface YamlSource {
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
  placeOf(path: readonly PropertyKey[]): SourcePosition
}

/** Reads YAML and checks it with a schema. Each problem has the position of the value, or of the unknown key. */
export function readYaml<T extends z.ZodType>(
  { text, file, firstLine }: YamlSource,
  schema: T,
): YamlReading<z.infer<T>> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const at = (offset: number): SourcePosition => {
    const { line, col } = counter.linePos(offset)
    // Count characters, as `locator` does for Markdown, not UTF-16 units.
    return { file, line: line + firstLine - 1, column: Array.from(text.slice(offset - col + 1, offset)).length + 1 }
  }
  const placeOf = (path: readonly PropertyKey[]): SourcePosition => {
    for (let end = path.length; end > 0; end--) {
      const node = document.getIn(path.slice(0, end), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return at(node.range[0])
    }
    return at(0)
  }
  // Refuse warnings too. The parser warns about an unknown tag, and `title: !New plan` would lose its first word.
  const broken = [...document.errors, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    ...invalidYaml(error.message),
  }))
  // The parser reports an alias without an anchor (`title: *News`) only when the alias is resolved.
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) broken.push({ ...at(alias.range?.[0] ?? 0), ...invalidYaml(`*${alias.source}`) })
    },
  })
  if (broken.length > 0) return { placeOf, problems: broken }
  const data = document.toJS() ?? {}
  const parsed = schema.safeParse(data)
  if (parsed.success) return { data: parsed.data, problems: [], placeOf }
  const keyPlace = (path: readonly PropertyKey[], key: string): SourcePosition => {
    const parent = path.length > 0 ? document.getIn(path, true) : document.contents
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    const range = isScalar(pair?.key) ? pair.key.range : undefined
    return range ? at(range[0]) : placeOf(path)
  }
  const problems = parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ ...keyPlace(issue.path, key), ...unknownKey(key, keysAt(schema, issue.path)) }))
    if (issue.code === 'invalid_key') {
      const key = String(issue.path.at(-1))
      return [{ ...keyPlace(issue.path.slice(0, -1), key), ...wrongKey(key, issue.issues[0]?.message) }]
    }
    return [{ ...placeOf(issue.path), ...wrongValue(issue, valueAt(data, issue.path)) }]
  })
  return { placeOf, problems }
}

type ProblemText = Omit<Problem, keyof SourcePosition>

function invalidYaml(message: string): ProblemText {
  return {
    severity: 'error',
    code: 'invalid-yaml',
    found: message.split('\n')[0] ?? message,
    expected: 'valid YAML',
    instead: 'put double quotes around a text that contains ": " or begins with a sign such as * or !',
  }
}

function unknownKey(key: string, known: string[]): ProblemText {
  const guess = nearest(key, known)
  return {
    severity: 'error',
    code: 'unknown-key',
    found: `the key "${key}"`,
    expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a known key',
    instead: guess ? `write "${guess}"` : `remove "${key}"`,
  }
}

function wrongKey(key: string, expected = 'another key'): ProblemText {
  return { severity: 'error', code: 'wrong-key', found: `the key "${key}"`, expected, instead: `change "${key}"` }
}

function wrongValue(issue: z.core.$ZodIssue, value: unknown): ProblemText {
  const key = issue.path.map(String).join('.') || 'the file'
  const problem = {
    severity: 'error',
    code: value === undefined ? 'missing-value' : 'wrong-value',
    expected: issue.message,
  } as const
  if (value === undefined)
    return { ...problem, found: `no ${key}`, instead: `add a line "${String(issue.path.at(-1))}: …"` }
  const written = JSON.stringify(value).slice(0, 80)
  // Without quotes, YAML reads 2040 as a number and true as a boolean.
  const isUnquoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object'
  const instead = isUnquoted ? `put it between double quotes: "${written}"` : `change ${key}`
  return { ...problem, found: `${key}: ${written}`, instead }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema
  for (const key of path) {
    const { shape, element, valueType } = unwrap(current)
    current = shape?.[String(key)] ?? element ?? valueType
  }
  return Object.keys(unwrap(current).shape ?? {})
}

interface Inner {
  shape?: Record<string, unknown>
  element?: unknown
  valueType?: unknown
}

/** The schema inside its wrappers (optional, default). */
function unwrap(schema: unknown): Inner {
  const wrapped = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType
  return wrapped ? unwrap(wrapped) : ((schema ?? {}) as Inner)
}
