import { describe, expect, it, vi } from 'vitest'
import { factsReading, type KeptYaml, pageReading } from '../../../src/publish/compile/kept-yaml.ts'
import { READERS } from '../../../src/publish/source/content.ts'
import { pageOfFile } from '../../../src/publish/source/page-file.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { siteFiles } from '../../support/site.ts'

/** Keeps values as a file on disk does. */
function keeping() {
  const kept = new Map<string, { text: string; json: string }>()
  return {
    kept,
    find(name: string, text: string): KeptYaml | undefined {
      const known = kept.get(name)
      return known?.text === text ? JSON.parse(known.json) : undefined
    },
    keep: (name: string, text: string, value: KeptYaml) => void kept.set(name, { text, json: JSON.stringify(value) }),
  }
}

/** All paths of values in data, and one that is not there. */
function pathsIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const key = (name: string) => (Array.isArray(value) ? Number(name) : name)
  return [path, [...path, 'none'], ...below.flatMap(([name, one]) => pathsIn(one, [...path, key(name)]))]
}

const FILES = siteFiles(KINDS_SITE)
const PAGES = [...FILES].flatMap(([path, text]) => {
  const identity = pageOfFile(path)
  return identity ? [{ file: `content/${path}`, text, ...identity }] : []
})
const FACTS = [...FILES].filter(([path]) => path.endsWith('facts.yaml'))

describe('a kept reading', () => {
  it('of a page is what reading the file gives, with the position of each value', () => {
    const keeper = keeping()
    const read = () => PAGES.map(({ file, text, id, locale }) => pageReading(keeper, file, text, id, locale))
    read()
    expect(keeper.kept.size).toBe(PAGES.length)
    const parse = vi.spyOn(READERS, 'page')
    const again = read()
    expect(parse).not.toHaveBeenCalled()
    parse.mockRestore()
    for (const [i, { file, text, id, locale }] of PAGES.entries()) {
      const { page, problems } = READERS.page(file, text, id, locale)
      const { placeOf, ...rest } = again[i]?.page ?? {}
      const { placeOf: wanted, ...first } = page ?? {}
      expect([rest, again[i]?.problems]).toEqual([first, problems])
      for (const [key, ...below] of pathsIn(page?.meta))
        expect(placeOf?.(key as 'title', ...below)).toEqual(wanted?.(key as 'title', ...below))
    }
  })

  it('of facts is what reading the file gives, with the position of each value', () => {
    const keeper = keeping()
    const read = () => FACTS.map(([path, text]) => factsReading(keeper, path, text))
    read()
    const again = read()
    expect(keeper.kept.size).toBe(FACTS.length)
    for (const [i, [path, text]] of FACTS.entries()) {
      const { data, placeOf } = READERS.facts(path, text)
      expect(again[i]?.data).toEqual(data)
      for (const one of pathsIn(data)) expect(again[i]?.placeOf(one)).toEqual(placeOf(one))
    }
  })

  it('is made again after a change, and not kept with a problem', () => {
    const keeper = keeping()
    const [first] = PAGES
    if (!first) throw new Error('no page')
    const { file, text, id, locale } = first
    pageReading(keeper, file, text, id, locale)
    const changed = text.replace(/title: .*/, 'title: Another title')
    expect(pageReading(keeper, file, changed, id, locale).page?.meta.title).toBe('Another title')
    const wrong = keeping()
    expect(pageReading(wrong, file, text.replace('title:', 'tilte:'), id, locale).problems).not.toEqual([])
    expect(wrong.kept.size).toBe(0)
  })
})
