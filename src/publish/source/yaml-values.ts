import { isScalar, type Node, type Scalar } from 'yaml'
import * as z from 'zod'
import { inOneLine, unfitCharacter } from '../../text/one-line.ts'
import { noteOn, variantOf } from './field-notes.ts'
import { markupIn } from './plain-text.ts'
import { quoted } from './quoted.ts'
import { error } from './yaml-nodes.ts'
import type { ProblemAt } from './yaml-syntax.ts'

/** What is wrong with a key, whatever the schema. */
export function keyProblem(node: Node, text: string): ProblemAt | undefined {
  const offset = node.range?.[0] ?? 0
  if (!isScalar(node))
    return error(offset, {
      code: 'wrong-key',
      found: 'a list or a map as a key',
      expected: 'a key in letters',
      instead: 'put double quotes around a text that contains brackets or braces',
    })
  const typed = text.slice(offset, node.range?.[1])
  if (node.value === '<<')
    return error(offset, {
      code: 'yaml-anchor',
      found: 'the key "<<", which would insert the keys of another map',
      expected: 'each key written out',
      instead: 'write the keys and their values in this place',
    })
  if (typeof node.value !== 'string' && String(node.value) !== typed)
    return error(offset, {
      code: 'wrong-key',
      found: typed === '' ? 'a value without a key' : `the key ${typed}, which YAML reads as ${String(node.value)}`,
      expected: 'a key in letters',
      instead: typed === '' ? 'write a key before the colon' : `write "${typed}"`,
    })
  return characterProblem(node, text)
}

/** What is wrong with a value: a character, an escape, marks in plain text, or a number that is not in plain digits. */
export function valueProblem(node: Node, text: string, schema: z.core.$ZodType | undefined): ProblemAt | undefined {
  if (!isScalar(node)) return undefined
  return (
    characterProblem(node, text) ??
    escapeProblem(node, text) ??
    markupProblem(node, text, schema) ??
    numberProblem(node, schema)
  )
}

/** A character in a text that a text in one line must not have. All texts of the content are in one line. */
function characterProblem({ value, range }: Scalar, text: string): ProblemAt | undefined {
  if (typeof value !== 'string') return undefined
  const unfit = unfitCharacter(value.trim())
  if (!unfit) return undefined
  const [start = 0, end = 0] = range ?? []
  const raw = text.slice(start, end).indexOf(unfit.character)
  const offset = unfit.isLineBreak || raw < 0 ? start : start + raw
  const mended = quoted(inOneLine(value.trim()))
  return unfit.isLineBreak
    ? error(offset, {
        code: 'line-break',
        found: `a text with a line break, ${unfit.name}`,
        expected: 'a text in one line',
        instead: `write ${mended}`,
      })
    : error(offset, {
        code: 'invisible-character',
        found: `a character that nobody sees: ${unfit.name}`,
        expected: 'a text of letters, digits, signs and spaces',
        instead: `remove the character: write ${mended}`,
      })
}

/** `\_` in double quotes is a no-break space for YAML; who writes Markdown means an underscore. */
function escapeProblem({ type, range }: Scalar, text: string): ProblemAt | undefined {
  const [start = 0, end = 0] = range ?? []
  const found = /(?<!\\)(?:\\\\)*(?<escape>\\[_ ])/.exec(text.slice(start, end))
  if (type !== 'QUOTE_DOUBLE' || !found) return undefined
  return error(start + found.index + found[0].length - 2, {
    code: 'yaml-escape',
    found: `${found.groups?.escape ?? ''} in double quotes, which YAML reads as a space`,
    expected: 'a backslash only before " and \\',
    instead: 'remove the backslash, or put single quotes around the text',
  })
}

/** Marks of HTML or Markdown in a text for readers, who would see them: a title such as `L&rsquo;été`. */
function markupProblem(
  { value, range }: Scalar,
  text: string,
  schema: z.core.$ZodType | undefined,
): ProblemAt | undefined {
  const markup = typeof value === 'string' && noteOn(schema).isText ? markupIn(value) : undefined
  if (!markup) return undefined
  const [start = 0, end = 0] = range ?? []
  return error(start + Math.max(text.slice(start, end).indexOf(markup.found), 0), {
    code: 'markup-in-text',
    found: markup.found,
    expected: 'plain text: readers see it exactly as it is written here',
    instead: markup.mended === '' ? 'write words' : `write ${quoted(markup.mended)}`,
  })
}

/** A number that is not written in plain digits, such as 0x10, 1e3 or 01080. Where a text belongs, the schema says so. */
function numberProblem({ value, source, range }: Scalar, schema: z.core.$ZodType | undefined): ProblemAt | undefined {
  if (typeof value !== 'number' || source === undefined || !schema) return undefined
  if (variantOf(schema, value) instanceof z.core.$ZodString) return undefined
  if (/^[-+]?(?:0|[1-9]\d*)?(?:\.\d*)?$/.test(source)) return undefined
  return error(range?.[0] ?? 0, {
    code: 'wrong-value',
    found: source,
    expected: 'a number in plain digits',
    instead: `write ${value}, if that is what you mean`,
  })
}
