import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { favicon } from '../../src/views/icons.gen.ts'
import { allStyles as css } from '../support/all-styles.ts'
import { offenders, unless } from '../support/offenders.ts'

const VIEWS = join(import.meta.dirname, '../../src/views')
const tokenSheet = readFileSync(join(VIEWS, 'base/1-tokens.css'), 'utf8')
const sectionSheet = readFileSync(join(VIEWS, 'section/section.css'), 'utf8')

type Scheme = 'light' | 'dark'
const SCHEMES: readonly Scheme[] = ['light', 'dark']

/** Hexadecimal colours of one scheme by token: `--ink: light-dark(#14202a, #eceeec);` or `--red: #ae0f1a;`. */
function tokensOf(sheet: string, scheme: Scheme): Record<string, string> {
  const found = sheet.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)
  return Object.fromEntries(
    [...found].map(([, name = '', light, dark, both]) => [name, both ?? (scheme === 'light' ? light : dark) ?? '']),
  )
}

/** The tokens of the site, and those within each section, which has its own sky. */
function withSections(scheme: Scheme): [string, Record<string, string>][] {
  const base = tokensOf(tokenSheet, scheme)
  const sections = [...sectionSheet.matchAll(/\.section-(\d) \{([^}]*)\}/g)].map(
    ([, number = '', block = '']): [string, Record<string, string>] => [
      `${scheme}, section ${number}`,
      { ...base, ...tokensOf(block, scheme) },
    ],
  )
  return [[scheme, base], ...sections]
}

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

const GROUNDS = ['paper', 'sheet', 'sky']
/** Smallest contrast ratio of each text and background: 7 for running text (1.4.6), 4.5 for other text (1.4.3). */
const TEXT: [text: string, grounds: string[], least: number][] = [
  ['ink', GROUNDS, 7],
  ['ink-soft', GROUNDS, 4.5],
  ['link', GROUNDS, 4.5],
  ['sheet', ['ink'], 7],
  ['on-inquiry', ['inquiry'], 7],
  ['inquiry', ['on-inquiry'], 4.5],
  ['on-foot', ['foot'], 7],
  ['foot', ['on-foot'], 7],
]
const PAIRS = TEXT.flatMap(([text, grounds, least]) => grounds.map((ground) => [text, ground, least] as const))

describe.each(SCHEMES.flatMap(withSections))('%s', (_, tokens) => {
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
    for (const ground of ['paper', 'sheet', 'sky'])
      expect(contrast(of('edge'), of(ground)), ground).toBeGreaterThanOrEqual(3)
    expect(contrast(of('water'), of('sheet'))).toBeGreaterThanOrEqual(3)
  })

  test('one of the two focus colours is visible on every background (WCAG 2.4.13)', () => {
    for (const ground of [...GROUNDS, 'ink']) {
      const ratios = ['focus-inner', 'focus-outer'].map((ring) => contrast(of(ring), of(ground)))
      expect(Math.max(...ratios), ground).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(of('focus-inner'), of('focus-outer'))).toBeGreaterThanOrEqual(3)
    // The inner ring has the colour of the text on red and on the dark foot.
    for (const ground of ['inquiry', 'foot']) expect(contrast(of('focus-outer'), of(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('every section has its own sky, except the first, which has that of the site', () => {
  expect([...sectionSheet.matchAll(/--sky: light-dark/g)]).toHaveLength(4)
})

test('every combination of text and background in use is measured above', () => {
  // The ground of a section has no text on it.
  const decoration = ['edge', 'ground', 'inquiry-past']
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

test('the sheet defines every token that it uses, and uses every token that it defines', () => {
  const defined = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
  const used = new Set([...css.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name))
  const own = (name: string | undefined) => !name?.startsWith('lightningcss-')
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
  expect([...defined].filter((name) => own(name) && !used.has(name))).toEqual([])
})

test('the sheet has no literal colours outside the tokens, and no second copy of them in other colour spaces', () => {
  // `transparent` is compiled to #0000.
  const outside = css.replace(/--[\w-]+:[^;}]+|#0000\b/g, '')
  expect(outside.match(/#[0-9a-f]{3,8}\b(?=[;},\s)])|\b(?:rgb|hsl)a?\(/g) ?? []).toEqual([])
  expect(css.match(/\b(?:ok)?l(?:ab|ch)\(|\bcolor\(|display-p3|:lang\(/g) ?? []).toEqual([])
})

test('the sheet loads the title font and the images that store a language from this site, and nothing else', () => {
  const loaded = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address)
  expect(loaded).toEqual([
    expect.stringMatching(/^\/assets\/titles\.[0-9a-f]{16}\.woff2$/),
    '/language/nl.svg',
    '/language/fr.svg',
    '/language/en.svg',
  ])
  expect(css).not.toMatch(/@import|data:/)
})

test('a decoration that repeats is one tile: not every browser draws a repeating gradient', () => {
  expect(css).not.toContain('repeating-')
})

test('every sign that CSS adds has a form that screen readers skip, and one for older browsers', () => {
  // Addresses and page numbers are for paper, and are read.
  const onScreen = css.replace(/@media print\{.*?\}\}/gs, '').replace(/@page\{.*?\}\}/gs, '')
  const plain = [...onScreen.matchAll(/content:("[^"]+")(?=[;}])/g)].map(([, sign]) => sign)
  const skipped = [...onScreen.matchAll(/content:("[^"]+") ?\/ ?""(?=[;}])/g)].map(([, sign]) => sign)
  expect(plain.length).toBeGreaterThan(0)
  expect(skipped).toEqual(plain)
})

test('words break only where they have a soft hyphen', () => {
  expect(css).toMatch(/body\{[^}]*hyphens:manual/)
  expect(css.match(/hyphens:(?!manual)[\w-]+/g) ?? []).toEqual([])
})

test('the icon is visible in both schemes', () => {
  const [rect = '', path = '', darkRect = '', darkPath = ''] = favicon.match(/#[0-9a-f]{6}/g) ?? []
  expect(contrast(rect, path)).toBeGreaterThanOrEqual(3)
  expect(contrast(darkRect, darkPath)).toBeGreaterThanOrEqual(3)
})
