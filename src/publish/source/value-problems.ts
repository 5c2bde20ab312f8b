import * as z from 'zod'
import { count } from '../../cli/output.ts'
import { nearest } from '../../text/distance.ts'
import { noteOn } from './field-notes.ts'
import { quoted } from './quoted.ts'
import type { ProblemText } from './yaml-syntax.ts'

/** What was expected, for a field whose schema has no text for it. */
export function expectedWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `a value of the type ${issue.expected}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'unrecognized_keys':
      return 'known keys'
    default:
      return 'another value'
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with a value each, such as "key: value"',
  record: 'keys with a value each, such as "key: value"',
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' in the list' : ''
}

/** A key that the schema does not know. `isPartOfText`: it follows a comma in braces and has no value. */
export function unknownKey(key: string, known: string[], isPartOfText: boolean): ProblemText {
  const guess = nearest(key, known)
  const remedy = isPartOfText ? 'put double quotes around the text before the comma, to the end of the text' : undefined
  return {
    severity: 'error',
    code: 'unknown-key',
    found: `the key "${key}"`,
    expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a known key',
    instead: guess ? `write "${guess}"` : (remedy ?? `remove "${key}"`),
  }
}

export function wrongKey(key: string, expected = 'another key'): ProblemText {
  return { severity: 'error', code: 'wrong-key', found: `the key "${key}"`, expected, instead: `change "${key}"` }
}

/** A key that is not there. In braces, a separate line would not be YAML. */
export function missingValue({ path, message }: z.core.$ZodIssue, isInBraces: boolean): ProblemText {
  const key = String(path.at(-1) ?? '')
  return {
    severity: 'error',
    code: 'missing-value',
    found: `no ${nameOf(path)}`,
    expected: message,
    instead: isInBraces ? `add "${key}: …" between the braces` : `add a line "${key}: …"`,
  }
}

/**
 * A value that the schema refuses.
 * @param typed the value as the editor typed it: `007`, where YAML reads 7
 */
export function wrongValue(
  issue: z.core.$ZodIssue,
  typed: string,
  value: unknown,
  schema: z.core.$ZodType,
): ProblemText {
  const name = nameOf(issue.path)
  if (issue.code === 'custom' && issue.params)
    return {
      severity: 'error',
      code: String(issue.params.code),
      found: `${name}: ${typed}`,
      expected: issue.message,
      instead: String(issue.params.instead),
    }
  const problem = { severity: 'error', code: 'wrong-value', expected: issue.message } as const
  if (typed === '')
    return { ...problem, found: `${name} without a value`, instead: `write a value after "${lastKey(issue.path)}:"` }
  return { ...problem, found: `${name}: ${typed}`, instead: adviceFor(issue, typed, value, schema) ?? `change ${name}` }
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.') || 'the file'
}

function lastKey(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '')
}

/** What to write instead, if the value says it. The advice follows what was typed and passes the schema. */
function adviceFor(
  issue: z.core.$ZodIssue,
  typed: string,
  value: unknown,
  schema: z.core.$ZodType,
): string | undefined {
  const plain = typeof value === 'string' ? value.trim() : typed
  const own = noteOn(schema).advise?.(plain)
  if (own !== undefined) return own
  if (issue.code === 'too_big' && typeof value === 'string')
    return `shorten it by ${count(value.trim().length - Number(issue.maximum), 'character')}`
  if (issue.code === 'invalid_value') return valueAdvice(plain, issue.values.map(String))
  if (issue.path.length === 0) return 'write keys with a value each, such as "key: value"'
  if (issue.code !== 'invalid_type') return undefined
  if (issue.expected === 'array') return listAdvice(typed, value, schema)
  if (issue.expected === 'boolean') return booleanAdvice(plain)
  if (issue.expected === 'number' && typeof value === 'string' && Number.isFinite(Number(plain)) && plain !== '')
    return `write ${plain}, without quotes`
  // Without quotes, YAML reads 2040 as a number and true as a boolean.
  const isScalar = typeof value !== 'object' || value === null
  return issue.expected === 'string' && isScalar && z.core.safeParse(schema, typed).success
    ? `put it between double quotes: ${quoted(typed)}`
    : undefined
}

/** One value where a list of such values belongs. */
function listAdvice(typed: string, value: unknown, schema: z.core.$ZodType): string | undefined {
  return z.core.safeParse(schema, [value]).success ? `write [${typed}]` : undefined
}

function valueAdvice(value: string, known: string[]): string | undefined {
  // A similar number is not a typing error, but another number.
  const guess = /\p{L}/u.test(value) ? nearest(value, known) : undefined
  return guess === undefined ? undefined : `write ${guess}`
}

/** Words for yes and no in the languages of the editors. YAML 1.2 knows only true and false. */
function booleanAdvice(value: string): string | undefined {
  if (/^(?:true|yes|ja|oui|on|y|1)$/i.test(value)) return 'write true, without quotes'
  return /^(?:false|no|nee|non|off|n|0)$/i.test(value) ? 'write false, without quotes' : undefined
}
