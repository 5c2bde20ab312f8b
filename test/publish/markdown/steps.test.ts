import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomRuns } from '../../support/random-runs.ts'

const SCRIPT = join(import.meta.dirname, '../../support/count-steps.ts')

/** More than the longest paragraph that is read, so that no shape is only refused in the longer text. */
const LENGTH = 22_000

/** Parts of texts that editors, other tools, or somebody who means harm repeat. `#` stands for a number. */
const SHAPES = [
  '> a\n',
  '>',
  '- a\n',
  '- ',
  '- a\n\n',
  '#. a\n',
  '[',
  '[a]',
  '[[a]\n',
  '*',
  '**a ',
  '_a_ ',
  '~a~ ',
  '^a^ ',
  '| 1 | 2 |\n',
  '[a](/about) ',
  '[a](/about)\n\n',
  '[a](/no-#)\n\n',
  '[a#]: /about\n',
  '[a#]\n\n[a#]: /about\n\n',
  '[a]: /about\n',
  'https://x.be/a ',
  'https://x.be/a\n\n',
  '<https://x.be> ',
  'a@b.be ',
  '<a',
  '&amp;',
  '&foo;',
  '## Kop #\n\n',
  '## Kop\n\n',
  '##### Kop\n\n',
  'a\n===\n\n',
  'a[^#]\n\n[^#]: b\n\n',
  '[^',
  '::: callout\n',
  '::: callout\na\n:::\n',
  ':::\n',
  '<b>a</b> ',
  '<div>\n\n',
  '<p>a</p>\n',
  '<!-- a -->\n',
  '`',
  '`a ',
  '```\na\n```\n',
  'woord ',
  'a',
  ' ',
  'a\tb\tc\n',
  '"a" ',
  "'a ",
  'het GBP ',
  'PRAS/GBP ',
  '\\\\',
  '• a\n',
  '{{ a',
  '    a\n',
  'a b\n\n',
]

const repeated = (shape: string, length: number) => {
  let text = ''
  for (let i = 1; text.length < length; i++) text += shape.replaceAll('#', shape.includes('##') ? '#' : String(i))
  return text
}

/** The shapes of which a text of twice the length takes more than about twice as many steps. */
function tooSlow(shapes: readonly string[]): string[] {
  const texts = shapes.flatMap((shape) => [repeated(shape, LENGTH), repeated(shape, 2 * LENGTH)])
  const output = execFileSync(process.execPath, [SCRIPT], { input: JSON.stringify(texts), encoding: 'utf8' })
  const steps: number[] = JSON.parse(output)
  return shapes.filter((_, i) => {
    const [once = 0, twice = 0] = steps.slice(2 * i)
    // A few steps for each character are allowed, because the shorter text may be refused at once.
    return twice > 2.4 * once + 10 * LENGTH
  })
}

describe('the steps to compile a text grow with its length, and not with its square, if it repeats', () => {
  it('one part', () => {
    expect(tooSlow(SHAPES)).toEqual([])
  }, 120_000)

  it('any two parts', () => {
    const pair = fc.tuple(fc.constantFrom(...SHAPES), fc.constantFrom(...SHAPES)).map((parts) => parts.join(''))
    expect(tooSlow(fc.sample(pair, randomRuns(20)))).toEqual([])
  }, 120_000)
})
