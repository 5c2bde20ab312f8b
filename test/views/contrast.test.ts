import { describe, expect, test } from 'vitest'
import { favicon } from '../../src/views/favicon.ts'
import { stylesheet } from '../../src/views/stylesheet.gen.ts'
import { offenders, unless } from '../support/offenders.ts'

const { css } = stylesheet

/** Hexadecimal colours of one scheme by token, as in the compiled style sheet. */
function tokensOf(block: string | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(block ?? '').matchAll(/--([\w-]+):(#[0-9a-f]{3,8})(?=[;}])/g)].map(([, name, hex]) => [name, hex]),
  )
}

const light = tokensOf(/:root\{[^}]*--paper:#[^}]*\}/.exec(css)?.[0])
const dark = tokensOf(/@media \(prefers-color-scheme:dark\)\{:root\{(--paper:#[^}]*\})/.exec(css)?.[1])

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [r = 0, g = 0, b = 0] = digits.map((digit) => {
    const value = Number.parseInt(digit, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'paper-raised', 'paper-sunken', 'accent-soft']
/** Smallest contrast ratio of each text and background: 7 for running text (1.4.6), 4.5 for other text (1.4.3). */
const TEXT: [text: string, grounds: string[], least: number][] = [
  ['ink', GROUNDS, 7],
  ['ink-soft', ['paper', 'paper-raised', 'paper-sunken'], 4.5],
  ['ink-soft', ['accent-soft'], 4.5],
  ['accent', GROUNDS, 4.5],
  ['paper', ['accent', 'ink'], 4.5],
  ['on-inquiry', ['inquiry'], 7],
]
const PAIRS = TEXT.flatMap(([text, grounds, least]) => grounds.map((ground) => [text, ground, least] as const))

/** The colours of a scheme, and those of each section with its accent. In the sheet, light blocks come before dark ones. */
function withSections(name: string, base: Record<string, string>, scheme: 0 | 1): [string, Record<string, string>][] {
  const sections = [1, 2, 3, 4, 5].map((n): [string, Record<string, string>] => {
    const blocks = css.match(new RegExp(`\\.section-${n}\\{[^}]*--accent:#[^}]*\\}`, 'g')) ?? []
    const tokens = tokensOf(blocks[scheme])
    if (blocks.length !== 2 || !tokens.accent || !tokens['accent-soft']) throw new Error(`section ${n} lacks an accent`)
    return [`${name}, section ${n}`, { ...base, ...tokens }]
  })
  return [[name, base], ...sections]
}

describe.each([...withSections('light', light, 0), ...withSections('dark', dark, 1)])('%s', (_, tokens) => {
  const of = (name: string) => {
    const hex = tokens[name]
    if (!hex) throw new Error(`no colour --${name}`)
    return hex
  }

  test('every text has enough contrast on each of its backgrounds', async () => {
    const found = await offenders(
      PAIRS,
      ([text, ground]) => `${text} on ${ground}`,
      ([text, ground, least]) => {
        const ratio = contrast(of(text), of(ground))
        return unless(ratio >= least, `${ratio}, needs ${least}`)
      },
    )
    expect(found).toEqual([])
  })

  test('frames and marks with a meaning have a contrast of at least 3 (WCAG 1.4.11)', () => {
    for (const ground of GROUNDS) {
      expect(contrast(of('accent'), of(ground)), `accent on ${ground}`).toBeGreaterThanOrEqual(3)
    }
    for (const ground of ['paper', 'paper-raised']) {
      expect(contrast(of('rule-strong'), of(ground)), `rule-strong on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })

  test('one of the two focus colours is visible on every background (WCAG 2.4.13)', () => {
    for (const ground of [...GROUNDS, 'accent', 'ink']) {
      const ratios = ['focus-inner', 'focus-outer'].map((ring) => contrast(of(ring), of(ground)))
      expect(Math.max(...ratios), ground).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(of('focus-inner'), of('focus-outer'))).toBeGreaterThanOrEqual(3)
  })

  test('defines every colour that the sheet uses', () => {
    const defined = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
    const used = new Set([...css.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name))
    expect([...used].filter((name) => !defined.has(name))).toEqual([])
    expect(Object.keys(tokens)).toEqual(expect.arrayContaining(Object.keys(light)))
  })
})

test('every combination of text and background in use is measured above', () => {
  // The separators between breadcrumbs are decoration, which 1.4.3 excludes, and screen readers skip them.
  // The background pattern of a section has no text on it.
  const decoration = ['rule-strong', 'ground']
  const texts = new Set([...css.matchAll(/(?<=[;{])color:var\(--([\w-]+)\)/g)].map(([, name]) => name))
  const grounds = new Set(
    [...css.matchAll(/(?<=[;{])background(?:-color)?:var\(--([\w-]+)\)/g)].map(([, name]) => name),
  )
  expect(
    [...texts].filter((name) => !decoration.includes(name ?? '') && !PAIRS.some(([text]) => text === name)),
  ).toEqual([])
  expect(
    [...grounds].filter((name) => !decoration.includes(name ?? '') && !PAIRS.some(([, ground]) => ground === name)),
  ).toEqual([])
})

test('the sheet has no literal colours outside the tokens', () => {
  const outside = css.replace(/--[\w-]+:[^;}]+|@supports \(color:[^{]+/g, '')
  expect(outside.match(/#[0-9a-f]{3,8}\b(?=[;},\s)])|\b(?:rgb|hsl|oklch|lab)a?\(/g) ?? []).toEqual([])
})

test('the sheet loads nothing', () => {
  expect(css).not.toMatch(/@import|url\((?!["']?data:)|@font-face/)
})

test('the icon is visible in both schemes', () => {
  const [rect = '', path = '', darkRect = '', darkPath = ''] = favicon.match(/#[0-9a-f]{6}/g) ?? []
  expect(contrast(rect, path)).toBeGreaterThanOrEqual(3)
  expect(contrast(darkRect, darkPath)).toBeGreaterThanOrEqual(3)
})
