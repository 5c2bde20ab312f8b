import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../markdown/index.ts'
import type { Place, Problem } from '../problem.ts'

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
  /** Where the value at a path of keys stands in the file; the nearest value above it where it is missing. */
  placeOf(path: readonly PropertyKey[]): Place
}

/** Reads YAML through a schema. Each problem names line and column of the value, or of the key that nobody knows. */
export function readYaml<T extends z.ZodType>(
  { text, file, firstLine }: YamlSource,
  schema: T,
): YamlReading<z.infer<T>> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { file, line: line + firstLine - 1, column: col }
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let end = path.length; end > 0; end--) {
      const node = document.getIn(path.slice(0, end), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return at(node.range[0])
    }
    return at(0)
  }
  if (document.errors.length > 0) {
    return { placeOf, problems: document.errors.map((error) => ({ ...at(error.pos[0]), ...notYaml(error.message) })) }
  }
  const data = document.toJS() ?? {}
  const parsed = schema.safeParse(data)
  if (parsed.success) return { data: parsed.data, problems: [], placeOf }
  const keyPlace = (path: readonly PropertyKey[], key: string): Place => {
    const parent = path.length > 0 ? document.getIn(path, true) : document.contents
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    const range = isScalar(pair?.key) ? pair.key.range : undefined
    return range ? at(range[0]) : placeOf(path)
  }
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...keyPlace(issue.path, key), ...unknownKey(key, keysAt(schema, issue.path)) }))
      : [{ ...placeOf(issue.path), ...wrongValue(issue.path, valueAt(data, issue.path), issue.message) }],
  )
  return { placeOf, problems }
}

type What = Omit<Problem, keyof Place>

function notYaml(message: string): What {
  return {
    severity: 'error',
    found: message.split('\n')[0] ?? message,
    expected: 'valid YAML',
    instead: 'put a text that contains ": " or begins with a sign between double quotes',
  }
}

function unknownKey(key: string, known: string[]): What {
  const guess = nearest(key, known)
  return {
    severity: 'error',
    found: `the key "${key}"`,
    expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a key that is known here',
    instead: guess ? `write "${guess}"` : `remove "${key}"`,
  }
}

function wrongValue(path: readonly PropertyKey[], value: unknown, message: string): What {
  const key = path.map(String).join('.') || 'the file'
  return {
    severity: 'error',
    found: value === undefined ? `no ${key}` : `${key}: ${JSON.stringify(value)?.slice(0, 80)}`,
    expected: message,
    instead: value === undefined ? `add a line "${String(path.at(-1))}: …"` : `change ${key}`,
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema
  for (const key of path) {
    const { shape, element, valueType } = inner(current)
    current = shape?.[String(key)] ?? element ?? valueType
  }
  return Object.keys(inner(current).shape ?? {})
}

interface Inner {
  shape?: Record<string, unknown>
  element?: unknown
  valueType?: unknown
}

/** A schema without what wraps it (optional, default). */
function inner(schema: unknown): Inner {
  const wrapped = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType
  return wrapped ? inner(wrapped) : ((schema ?? {}) as Inner)
}
