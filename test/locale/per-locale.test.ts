import { afterEach, describe, expect, test, vi } from 'vitest'
import { perLocale } from '../../src/locale/per-locale.ts'

/** The constructors of `Intl` that take long. */
const FORMATTERS = ['Collator', 'DateTimeFormat', 'DisplayNames', 'ListFormat', 'NumberFormat', 'PluralRules'] as const

afterEach(() => {
  vi.restoreAllMocks()
  vi.resetModules()
})

describe('perLocale', () => {
  test('makes the value of a language once, when it is asked for', () => {
    const made: string[] = []
    const names = perLocale((locale) => {
      made.push(locale)
      return `name in ${locale}`
    })
    expect(made).toEqual([])
    expect([names('fr'), names('fr'), names('nl')]).toEqual(['name in fr', 'name in fr', 'name in nl'])
    expect(made).toEqual(['fr', 'nl'])
  })
})

test('the start of the Worker makes no formatter of Intl', async () => {
  const made: string[] = []
  for (const name of FORMATTERS) {
    const original = Intl[name]
    vi.spyOn(Intl, name).mockImplementation(function spied(...args: unknown[]) {
      made.push(name)
      return Reflect.construct(original, args)
    } as never)
  }
  new Intl.Collator('nl')
  expect(made).toEqual(['Collator'])
  vi.resetModules()
  await import('../../src/index.ts')
  expect(made).toEqual(['Collator'])
})
