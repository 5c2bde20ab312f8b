import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { allStyles } from '../support/all-styles.ts'
import { inBaseline, partsOfOthers, withFallback } from '../support/css-baseline.ts'

const css = allStyles.replace(/"[^"]*"|url\([^)]*\)/g, '""')
/** The text before the rules, without at-rules. */
const selectors = [...css.matchAll(/(?<=^|[{}])([^{}@;]+)\{/g)].map(([, selector = '']) => selector).join('\n')
const found = (pattern: RegExp, text = css) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))]

/** What the built sheets use: prefixed forms, which the bundler adds, are left out. */
const USED = {
  properties: found(/(?<=[{;])([a-z][a-z-]*)(?=:)/g),
  atRules: found(/@([a-z-]+)/g),
  selectors: found(/(::?[a-z][a-z-]*)/g, selectors),
  functions: found(/(?<![\w-])([a-z][a-z-]*)\(/g),
}

test.each(['properties', 'atRules', 'selectors', 'functions'] as const)(
  'the style sheets use no %s that the browsers of the baseline lack, unless there is a fallback',
  (kind) => {
    const allowed = [...inBaseline[kind], ...withFallback, ...withFallback.map((name) => name.replace(/^[@:]+/, ''))]
    const functional = kind === 'functions' ? inBaseline.selectors.map((name) => name.replace(/^:+/, '')) : []
    const unknown = USED[kind].filter(
      (name) => ![...allowed, ...functional, ...partsOfOthers, 'selector'].includes(name),
    )
    expect(unknown).toEqual([])
  },
)

test('the document of browsers says what is lost without each newer feature, and names no other', async () => {
  const text = await readFile('docs/browsers.md', 'utf8')
  const features = [...text.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? \|/gm)].flatMap(([, one = '', other]) =>
    other === undefined ? [one] : [one, other],
  )
  const named = new Set(features.map((feature) => /^[:@]*[a-z-]+/.exec(feature)?.[0] ?? feature))
  // The property `content` is old; its alternative text is a newer value, which the list of names does not show.
  expect([...named].sort()).toEqual([...withFallback, 'content'].sort())
})

test('spacing never hangs on a sign that CSS adds: such a sign has no padding and no margin', () => {
  const signs = [...allStyles.matchAll(/:(?:before|after)\{([^}]*content:"[^"]+"[^}]*)\}/g)].map(
    ([, rule = '']) => rule,
  )
  expect(signs.length).toBeGreaterThan(0)
  expect(signs.filter((rule) => /(?:padding|margin)/.test(rule))).toEqual([])
})
